export class S {
  async a(o: Order) {
    logger.info('-> a'); // expect: verbose-logging
    const r = await this.x(o);
    logger.info('<- a');
    return r;
  }
  async b(o: Order) {
    logger.info('[S.b] begin'); // expect: verbose-logging
    const r = await this.x(o);
    logger.info('[S.b] end');
    return r;
  }
  async c(o: Order) {
    this.logger.log('Creating order...'); // expect: verbose-logging
    const r = await this.repo.create(o);
    this.logger.log('Order created successfully');
    return r;
  }
  async d(o: Order) {
    logger.info({ body: req.body }, 'request'); // expect: verbose-logging
    return this.x(o);
  }
  async e(url: string) {
    const response = await axios.get(url);
    logger.info('response', response.data); // expect: verbose-logging
    return response.data;
  }
  f(cfg: Config) {
    logger.info(`connecting with ${cfg.connectionString}`); // expect: verbose-logging
  }
  g(u: User) {
    logger.info(`otp for ${u.id}: ${u.otp}`); // expect: verbose-logging
  }
  h(rows: Row[]) {
    return rows.map((row) => {
      console.log(row); // expect: verbose-logging
      return row.id;
    });
  }
  i(rows: Row[]) {
    for (let i = 0; i < rows.length; i++) {
      logger.info(`Processing row ${i + 1}/${rows.length}`); // expect: verbose-logging
      this.x(rows[i]);
    }
  }
  j(o: Order) {
    logger.info('validating order'); // expect: verbose-logging
    this.validate(o);
    logger.info('saving order');
    this.save(o);
    logger.info('notifying customer');
    this.notify(o);
  }
  k(headers: Headers) {
    logger.info('headers', headers); // expect: verbose-logging
  }
  l(req: Request) {
    logger.info(`token=${req.headers.authorization}`); // expect: verbose-logging
  }
}
