use std::fs;
use std::io::{BufRead, BufReader, Write};

fn lines(path: &Path) -> Result<()> {
    // expect: buffered-stream
    let text = fs::read_to_string(path)?;
    for line in text.lines() {
        handle(line);
    }
    Ok(())
}

fn streamed(path: &Path) -> Result<()> {
    // ok: buffered-stream (line by line)
    for line in BufReader::new(File::open(path)?).lines() {
        handle(&line?);
    }
    Ok(())
}

fn collected(path: &Path) -> Result<()> {
    let reader = BufReader::new(File::open(path)?);
    // expect: buffered-stream
    let lines: Vec<_> = reader.lines().collect::<Result<_, _>>()?;
    for line in lines {
        handle(&line);
    }
    Ok(())
}

fn sized(path: &Path) -> Result<usize> {
    let reader = BufReader::new(File::open(path)?);
    // ok: buffered-stream (sized)
    let lines: Vec<_> = reader.lines().collect();
    println!("{}", lines.len());
    for line in lines {
        handle(&line);
    }
    Ok(0)
}

fn orders(path: &Path) -> Result<Vec<Order>> {
    // expect: buffered-stream
    let text = fs::read_to_string(path)?;
    Ok(serde_json::from_str(&text)?)
}

fn settings(config_path: &Path) -> Result<Settings> {
    // ok: buffered-stream (a configuration file)
    let text = fs::read_to_string(config_path)?;
    Ok(serde_json::from_str(&text)?)
}

async fn save(client: &Client, url: &str, path: &Path) -> Result<()> {
    // expect: buffered-stream
    let bytes = client.get(url).send().await?.bytes().await?;
    fs::write(path, &bytes)?;
    Ok(())
}

async fn checked(client: &Client, url: &str, path: &Path) -> Result<()> {
    // ok: buffered-stream (read twice: its sum is taken first)
    let bytes = client.get(url).send().await?.bytes().await?;
    verify(&bytes)?;
    fs::write(path, &bytes)?;
    Ok(())
}

fn export(rows: &mut Rows, out: &mut impl Write) -> Result<()> {
    // expect: buffered-stream
    let mut text = String::new();
    while let Some(row) = rows.next()? {
        text.push_str(&row.to_csv());
    }
    out.write_all(text.as_bytes())?;
    Ok(())
}

fn export_directly(rows: &mut Rows, out: &mut impl Write) -> Result<()> {
    while let Some(row) = rows.next()? {
        // ok: buffered-stream (row by row)
        writeln!(out, "{}", row.to_csv())?;
    }
    Ok(())
}
