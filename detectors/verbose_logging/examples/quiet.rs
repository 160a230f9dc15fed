impl Mailer {
    fn send_all(&self, mails: &[Mail]) -> Result<()> {
        for (i, mail) in mails.iter().enumerate() {
            self.transport.send(mail)?;
            if i % 100 == 0 {
                tracing::info!("{i} mails sent");
            }
        }
        Ok(())
    }

    fn skip(&self, rows: &[Row]) {
        for row in rows {
            if row.deleted {
                tracing::info!("row {} is deleted", row.id);
                continue;
            }
            self.index(row);
        }
    }

    fn trace(&self, request: &Request) {
        tracing::debug!("request {:?}", request.uri());
    }

    fn text(&self) -> String {
        format!("{} mails", self.sent)
    }
}
