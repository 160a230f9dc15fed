impl Cache {
    pub fn load_users(&mut self, path: &Path) -> Result<usize, Error> {
        let text = fs::read_to_string(path)?;
        let mut count = 0;
        for line in text.lines() {
            if line.starts_with('#') {
                continue;
            }
            let (key, value) = line.split_once('=').ok_or(Error::Format)?;
            self.users.insert(key.trim().to_string(), value.trim().to_string());
            count += 1;
        }
        Ok(count)
    }

    // expect: duplicate-code
    pub fn load_groups(&mut self, path: &Path) -> Result<usize, Error> {
        let text = fs::read_to_string(path)?;
        let mut count = 0;
        for line in text.lines() {
            if line.starts_with(';') {
                continue;
            }
            let (key, value) = line.split_once('=').ok_or(Error::Format)?;
            self.groups.insert(key.trim().to_string(), value.trim().to_string());
            count += 1;
        }
        Ok(count)
    }

    // ok: duplicate-code (other work)
    pub fn expire(&mut self, now: Instant) -> usize {
        let before = self.users.len();
        self.users.retain(|_, user| user.seen + LIMIT > now);
        let gone = before - self.users.len();
        if gone > 0 {
            info!("{} users expired", gone);
        }
        gone
    }
}
