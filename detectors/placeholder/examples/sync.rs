pub trait Source {
    fn rows(&self) -> Vec<Row> {
        // ok: placeholder (a trait)
        unimplemented!()
    }
}

pub struct Sync;

impl Sync {
    pub fn pull(&self) -> Vec<Row> {
        // expect: placeholder
        todo!()
    }

    pub fn push(&self, rows: &[Row]) -> Result<(), Error> {
        // expect: placeholder
        unimplemented!("push is not implemented yet")
    }

    pub fn retries(&self) -> u32 {
        // expect: placeholder
        // FIXME: read this from the settings
        3
    }

    pub fn owner(&self) -> Vec<Owner> {
        // expect: placeholder
        vec![Owner { name: "Jane Doe", email: "jane@example.com" }]
    }

    pub fn kind(&self, code: u8) -> Kind {
        match code {
            0 => Kind::Full,
            // ok: placeholder (a case that cannot be)
            _ => unreachable!("unknown kind"),
        }
    }
}
