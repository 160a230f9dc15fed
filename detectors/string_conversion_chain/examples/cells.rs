pub fn text(value: &Value) -> String {
    // expect: string-conversion-chain
    if let Some(n) = value.as_i64() {
        n.to_string()
    } else if let Some(f) = value.as_f64() {
        f.to_string()
    } else if let Some(b) = value.as_bool() {
        b.to_string()
    } else {
        String::new()
    }
}

pub fn literal(value: &Literal) -> String {
    match value {
        // ok: string-conversion-chain (formats of their own)
        Literal::Int(n) => format!("{n}i64"),
        Literal::Float(f) => format!("{f:.1}"),
        Literal::Text(s) => format!("{s:?}"),
    }
}
