use chrono::NaiveDate;

#[derive(Debug, Clone, PartialEq)]
pub struct Booking {
    pub number: String,
    pub guest: String,
    pub from: NaiveDate,
    pub nights: u32,
    pub cents: i64,
    pub cancelled: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Refund {
    pub number: String,
    pub guest: String,
    pub from: NaiveDate,
    pub nights: u32,
    pub cents: i64,
    pub cancelled: bool,
}
