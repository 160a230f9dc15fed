fn headers(phone: bool, notes: bool) -> Vec<String> {
    let mut headers = vec!["id".to_string(), "name".to_string(), "mail".to_string()];
    // ok: hardcoded-offset (before any conditional change)
    headers.insert(2, "sort".to_string());
    if phone {
        headers.push("phone".to_string());
    }
    // expect: hardcoded-offset
    headers.insert(5, "total".to_string());
    if notes {
        // expect: hardcoded-offset
        headers.insert(3, "notes".to_string());
    }
    headers
}

fn read(phone: bool) -> String {
    let mut columns = Vec::new();
    columns.push("id");
    columns.push("name");
    if phone {
        columns.push("phone");
    }
    columns.push("total");
    // ok: hardcoded-offset (the first)
    let first = columns[0];
    // ok: hardcoded-offset (stands before everything conditional)
    let second = columns[1];
    // expect: hardcoded-offset
    let total = columns[2];
    // expect: hardcoded-offset
    let rest = &columns[3..];
    // ok: hardcoded-offset (a limit, not a place)
    let few = &columns[..2];
    // expect: hardcoded-offset
    columns.remove(2);
    format!("{first}{second}{total}")
}

fn optional(phone: Option<String>) -> String {
    let mut columns: Vec<String> = Vec::with_capacity(3);
    columns.push("id".into());
    if let Some(phone) = phone {
        columns.push(phone);
    }
    columns.push("total".into());
    // expect: hardcoded-offset
    columns[1].clone()
}

fn checked(phone: bool) -> &'static str {
    let mut columns = vec!["id"];
    if phone {
        columns.push("phone");
    }
    if columns.len() > 1 {
        // ok: hardcoded-offset (the length is checked)
        return columns[1];
    }
    ""
}

fn either(phone: bool) -> &'static str {
    let mut columns = vec!["id"];
    if phone {
        columns.push("phone");
    } else {
        columns.push("mail");
    }
    // ok: hardcoded-offset (both branches add one)
    columns[1]
}

fn parts(line: &str) -> &str {
    let parts: Vec<&str> = line.split(',').collect();
    // ok: hardcoded-offset (parts of a text)
    parts[2]
}

fn open(orders: Vec<Order>) -> Order {
    let open: Vec<Order> = orders.into_iter().filter(|o| o.open).collect();
    // expect: hardcoded-offset
    open[1].clone()
}

fn numbered(known: bool) -> HashMap<u32, String> {
    let mut names = HashMap::from([(1, "a".to_string())]);
    if known {
        // ok: hardcoded-offset (a key of a map)
        names.insert(2, "b".to_string());
    }
    names
}
