pub struct Exporter {
    include_tax: bool,
    include_notes: bool,
}

impl Exporter {
    pub fn header(&self) -> Vec<String> {
        let mut columns = vec!["id".to_string(), "date".to_string(), "total".to_string()];
        if self.include_tax {
            // expect: hardcoded-offset
            columns.insert(2, "tax".to_string());
        }
        if self.include_notes {
            columns.push("notes".to_string());
        }
        // expect: hardcoded-offset
        columns.insert(4, "currency".to_string());
        columns
    }

    pub fn row(&self, order: &Order) -> Vec<String> {
        let mut row = vec![order.id.clone(), order.name.clone()];
        if self.include_tax {
            row.push(order.tax.to_string());
        }
        row.push(order.total.to_string());
        // expect: hardcoded-offset
        row[2] = format_amount(&row[2]);
        row
    }

    pub fn removed(&self, order: &Order) -> Vec<String> {
        let mut row = Vec::new();
        row.push(order.id.clone());
        row.push(order.name.clone());
        if let Some(phone) = &order.phone {
            row.push(phone.clone());
        }
        row.push(order.email.clone());
        // expect: hardcoded-offset
        row.remove(2);
        row
    }

    pub fn second<'a>(&self, users: &'a [User]) -> &'a User {
        let active: Vec<&User> = users.iter().filter(|u| u.active).collect();
        // expect: hardcoded-offset
        active[1]
    }

    pub fn nth<'a>(&self, users: &'a [User]) -> Option<&'a User> {
        // ok: hardcoded-offset (nothing is taken where there are fewer)
        users.iter().filter(|u| u.active).nth(1)
    }

    pub fn names(&self, first: Option<String>, middle: Option<String>, last: Option<String>) -> String {
        let names: Vec<String> = [first, middle, last].into_iter().flatten().collect();
        // expect: hardcoded-offset
        names[2].clone()
    }

    pub fn built(&self) -> String {
        let columns = self.columns();
        // expect: hardcoded-offset
        columns[2].clone()
    }

    fn columns(&self) -> Vec<String> {
        let mut columns = vec!["id".to_string()];
        if self.include_tax {
            columns.push("tax".to_string());
        }
        columns.push("total".to_string());
        columns
    }

    pub fn tail(&self) -> Vec<&str> {
        let mut parts = vec!["a", "b"];
        if self.include_tax {
            parts.push("c");
        }
        parts.push("d");
        // expect: hardcoded-offset
        parts[3..].to_vec()
    }

    pub fn ends(&self, order: &Order) -> Option<String> {
        let mut row = vec![order.id.clone()];
        if self.include_tax {
            row.push(order.tax.to_string());
        }
        // ok: hardcoded-offset (the first and the last)
        row.last().cloned().or(Some(row[0].clone()))
    }

    pub fn guarded(&self, order: &Order) -> Vec<String> {
        let mut row = vec![order.id.clone()];
        if self.include_tax {
            row.push(order.tax.to_string());
        }
        row.push(order.total.to_string());
        if self.include_tax {
            // ok: hardcoded-offset (the same condition)
            row[1] = row[1].trim().to_string();
        }
        row
    }
}

pub fn checked(line: &str) -> Option<&str> {
    let parts: Vec<&str> = line.split(',').collect();
    if parts.len() != 3 {
        return None;
    }
    // ok: hardcoded-offset (the length is checked)
    Some(parts[2])
}

pub fn group(caps: &regex::Captures) -> String {
    // ok: hardcoded-offset (groups)
    caps[2].to_string()
}

pub fn frame(bytes: &[u8]) -> u8 {
    // ok: hardcoded-offset (the protocol)
    bytes[3] & 0x0f
}

pub fn fixed() -> &'static str {
    let months = ["jan", "feb", "mar"];
    // ok: hardcoded-offset (always the same)
    months[2]
}
