use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::Path;
use tracing::{error, warn};

pub struct OrderService {
    client: reqwest::Client,
    repo: OrderRepository,
}

impl OrderService {
    pub async fn total(&self, id: &str) -> f64 {
        match self.repo.load(id).await {
            Ok(order) => order.total,
            Err(_) => 0.0, // expect: error-masking
        }
    }

    pub async fn list(&self, user: &str) -> Vec<Order> {
        self.repo.find_by_user(user).await.unwrap_or_default()
    }

    pub fn config(path: &Path) -> Config {
        let text = fs::read_to_string(path).unwrap_or_default(); // expect: error-masking
        toml::from_str(&text).unwrap_or_default() // expect: error-masking
    }

    pub fn config_or_fail(path: &Path) -> Result<Config> {
        let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        Ok(toml::from_str(&text)?)
    }

    pub async fn push(&self, orders: &[Order]) {
        for order in orders {
            if let Err(e) = self.client.post("/push").json(order).send().await { // expect: error-masking
                warn!("push failed: {e}");
            }
        }
    }

    pub async fn push_silently(&self, order: &Order) {
        let _ = self.client.post("/push").json(order).send().await; // expect: error-masking
    }

    pub async fn fetch(&self, id: &str) -> Option<Order> {
        self.client.get(id).send().await.ok()?.json().await.ok() // expect: error-masking
    }

    pub fn count(path: &Path) -> usize {
        fs::read_dir(path).map(|d| d.count()).unwrap_or(0) // expect: error-masking
    }

    pub fn parse(text: &str) -> u32 {
        text.parse().unwrap_or(0)
    }

    pub fn save(&self, path: &Path) {
        if fs::write(path, b"x").is_err() { // expect: error-masking
            return;
        }
    }

    pub fn remove(path: &Path) {
        let _ = fs::remove_file(path); // expect: error-masking
    }

    pub async fn import(&self, rows: Vec<Row>) -> ImportReport {
        let mut report = ImportReport::default();
        for row in rows {
            match self.repo.insert(&row).await {
                Ok(_) => report.imported += 1,
                Err(e) => report.rejected.push((row, e.to_string())),
            }
        }
        report
    }

    pub fn port() -> u16 {
        std::env::var("PORT").ok().and_then(|p| p.parse().ok()).unwrap_or(8080)
    }

    pub fn secret() -> String {
        std::env::var("JWT_SECRET").unwrap_or_else(|_| "dev-secret".to_string()) // expect: error-masking
    }

    pub fn load_all(dir: &Path) -> Vec<String> {
        fs::read_dir(dir)
            .unwrap()
            .filter_map(|entry| entry.ok())
            .map(|e| e.path().display().to_string())
            .collect()
    }

    pub async fn run(&self) {
        loop {
            if let Err(e) = self.process().await {
                error!(error = ?e, "processing failed");
            }
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        }
    }

    pub fn get(&self, id: &str) -> Result<Option<Order>> {
        match self.repo.find(id) {
            Ok(order) => Ok(Some(order)),
            Err(RepoError::NotFound) => Ok(None),
            Err(e) => Err(e.into()),
        }
    }

    pub fn get2(&self, id: &str) -> Result<Option<Order>> {
        match self.repo.find(id) {
            Ok(order) => Ok(Some(order)),
            Err(_) => Ok(None), // expect: error-masking
        }
    }
}

/// Puts a new list in the place of the old one.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let unfinished = path.with_extension("part");
    fs::write(&unfinished, text)?;
    if let Err(error) = fs::rename(&unfinished, path) {
        // ok: error-masking (what is left of work that failed; its error is told)
        let _ = fs::remove_file(&unfinished);
        return Err(error);
    }
    Ok(())
}
