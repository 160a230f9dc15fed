impl Handler {
    async fn list(&self) -> Json<Vec<Order>> {
        match self.repo.all().await {
            Ok(orders) => Json(orders),
            Err(e) => { // expect: error-masking
                tracing::error!("orders: {}", e);
                Json(vec![])
            }
        }
    }

    async fn list2(&self) -> Result<Json<Vec<Order>>, StatusCode> {
        self.repo.all().await.map(Json).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn read(&self, path: &Path) -> Option<String> {
        std::fs::read_to_string(path).ok() // expect: error-masking
    }

    fn config(&self) -> Config {
        std::fs::read_to_string("config.toml")
            .ok()
            .and_then(|s| toml::from_str(&s).ok())
            .unwrap_or_default() // expect: error-masking
    }

    fn number(&self, s: &str) -> i32 {
        s.parse::<i32>().unwrap_or_default()
    }

    fn get(&self, map: &HashMap<String, u32>, k: &str) -> u32 {
        map.get(k).copied().unwrap_or_default()
    }

    async fn send(&self, m: Message) {
        if let Err(_) = self.bus.publish(m).await {} // expect: error-masking
    }

    async fn sent(&self, m: Message) -> bool {
        self.bus.publish(m).await.is_ok()
    }

    fn lines(&self, f: File) -> Vec<String> {
        BufReader::new(f).lines().filter_map(Result::ok).collect()
    }

    fn lines2(&self, f: File) -> io::Result<Vec<String>> {
        BufReader::new(f).lines().collect()
    }

    fn drop_tx(&self, tx: Sender<u8>) {
        let _ = tx.send(1);
        drop(tx);
    }

    fn write(&self, w: &mut impl Write) {
        let _ = writeln!(w, "x");
        w.flush().ok();
        let _ = std::fs::create_dir_all("/var/lib/app"); // expect: error-masking
        std::fs::write("/var/lib/app/state", b"x").unwrap_or(()); // expect: error-masking
    }

    async fn save(&self, o: &Order) -> Result<(), Error> {
        self.repo.save(o).await.map_err(|e| Error::Storage(e.to_string()))
    }

    async fn count(&self) -> u64 {
        sqlx::query_scalar("select count(*) from o").fetch_one(&self.pool).await.unwrap_or(0) // expect: error-masking
    }

    async fn join(&self, h: JoinHandle<()>) {
        if let Err(e) = h.await {
            if e.is_panic() {
                std::panic::resume_unwind(e.into_panic());
            }
        }
    }
}
