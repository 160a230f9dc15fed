impl P {
    async fn stats(&self) -> Stats {
        match reqwest::get(&self.url).await {
            Ok(r) => r.json().await.unwrap_or_default(), // expect: error-masking
            Err(e) => { // expect: error-masking
                log::error!("stats: {}", e);
                Stats::default()
            }
        }
    }

    fn count(&self) -> i64 {
        self.conn.query_row("select count(*) from o", [], |r| r.get(0)).unwrap_or(0) // expect: error-masking
    }

    fn load(path: &str) -> Vec<Order> {
        let Ok(file) = File::open(path) else { // expect: error-masking
            return Vec::new();
        };
        serde_json::from_reader(file).unwrap_or_else(|_| Vec::new()) // expect: error-masking
    }

    fn save(&self, path: &str) {
        if let Ok(mut f) = File::create(path) { // expect: error-masking
            let _ = f.write_all(b"x"); // expect: error-masking
        }
    }
}
