impl S {
    async fn a(&self, o: Order) -> Result<()> {
        info!("processing order {}", o.id); // expect: verbose-logging
        self.repo.save(&o).await?;
        info!("finished processing order {}", o.id);
        Ok(())
    }
    fn b(&self, users: &[User]) {
        for u in users {
            log::info!("syncing {}", u.id); // expect: verbose-logging
            self.sync(u);
        }
    }
    fn c(&self, o: &Order) {
        let json = serde_json::to_string(o).unwrap();
        info!("{}", json); // expect: verbose-logging
    }
    fn d(&self, token: &str) {
        println!("access token {token}"); // expect: verbose-logging
    }
    fn e(&self) {
        info!("🦀 started"); // expect: verbose-logging
    }
    fn f(&self, o: &Order) {
        info!(password = %self.cfg.password, "connecting"); // expect: verbose-logging
    }
}
