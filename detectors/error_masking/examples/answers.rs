impl Q {
    fn a(&self) -> Vec<Order> {
        self.repo.load_orders().unwrap_or_else(|e| { // expect: error-masking
            error!("orders: {e}");
            vec![]
        })
    }
    fn b(&self, paths: &[PathBuf]) -> Vec<String> {
        let mut out = vec![];
        for p in paths {
            match fs::read_to_string(p) {
                Ok(t) => out.push(t),
                Err(_) => continue, // expect: error-masking
            }
        }
        out
    }
    fn c(&self) {
        match self.repo.save(&self.state) {
            Ok(_) => {}
            Err(_) => return, // expect: error-masking
        }
        self.notify();
    }
    async fn d(&self) -> Option<User> {
        let resp = self.client.get("/me").send().await.ok()?; // expect: error-masking
        resp.json::<User>().await.ok() // expect: error-masking
    }
    fn e(&self) {
        self.repo.save(&self.state).unwrap_or_default(); // expect: error-masking
    }
    fn f(&self) -> usize {
        let n = match self.repo.count() { Ok(n) => n, Err(e) => { warn!("{e}"); 0 } }; // expect: error-masking
        n
    }
}
