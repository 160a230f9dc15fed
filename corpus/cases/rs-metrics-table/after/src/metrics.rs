pub struct Sample {
    pub host: String,
    pub metric: String,
    pub value: f64,
    pub unit: String,
    pub at: String,
}
