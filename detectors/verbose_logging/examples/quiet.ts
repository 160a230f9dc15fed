export class Mailer {
  async sendAll(mails: Mail[]) {
    for (const [i, mail] of mails.entries()) {
      await this.transport.send(mail);
      if (i % 100 === 0) this.logger.log(`${i} mails sent`);
    }
    this.logger.log(`${mails.length} mails sent`);
  }

  async send(mail: Mail) {
    try {
      await this.transport.send(mail);
    } catch (error) {
      this.logger.error(`mail ${mail.id} was not sent`, error);
      throw error;
    }
  }

  login(user: User) {
    this.logger.log(`user ${user.id} logged in`);
    return this.session(user);
  }

  configure(config: Config) {
    this.logger.log(`api key ${config.apiKey ? 'set' : 'missing'}`);
  }

  usage(u: Usage) {
    this.logger.log(`tokens: ${u.promptTokens}/${u.maxTokens}`);
  }

  verbose(rows: Row[]) {
    if (this.options.verbose) {
      rows.forEach((row) => console.log(row.id));
    }
  }

  masked(card: Card) {
    this.logger.log(`card ${mask(card.number)}`);
  }

  debug(payload: unknown) {
    this.logger.debug(JSON.stringify(payload));
  }

  warn(rows: Row[]) {
    for (const row of rows) {
      if (!row.valid) this.logger.warn(`row ${row.id} is invalid`);
    }
  }
}
