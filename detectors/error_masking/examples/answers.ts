export class Q {
  async a() {
    await this.sync().catch((e) => console.error(e)); // expect: error-masking
    this.done = true;
  }
  async b() {
    await this.sync().catch((e) => { // expect: error-masking
      this.logger.error(e);
    });
    await this.markDone();
  }
  async c() {
    return fetch('/x').then((r) => r.json()).catch((err) => ({})); // expect: error-masking
  }
  async d() {
    try {
      return await this.api.page();
    } catch (e) { // expect: error-masking
      return { data: [], total: 0 };
    }
  }
  async e() {
    setLoading(true);
    try {
      setItems(await this.api.items());
      setLoading(false);
    } catch (e) { // expect: error-masking
      setLoading(false);
    }
  }
  async f() {
    try {
      return await this.api.settings();
    } catch { // expect: error-masking
      return DEFAULT_SETTINGS;
    }
  }
  async g<T>(fn: () => Promise<T>, fallback: T) {
    try {
      return await fn();
    } catch { // expect: error-masking
      return fallback;
    }
  }
  async h() {
    const user = await this.api.user().catch(() => { // expect: error-masking
      return {} as User;
    });
    return user;
  }
  i() {
    this.worker.on('message', async (m) => {
      try {
        await this.handle(m);
      } catch (e) { // expect: error-masking
      }
    });
  }
  async j() {
    let rates: Rates | undefined;
    try {
      rates = await this.api.rates();
    } catch (e) { // expect: error-masking
      console.warn('no rates');
    }
    return rates?.eur ?? 1;
  }
}
