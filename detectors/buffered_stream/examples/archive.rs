impl Archive {
    pub async fn parsed(&self, url: &str) -> Result<Feed> {
        let response = self.client.get(url).send().await?;
        // expect: buffered-stream
        let body = response.text().await?;
        Ok(serde_json::from_str(&body)?)
    }

    pub async fn upload(&self, mut multipart: Multipart) -> Result<()> {
        while let Some(field) = multipart.next_field().await? {
            // expect: buffered-stream
            let data = field.bytes().await?;
            tokio::fs::write("/data/upload", &data).await?;
        }
        Ok(())
    }

    pub fn passed(&self, out: &mut impl Write) -> Result<()> {
        let mut statement = self.conn.prepare("SELECT * FROM orders")?;
        // expect: buffered-stream
        let orders = statement.query_map([], Order::from_row)?.collect::<Result<Vec<_>, _>>()?;
        write_all(orders, out)
    }

    pub fn walked(&self, out: &mut impl Write) -> Result<()> {
        // expect: buffered-stream
        let entries: Vec<_> = WalkDir::new(&self.root).into_iter().collect();
        for entry in entries {
            writeln!(out, "{}", entry?.path().display())?;
        }
        Ok(())
    }

    pub fn empty(&self, path: &Path) -> io::Result<()> {
        // ok: buffered-stream (used twice)
        let text = fs::read_to_string(path)?;
        if text.is_empty() {
            return Ok(());
        }
        for line in text.lines() {
            self.handle(line);
        }
        Ok(())
    }

    pub fn cut(&self, content: &str) {
        // ok: buffered-stream (parts of a text that is in memory)
        let lines: Vec<&str> = content.lines().collect();
        for line in lines {
            self.handle(line);
        }
    }

    pub fn digest(&self, path: &Path) -> io::Result<String> {
        // ok: buffered-stream (a digest over the body)
        let data = fs::read(path)?;
        Ok(hex::encode(Sha256::digest(&data)))
    }

    pub fn known(&self, path: &Path, word: &str) -> io::Result<bool> {
        // ok: buffered-stream (looked up)
        let text = fs::read_to_string(path)?;
        Ok(text.contains(word))
    }

    pub fn index(&self, path: &Path) -> io::Result<HashMap<String, String>> {
        let reader = BufReader::new(File::open(path)?);
        // ok: buffered-stream (a table to look things up in)
        Ok(reader.lines().map_while(Result::ok).filter_map(pair).collect())
    }
}

fn write_all(orders: Vec<Order>, out: &mut impl Write) -> Result<()> {
    for order in orders {
        writeln!(out, "{}", order.id)?;
    }
    Ok(())
}

#[get("/files/{name}")]
async fn file(name: web::Path<String>) -> impl Responder {
    // expect: buffered-stream
    let data = std::fs::read(format!("/data/{name}")).unwrap();
    HttpResponse::Ok().body(data)
}
