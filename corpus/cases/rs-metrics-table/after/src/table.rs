use crate::metrics::Sample;

pub struct Options {
    pub units: bool,
    pub times: bool,
}

pub fn header(options: &Options) -> Vec<String> {
    let mut columns = vec!["host".to_string(), "metric".to_string(), "value".to_string()];
    if options.units {
        columns.push("unit".to_string());
    }
    if options.times {
        columns.insert(0, "time".to_string());
    }
    columns
}

pub fn row(sample: &Sample, options: &Options) -> Vec<String> {
    let mut cells = vec![sample.host.clone(), sample.metric.clone()];
    if options.times {
        cells.insert(0, sample.at.clone());
    }
    cells.push(format!("{:.2}", sample.value));
    if options.units {
        cells.push(sample.unit.clone());
    }
    cells
}

/// The row with its value marked, for terminals.
pub fn marked(sample: &Sample, options: &Options) -> Vec<String> {
    let mut cells = row(sample, options);
    cells[2] = format!("\u{1b}[1m{}\u{1b}[0m", cells[2]);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Sample {
        Sample { host: "a".into(), metric: "cpu".into(), value: 0.5, unit: "%".into(), at: "10:00".into() }
    }

    #[test]
    fn a_row_has_a_cell_for_each_column() {
        for (units, times) in [(false, false), (true, false), (false, true), (true, true)] {
            let options = Options { units, times };
            assert_eq!(row(&sample(), &options).len(), header(&options).len());
        }
    }

    #[test]
    fn the_time_stands_first() {
        let options = Options { units: true, times: true };
        assert_eq!(header(&options), ["time", "host", "metric", "value", "unit"]);
        assert_eq!(row(&sample(), &options), ["10:00", "a", "cpu", "0.50", "%"]);
    }

    #[test]
    fn the_value_is_marked() {
        let options = Options { units: true, times: false };
        assert_eq!(marked(&sample(), &options)[2], "\u{1b}[1m0.50\u{1b}[0m");
    }
}
