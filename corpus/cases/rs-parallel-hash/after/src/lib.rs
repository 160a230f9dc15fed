pub mod digest;
pub mod parallel;
