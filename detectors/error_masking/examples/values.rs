use anyhow::{Context, Result};
use std::fs;
use tracing::{error, warn};

fn settings(path: &Path) -> Settings {
    match fs::read_to_string(path) {
        Ok(text) => parse(&text),
        // expect: error-masking
        Err(_) => Settings::default(),
    }
}

fn notes(path: &Path) -> Result<String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        // ok: error-masking (handed on)
        Err(e) => Err(e.into()),
    }
}

fn optional(path: &Path) -> Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        // ok: error-masking (one kind of error, which is an answer)
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        // ok: error-masking (handed on)
        Err(e) => Err(e).context("notes"),
    }
}

fn lines(path: &Path) -> Vec<String> {
    match fs::read_to_string(path) {
        Ok(text) => text.lines().map(String::from).collect(),
        // expect: error-masking
        Err(e) => {
            warn!("cannot read {}: {}", path.display(), e);
            vec![]
        }
    }
}

fn words(path: &Path) -> Vec<String> {
    match fs::read_to_string(path) {
        Ok(text) => split(&text),
        // expect: error-masking
        _ => Vec::new(),
    }
}

fn first(names: &[String]) -> String {
    match names.first() {
        Some(name) => name.clone(),
        // ok: error-masking (no error: there is none)
        None => String::new(),
    }
}

async fn users(client: &Client, url: &str) -> Vec<User> {
    // expect: error-masking
    let response = client.get(url).send().await.ok();
    // expect: error-masking
    let body = fs::read_to_string("users.json").unwrap_or_default();
    // expect: error-masking
    let more: Vec<User> = serde_json::from_str(&body).unwrap_or(vec![]);
    // ok: error-masking (no error: there is none)
    let name = more.first().map(|u| u.name.clone()).unwrap_or_default();
    // ok: error-masking (it fails in one way only)
    let port = std::env::var("PORT").ok().and_then(|p| p.parse::<u16>().ok()).unwrap_or(8080);
    more
}

fn save(path: &Path, text: &str) -> Result<()> {
    // expect: error-masking
    let _ = fs::write(path, text);
    // ok: error-masking (cleanup)
    let _ = fs::remove_file(path.with_extension("tmp"));
    // expect: error-masking
    if let Err(e) = fs::write(path, text) {}
    // ok: error-masking (handed on)
    if let Err(e) = fs::write(path, text) {
        return Err(e.into());
    }
    // ok: error-masking (handed on)
    fs::write(path, text)?;
    // ok: error-masking (handed on before)
    let _ = fs::read_to_string(path)?.trim();
    // ok: error-masking (translated)
    fs::write(path, text).map_err(|_| Error::Unwritable)?;
    Ok(())
}

fn load(path: &Path) -> Config {
    // expect: error-masking
    if let Ok(text) = fs::read_to_string(path) {
        return parse(&text);
    }
    Config::default()
}

fn read(path: &Path) -> Option<String> {
    // expect: error-masking
    let Ok(text) = fs::read_to_string(path) else {
        return None;
    };
    Some(text)
}

fn looked_up(path: &Path) -> Option<String> {
    // ok: error-masking (no error: there is none)
    let Some(text) = cache(path) else {
        return None;
    };
    Some(text)
}

fn created(path: &Path) -> String {
    // expect: error-masking
    fs::read_to_string(path).unwrap_or_else(|_| String::new())
}

fn told(path: &Path) -> String {
    // ok: error-masking (ends the program)
    fs::read_to_string(path).unwrap_or_else(|e| panic!("cannot read {}: {}", path.display(), e))
}

fn all(paths: &[PathBuf]) -> Vec<String> {
    let mut found = Vec::new();
    for path in paths {
        match fs::read_to_string(path) {
            Ok(text) => found.push(text),
            // expect: error-masking
            Err(_) => continue,
        }
    }
    found
}

fn event(text: &str) -> Option<Event> {
    match serde_json::from_str(text) {
        Ok(event) => Some(event),
        // ok: error-masking (ends the program)
        Err(Category::Data) => panic!("{}", text),
        // ok: error-masking (what other kinds are is asked before)
        _ => None,
    }
}

fn counted(paths: &[PathBuf]) -> (Vec<String>, usize) {
    let mut found = Vec::new();
    let mut failed = 0;
    for path in paths {
        match fs::read_to_string(path) {
            Ok(text) => found.push(text),
            // ok: error-masking (counted)
            Err(_) => failed += 1,
        }
    }
    (found, failed)
}

async fn serve(mut jobs: Receiver<Job>) {
    while let Some(job) = jobs.recv().await {
        // ok: error-masking (a loop that goes on and tells)
        if let Err(e) = job.run().await {
            error!("job {}: {}", job.id, e);
        }
    }
}

fn close(stream: TcpStream) {
    // ok: error-masking (cleanup)
    let _ = stream.shutdown(Shutdown::Both);
}

fn noted(path: &Path) {
    // The mark only saves the next run a look at the disk.
    // ok: error-masking (the comment gives the reason)
    let _ = fs::write(path, "");
}

#[cfg(test)]
mod tests {
    #[test]
    fn writes() {
        // ok: error-masking (a test)
        let _ = fs::write("a", "");
    }
}

fn written(path: &Path, lock: &Lock) -> Result<()> {
    let saved = fs::write(path, b"x");
    // ok: error-masking (handed on behind the branch)
    if saved.is_err() {
        lock.release();
    }
    saved?;
    let noted = fs::write(path, b"y");
    // ok: error-masking (the same)
    if let Err(e) = &noted {
        warn!("cannot write: {e}");
    }
    noted.map_err(Into::into)
}

fn forgotten(path: &Path, lock: &Lock) -> Result<()> {
    let saved = fs::write(path, b"x");
    // expect: error-masking
    if saved.is_err() {
        lock.release();
    }
    Ok(())
}
