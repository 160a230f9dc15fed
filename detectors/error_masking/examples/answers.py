class Q:
    def a(self, default=None):
        try:
            return self.api.get()
        except Exception:  # expect: error-masking
            return default

    def b(self):
        try:
            self.api.push()
        except Exception:  # expect: error-masking
            logger.debug("push failed")

    def c(self):
        try:
            return self.parse(self.api.get())
        except (KeyError, Exception):  # expect: error-masking
            return None

    def d(self):
        try:
            self.api.push()
        except Exception: ...  # expect: error-masking

    async def e(self):
        try:
            async with self.session.get(URL) as resp:
                return await resp.json()
        except aiohttp.ClientError as e:  # expect: error-masking
            logger.error("client error %s", e)
            return {}

    def f(self):
        try:
            with self.lock:
                self.save()
        except Exception as e:  # expect: error-masking
            logger.error(e)

    def g(self):
        results = []
        for url in self.urls:
            try:
                results.append(self.get(url))
            except Exception as e:  # expect: error-masking
                logger.warning("skipping %s: %s", url, e)
                continue
        return results

    def h(self):
        try:
            return Config(**yaml.safe_load(open(self.path)))
        except Exception:  # expect: error-masking
            return Config()

    def i(self):
        try:
            return self.db.execute(SQL).scalar()
        except Exception:  # expect: error-masking
            return 0.0

    def j(self, data):
        try:
            return json.loads(data)
        except Exception:  # expect: error-masking
            return {}
