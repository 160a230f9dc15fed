fn to_text(value: &Value) -> String {
    match value {
        // expect: string-conversion-chain
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Null => String::new(),
    }
}

fn all(value: &Scalar) -> String {
    match value {
        // expect: string-conversion-chain
        Scalar::Int(v) => format!("{}", v),
        Scalar::Float(v) => v.to_string(),
        Scalar::Flag(v) => format!("{v}"),
    }
}

fn formats(value: &Value) -> String {
    match value {
        // ok: string-conversion-chain (branches with different formats)
        Value::Date(date) => date.format("%Y-%m-%d"),
        Value::Money(amount) => format!("{:.2}", amount),
        Value::Status(status) => status.label(),
        other => other.to_string(),
    }
}
