use std::time::Duration;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{0} answered {1}")]
    Status(String, u16),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

pub fn client() -> Result<reqwest::Client, Error> {
    Ok(reqwest::Client::builder().timeout(Duration::from_secs(30)).build()?)
}

/// The name that a URL's file gets beside the others.
pub fn file_name(url: &str) -> Option<&str> {
    let path = url.split(['?', '#']).next()?;
    let name = path.rsplit('/').next()?;
    (!name.is_empty()).then_some(name)
}

/// Copies what a URL gives to `target`, chunk by chunk.
pub async fn mirror(client: &reqwest::Client, url: &str, target: &std::path::Path) -> Result<u64, Error> {
    use tokio::io::AsyncWriteExt;

    let mut response = client.get(url).send().await?;
    if !response.status().is_success() {
        return Err(Error::Status(url.to_string(), response.status().as_u16()));
    }
    let mut file = tokio::fs::File::create(target).await?;
    let mut size = 0;
    while let Some(chunk) = response.chunk().await? {
        file.write_all(&chunk).await?;
        size += chunk.len() as u64;
    }
    file.flush().await?;
    Ok(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_stands_behind_the_last_slash() {
        assert_eq!(file_name("https://example.org/a/b.tar.gz?x=1"), Some("b.tar.gz"));
        assert_eq!(file_name("https://example.org/a/"), None);
    }

    #[tokio::test]
    async fn a_status_that_is_no_success_is_an_error() {
        let server = httpmock::MockServer::start_async().await;
        server.mock(|when, then| {
            when.path("/gone");
            then.status(410);
        });
        let target = tempfile::NamedTempFile::new().unwrap();
        let error = mirror(&client().unwrap(), &server.url("/gone"), target.path()).await.unwrap_err();
        assert!(matches!(error, Error::Status(_, 410)));
    }
}
