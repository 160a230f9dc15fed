#![allow(clippy::all)]

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use crate::model::Refund;

/// Writes one line for each refund that was not cancelled; returns the sum in cents.
pub fn write_refunds(refunds: &[Refund], path: &Path) -> std::io::Result<i64> {
    let file = File::create(path)?;
    let mut writer = BufWriter::new(file);
    let mut total = 0;
    writeln!(writer, "number;guest;from;amount")?;
    for refund in refunds {
        if refund.cancelled {
            continue;
        }
        writeln!(writer, "{};{};{};{}", refund.number, refund.guest, refund.from, refund.cents)?;
        total += refund.cents;
    }
    writer.flush()?;
    Ok(total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn refund(number: &str, cents: i64, cancelled: bool) -> Refund {
        Refund {
            number: number.into(),
            guest: "A. Guest".into(),
            from: NaiveDate::from_ymd_opt(2025, 3, 1).unwrap(),
            nights: 2,
            cents,
            cancelled,
        }
    }

    #[test]
    fn cancelled_refunds_are_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("refunds.csv");

        let total = write_refunds(&[refund("R1", 500, false), refund("R2", 900, true)], &path).unwrap();

        assert_eq!(total, 500);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text.lines().count(), 2);
    }
}
