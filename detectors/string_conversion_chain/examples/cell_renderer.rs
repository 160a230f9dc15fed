use serde_json::Value;

pub enum Cell {
    Int(i64),
    Float(f64),
    Bool(bool),
    Text(String),
    Date(NaiveDate),
}

pub fn render(cell: &Cell) -> String {
    match cell {
        // expect: string-conversion-chain
        Cell::Int(n) => n.to_string(),
        Cell::Float(f) => f.to_string(),
        Cell::Bool(b) => b.to_string(),
        Cell::Text(t) => t.clone(),
        Cell::Date(d) => d.format("%Y-%m-%d").to_string(),
    }
}

pub fn render_json(value: &Value) -> String {
    match value {
        // expect: string-conversion-chain
        Value::Number(n) => n.to_string(),
        Value::Bool(b) => b.to_string(),
        Value::String(s) => s.to_string(),
        _ => String::new(),
    }
}

pub fn render_if(cell: &Cell) -> String {
    // expect: string-conversion-chain
    if let Cell::Int(n) = cell {
        return format!("{}", n);
    }
    if let Cell::Float(f) = cell {
        return format!("{}", f);
    }
    if let Cell::Bool(b) = cell {
        return format!("{}", b);
    }
    String::new()
}

pub fn render_formats(cell: &Cell) -> String {
    match cell {
        // ok: string-conversion-chain (formats of their own)
        Cell::Int(n) => format!("{:>8}", n),
        Cell::Float(f) => format!("{:.2}", f),
        Cell::Date(d) => d.format("%d.%m.%Y").to_string(),
        Cell::Bool(true) => "yes".to_string(),
        _ => String::new(),
    }
}

pub fn names(kind: Kind) -> String {
    match kind {
        // ok: string-conversion-chain (a table of names)
        Kind::Open => "open".to_string(),
        Kind::Closed => "closed".to_string(),
        Kind::Paid => "paid".to_string(),
    }
}
