pub const DEFAULT_DAYS: u32 = 30;
