use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};

use axum::{response::IntoResponse, Json};
use futures::TryStreamExt;
use sqlx::PgPool;

pub struct FeedService {
    pool: PgPool,
    client: reqwest::Client,
    cache: Vec<Order>,
}

impl FeedService {
    pub fn count_errors(&self, path: &str) -> io::Result<usize> {
        let mut errors = 0;
        // expect: buffered-stream
        let text = fs::read_to_string(path)?;
        for line in text.lines() {
            if line.contains("ERROR") {
                errors += 1;
            }
        }
        Ok(errors)
    }

    pub fn collect_lines(&self, path: &str, out: &mut impl Write) -> io::Result<()> {
        let reader = BufReader::new(File::open(path)?);
        // expect: buffered-stream
        let lines: Vec<String> = reader.lines().collect::<Result<_, _>>()?;
        for line in lines {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }

    pub async fn export(&self, out: &mut impl Write) -> anyhow::Result<()> {
        // expect: buffered-stream
        let orders = sqlx::query_as::<_, Order>("SELECT * FROM orders").fetch_all(&self.pool).await?;
        for order in orders {
            writeln!(out, "{},{}", order.id, order.total)?;
        }
        Ok(())
    }

    pub async fn download(&self, url: &str, target: &str) -> anyhow::Result<()> {
        // expect: buffered-stream
        let bytes = self.client.get(url).send().await?.bytes().await?;
        fs::write(target, &bytes)?;
        Ok(())
    }

    pub async fn download_named(&self, url: &str, target: &str) -> anyhow::Result<()> {
        let response = self.client.get(url).send().await?;
        // expect: buffered-stream
        let text = response.text().await?;
        tokio::fs::write(target, text).await?;
        Ok(())
    }

    pub fn copy(&self, from: &str, to: &str) -> io::Result<()> {
        // expect: buffered-stream
        let data = fs::read(from)?;
        fs::write(to, data)
    }

    pub fn read_to_end(&self, mut from: File, mut to: File) -> io::Result<()> {
        // expect: buffered-stream
        let mut buffer = Vec::new();
        from.read_to_end(&mut buffer)?;
        to.write_all(&buffer)
    }

    pub async fn gathered(&self, out: &mut impl Write) -> anyhow::Result<()> {
        let mut rows = sqlx::query_as::<_, Order>("SELECT * FROM orders").fetch(&self.pool);
        // expect: buffered-stream
        let mut orders = Vec::new();
        while let Some(order) = rows.try_next().await? {
            orders.push(order);
        }
        for order in orders {
            writeln!(out, "{}", order.id)?;
        }
        Ok(())
    }

    pub fn records(&self, path: &str, out: &mut impl Write) -> anyhow::Result<()> {
        let mut reader = csv::Reader::from_path(path)?;
        // expect: buffered-stream
        let records: Vec<Record> = reader.deserialize().collect::<Result<Vec<_>, _>>()?;
        for record in records {
            writeln!(out, "{record:?}")?;
        }
        Ok(())
    }

    pub async fn helper(&self, out: &mut impl Write) -> anyhow::Result<()> {
        for order in self.load_all().await? {
            writeln!(out, "{}", order.id)?;
        }
        Ok(())
    }

    async fn load_all(&self) -> anyhow::Result<Vec<Order>> {
        // expect: buffered-stream
        let orders = sqlx::query_as::<_, Order>("SELECT * FROM orders").fetch_all(&self.pool).await?;
        Ok(orders)
    }

    // Not findings

    pub fn twice(&self, path: &str) -> io::Result<()> {
        // ok: buffered-stream (used twice)
        let text = fs::read_to_string(path)?;
        self.check(&text);
        for line in text.lines() {
            self.handle(line);
        }
        Ok(())
    }

    pub fn sized(&self, path: &str) -> io::Result<()> {
        let reader = BufReader::new(File::open(path)?);
        // ok: buffered-stream (sized)
        let lines: Vec<String> = reader.lines().collect::<Result<_, _>>()?;
        println!("{}", lines.len());
        for line in lines {
            self.handle(&line);
        }
        Ok(())
    }

    pub fn sorted(&self, path: &str) -> io::Result<()> {
        let reader = BufReader::new(File::open(path)?);
        // ok: buffered-stream (sorted)
        let mut lines: Vec<String> = reader.lines().collect::<Result<_, _>>()?;
        lines.sort();
        for line in lines {
            self.handle(&line);
        }
        Ok(())
    }

    pub async fn kept(&mut self) -> anyhow::Result<()> {
        // ok: buffered-stream (cached)
        self.cache = sqlx::query_as::<_, Order>("SELECT * FROM orders").fetch_all(&self.pool).await?;
        Ok(())
    }

    pub async fn returned(&self) -> anyhow::Result<Vec<Order>> {
        // ok: buffered-stream (returned to callers outside of the change)
        Ok(sqlx::query_as::<_, Order>("SELECT * FROM orders").fetch_all(&self.pool).await?)
    }

    pub fn config(&self) -> anyhow::Result<Config> {
        // ok: buffered-stream (a configuration file)
        let text = fs::read_to_string("config.toml")?;
        Ok(toml::from_str(&text)?)
    }

    pub fn signed(&self, path: &str) -> io::Result<Vec<u8>> {
        // ok: buffered-stream (a signature over the body)
        let body = fs::read(path)?;
        Ok(self.sign(&body))
    }

    pub fn atomic(&self, from: &str, to: &str) -> io::Result<()> {
        // ok: buffered-stream (an atomic write)
        let data = fs::read(from)?;
        let temporary = format!("{to}.tmp");
        fs::write(&temporary, data)?;
        fs::rename(&temporary, to)
    }

    pub fn streamed(&self, mut from: File, mut to: File) -> io::Result<u64> {
        // ok: buffered-stream (streams)
        io::copy(&mut from, &mut to)
    }

    pub async fn page(&self, offset: i64) -> anyhow::Result<()> {
        // ok: buffered-stream (a page)
        let orders = sqlx::query_as::<_, Order>("SELECT * FROM orders LIMIT 50 OFFSET $1").bind(offset).fetch_all(&self.pool).await?;
        for order in orders {
            self.handle(&order);
        }
        Ok(())
    }
}

pub async fn orders_csv(service: Service) -> impl IntoResponse {
    let mut rows = service.stream();
    // expect: buffered-stream
    let mut csv = String::from("id,total\n");
    while let Some(order) = rows.next().await {
        csv.push_str(&format!("{},{}\n", order.id, order.total));
    }
    ([("content-type", "text/csv")], csv).into_response()
}
