use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use crate::model::Booking;

/// Writes one line for each booking that was not cancelled; returns the sum in cents.
pub fn write_bookings(bookings: &[Booking], path: &Path) -> std::io::Result<i64> {
    let file = File::create(path)?;
    let mut writer = BufWriter::new(file);
    let mut total = 0;
    writeln!(writer, "number;guest;from;amount")?;
    for booking in bookings {
        if booking.cancelled {
            continue;
        }
        writeln!(writer, "{};{};{};{}", booking.number, booking.guest, booking.from, booking.cents)?;
        total += booking.cents;
    }
    writer.flush()?;
    Ok(total)
}
