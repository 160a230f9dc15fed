impl Sync {
    async fn user(&self, id: u64) -> Result<Option<User>, Error> {
        match self.api.user(id).await {
            Ok(user) => Ok(Some(user)),
            Err(ApiError::NotFound) => Ok(None),
            Err(e) => Err(Error::Api(e)),
        }
    }

    async fn import(&self, rows: Vec<Row>) -> Report {
        let mut rejected = Vec::new();
        for row in &rows {
            if let Err(e) = self.repo.insert(row).await {
                rejected.push((row.id, e));
            }
        }
        Report { rejected }
    }

    async fn run(&self, mut shutdown: Receiver<()>) {
        loop {
            tokio::select! {
                _ = shutdown.recv() => break,
                result = self.tick() => {
                    if let Err(e) = result {
                        tracing::error!(?e, "tick failed");
                    }
                }
            }
        }
    }

    fn number(s: &str) -> Option<u32> {
        s.parse().ok()
    }

    fn open(path: &Path) -> io::Result<Option<File>> {
        match File::open(path) {
            Ok(f) => Ok(Some(f)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e),
        }
    }

    async fn handler(&self) -> impl IntoResponse {
        match self.repo.all().await {
            Ok(all) => Json(all).into_response(),
            Err(e) => {
                error!("{e}");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }

    fn main_like() -> ExitCode {
        if let Err(e) = run() {
            eprintln!("{e}");
            return ExitCode::FAILURE;
        }
        ExitCode::SUCCESS
    }

    fn env() -> String {
        std::env::var("HOME").unwrap_or_else(|_| "/".to_string())
    }

    fn state(&mut self) {
        match self.load() {
            Ok(v) => self.state = State::Loaded(v),
            Err(e) => self.state = State::Failed(e.to_string()),
        }
    }

    fn cleanup(&self) {
        let _ = std::fs::remove_dir_all(&self.tmp);
        let _ = self.child.kill();
    }
}
