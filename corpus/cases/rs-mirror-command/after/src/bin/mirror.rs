//! Mirrors URLs into a folder: `mirror FOLDER URL…`

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: mirror FOLDER URL...");
        return ExitCode::from(2);
    };
    let runtime = tokio::runtime::Runtime::new().expect("threads can be started");
    match runtime.block_on(run(folder, arguments.collect())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("mirror: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(folder: PathBuf, urls: Vec<String>) -> Result<(), mirror::Error> {
    let client = mirror::client()?;
    for url in &urls {
        let Some(name) = mirror::file_name(url) else {
            eprintln!("{url} names no file");
            continue;
        };
        let size = mirror::mirror(&client, url, &folder.join(name)).await?;
        println!("{size:>12} {name}");
    }
    Ok(())
}
