pub mod failures;
pub mod record;
