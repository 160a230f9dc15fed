impl S {
    pub fn scoped(&self, id: u64) -> u64 {
        // expect: async-then-join
        std::thread::scope(|s| s.spawn(|| self.compute(id)).join().unwrap())
    }

    pub fn scoped_two(&self, id: u64) -> u64 {
        std::thread::scope(|s| {
            let a = s.spawn(|| self.compute(id));
            let b = s.spawn(|| self.compute(id + 1));
            // ok: async-then-join (two)
            a.join().unwrap() + b.join().unwrap()
        })
    }

    pub fn user(&self, id: u64) -> Result<User> {
        let rt = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        // expect: async-then-join
        let user = rt.block_on(self.client.user(id))?;
        Ok(user)
    }

    pub fn name(&self) -> String {
        // expect: async-then-join
        pollster::block_on(self.client.name())
    }

    pub async fn join_set(&self, ids: Vec<u64>) {
        let mut set = tokio::task::JoinSet::new();
        for id in ids {
            set.spawn(fetch(id));
        }
        // ok: async-then-join (a fan-out)
        while let Some(result) = set.join_next().await {}
    }

    pub async fn timed(&self, id: u64) -> Result<User> {
        // ok: async-then-join (a time limit)
        tokio::time::timeout(LIMIT, self.client.user(id)).await?
    }

    pub async fn detached(&self, id: u64) {
        // ok: async-then-join (nobody waits)
        tokio::spawn(async move { touch(id).await });
    }

    pub async fn beside(&self, id: u64) -> u64 {
        let handle = tokio::spawn(fetch(id));
        let other = self.compute(id);
        // ok: async-then-join (other work runs meanwhile)
        handle.await.unwrap() + other
    }

    // expect: async-then-join
    async fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl Store for Memory {
    // ok: async-then-join (the trait asks for it)
    async fn get(&self, key: &str) -> Option<String> {
        self.items.get(key).cloned()
    }
}
