impl Lib {
    fn a(&self) -> Vec<User> {
        self.repo.users().unwrap_or_else(|_| vec![])
    }
    fn b(&self) {
        if let Ok(text) = std::fs::read_to_string("x") { // expect: error-masking
            self.use_it(&text);
        }
    }
    fn c(&self) -> Result<()> {
        std::fs::remove_file("x").or_else(|e| if e.kind() == ErrorKind::NotFound { Ok(()) } else { Err(e) })
    }
    fn d(&self) -> Option<Config> {
        let text = std::fs::read_to_string("x").ok()?; // expect: error-masking
        toml::from_str(&text).ok() // expect: error-masking
    }
    fn e(&self) -> u64 {
        std::fs::metadata("x").map(|m| m.len()).unwrap_or(0)
    }
    fn f(&self) {
        let _ = std::fs::write("state.json", "x"); // expect: error-masking
        std::fs::write("state.json", "x").ok(); // expect: error-masking
    }
    async fn g(&self) -> Vec<Item> {
        let Ok(resp) = reqwest::get("https://x").await else { // expect: error-masking
            return vec![];
        };
        resp.json().await.unwrap_or_default() // expect: error-masking
    }
    fn h(&self) -> i32 {
        let x: i32 = "5".parse().unwrap_or(0);
        x
    }
}
