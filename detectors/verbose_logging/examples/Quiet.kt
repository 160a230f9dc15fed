class Mailer {
    fun sendAll(mails: List<Mail>) {
        mails.forEachIndexed { i, mail ->
            transport.send(mail)
            if (i % 100 == 0) log.info { "$i mails sent" }
        }
    }

    fun trace(request: Request) {
        log.debug { "request $request" }
    }

    fun skip(rows: List<Row>) {
        for (row in rows) {
            if (row.deleted) {
                log.info { "row ${row.id} is deleted" }
                continue
            }
            index(row)
        }
    }

    fun usage(usage: Usage) {
        log.info("tokens {}", usage.total)
    }
}
