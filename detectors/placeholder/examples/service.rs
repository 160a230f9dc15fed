pub trait Store {
    fn get(&self, key: &str) -> Option<String>;
    fn remove(&self, _key: &str) -> Result<()> {
        unimplemented!("remove is not supported by this store")
    }
}

pub struct Service;

impl Service {
    pub fn export(&self) -> Vec<u8> {
        // expect: placeholder;
        todo!()
    }

    pub fn import(&self) -> Result<()> {
        // expect: placeholder;
        unimplemented!()
    }

    pub fn later(&self) -> Result<()> {
        // expect: placeholder;
        bail!("not implemented")
    }

    pub fn users(&self) -> Vec<User> {
        // expect: placeholder;
        // Placeholder data for now
        vec![User { name: "John Doe".to_string() }]
    }

    pub fn sample(&self) -> Vec<User> {
        // expect: placeholder;
        vec![User::new("Jane Doe", "jane@example.com")]
    }

    // expect: placeholder;
    // FIXME: this leaks
    pub fn open(&self) {}

    pub fn score(&self) -> f64 {
        // expect: placeholder;
        // In a full implementation, this would query the model
        0.9
    }
}

impl Iterator for Fake {
    fn next(&mut self) -> Option<u8> { None }
}
