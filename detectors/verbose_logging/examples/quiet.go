package nv

func (m *Mailer) SendAll(mails []Mail) error {
	for i, mail := range mails {
		if err := m.transport.Send(mail); err != nil {
			m.logger.Error("mail was not sent", "id", mail.ID, "err", err)
			return err
		}
		if i%100 == 0 {
			m.logger.Info("mails sent", "count", i)
		}
	}
	return nil
}

func (m *Mailer) Trace(r *http.Request) {
	m.logger.Debug("request", "path", r.URL.Path)
}

func (m *Mailer) Usage(u Usage) {
	slog.Info("usage", "tokens", u.Total)
}

func (m *Mailer) String() string {
	return fmt.Sprintf("mailer %s", m.name)
}

func (m *Mailer) Write(w io.Writer) {
	fmt.Fprintf(w, "sent: %d\n", m.sent)
}
