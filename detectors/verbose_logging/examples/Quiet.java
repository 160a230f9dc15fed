class Mailer {
    void sendAll(List<Mail> mails) {
        for (int i = 0; i < mails.size(); i++) {
            transport.send(mails.get(i));
            if (i % 100 == 0) {
                log.info("{} mails sent", i);
            }
        }
        log.info("{} mails sent", mails.size());
    }

    void send(Mail mail) {
        try {
            transport.send(mail);
        } catch (TransportException e) {
            log.error("mail {} was not sent", mail.id(), e);
            throw e;
        }
    }

    void trace(Request request) {
        if (log.isDebugEnabled()) {
            log.debug("request {}", request.body());
        }
    }

    void usage(Usage usage) {
        log.info("{} tokens", usage.totalTokens());
    }

    void login(User user) {
        log.info("user {} logged in", user.id());
    }

    void retry() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            log.info("attempt {}", attempt);
            if (connect()) {
                return;
            }
        }
    }
}
