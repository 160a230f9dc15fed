pub fn headers(o: &Options) -> Vec<String> {
    let mut headers = vec!["sku".to_string(), "name".to_string()];
    if o.discount {
        headers.push("discount".into());
    }
    if o.tax {
        headers.extend(["rate".to_string(), "tax".to_string()]);
    }
    headers.push("total".into());
    // expect: hardcoded-offset
    headers[4] = "sum".into();
    headers
}

pub fn args(verbose: bool, name: &str) -> Vec<&str> {
    let mut args = vec!["run"];
    if verbose {
        args.push("-v");
    }
    args.push(name);
    // expect: hardcoded-offset
    args.insert(2, "--now");
    args
}

pub fn matched(kind: Kind) -> String {
    let mut names = vec!["a".to_string()];
    match kind {
        Kind::X => names.push("b".into()),
        _ => {}
    }
    names.push("c".into());
    // expect: hardcoded-offset
    names[1].clone()
}

pub fn sorted(names: &mut Vec<String>, flag: bool) {
    if flag {
        names.sort();
    }
    // expect: hardcoded-offset
    names[2] = "x".into();
}

pub fn chosen(flag: bool) -> &'static str {
    let names: Vec<&str> = if flag { vec!["a", "b"] } else { vec!["a"] };
    // expect: hardcoded-offset
    names[1]
}

pub fn early(flag: bool) -> String {
    let mut names = vec!["a".to_string()];
    if flag {
        return names[0].clone();
    }
    names.push("b".into());
    // ok: hardcoded-offset (the condition leaves the function)
    names[1].clone()
}

pub fn safe(tax: bool) -> Option<String> {
    let mut names = vec!["a".to_string()];
    if tax {
        names.push("b".into());
    }
    // ok: hardcoded-offset (nothing where there are fewer)
    names.get(1).cloned()
}

pub fn swap(tax: bool) -> String {
    let mut names = vec!["a".to_string()];
    if tax {
        names.push("b".into());
    }
    names.push("c".into());
    // expect: hardcoded-offset
    names.swap_remove(1)
}
