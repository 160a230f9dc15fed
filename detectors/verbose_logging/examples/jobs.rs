use tracing::{debug, info};

impl Jobs {
    fn batch(&self, items: &[Item]) {
        for (i, item) in items.iter().enumerate() {
            self.process(item);
            if i % 100 == 0 {
                info!("{i} done");
            }
        }
    }

    fn each(&self, items: &[Item]) {
        items.iter().for_each(|item| info!("item {}", item.id)); // expect: verbose-logging
    }

    fn auth(&self, req: &Request) {
        debug!("auth {:?}", req.headers()); // expect: verbose-logging
        self.check(req);
    }

    fn err(&self, o: &Order) -> Result<()> {
        if let Err(e) = self.charge(o) {
            error!("charge failed: {e}");
            return Err(e);
        }
        Ok(())
    }

    fn eprint(&self, o: &Order) {
        eprintln!("order {:?}", o); // expect: verbose-logging
        self.save(o);
    }

    fn secs(&self, secret: &Secret) {
        info!("rotating secret {}", secret.name);
    }

    fn stars(&self) {
        info!("================ START ================"); // expect: verbose-logging
        self.run();
    }
}
