class Mailer
  def send_all(mails)
    mails.each_with_index do |mail, i|
      transport.deliver(mail)
      logger.info("#{i} mails sent") if i % 100 == 0
    end
  end

  def trace(request)
    logger.debug { "request #{request.body}" }
  end

  def skip(rows)
    rows.each do |row|
      if row.deleted?
        logger.info("row #{row.id} is deleted")
        next
      end
      index(row)
    end
  end

  def login(user)
    logger.info("user #{user.id} logged in")
  end
end
