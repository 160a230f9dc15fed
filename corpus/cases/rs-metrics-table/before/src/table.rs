use crate::metrics::Sample;

pub struct Options {
    pub units: bool,
}

pub fn header(_options: &Options) -> Vec<String> {
    vec!["host".to_string(), "metric".to_string(), "value".to_string()]
}

pub fn row(sample: &Sample, _options: &Options) -> Vec<String> {
    vec![sample.host.clone(), sample.metric.clone(), format!("{:.2}", sample.value)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Sample {
        Sample { host: "a".into(), metric: "cpu".into(), value: 0.5, unit: "%".into(), at: "10:00".into() }
    }

    #[test]
    fn a_row_has_a_cell_for_each_column() {
        let options = Options { units: false };
        assert_eq!(row(&sample(), &options).len(), header(&options).len());
    }
}
