def notify(order):
    try:
        mailer.send(order)
    finally:  # expect: error-masking
        return True


class Loader:
    def __init__(self, path):
        self.data = {}
        try:
            self.data = yaml.safe_load(open(path))
        except:  # expect: error-masking
            pass

    def load(self):
        try:
            self.rows = self.source.rows()
        except Exception as error:  # expect: error-masking
            self.rows = []
            log.warning("rows: %s", error)

    def load_recorded(self):
        try:
            self.rows = self.source.rows()
        except Exception as error:
            self.rows = []
            self.last_error = error

    def value(self):
        try:
            return self.compute(), None
        except Exception as error:
            return None, error

    def status(self):
        try:
            self.api.check()
            return {"status": "ok"}
        except Exception:
            return {"status": "unavailable"}

    def two(self):
        try:
            return self.api.total(), True
        except Exception:
            return 0, False

    async def fetch_all(self, urls):
        out = []
        for url in urls:
            try:
                out.append(await self.get(url))
            except (aiohttp.ClientError, asyncio.TimeoutError) as e:
                log.error("%s: %s", url, e)
        return out

    def poll(self):
        while not self.stopped:
            try:
                self.step()
            except Exception:
                log.exception("step failed")
                time.sleep(1)

    def retry(self, fn):
        for attempt in range(3):
            try:
                return fn()
            except ConnectionError:
                time.sleep(2 ** attempt)
        raise RuntimeError("gave up")

    def retry_default(self, fn):
        for attempt in range(3):
            try:
                return fn()
            except Exception:
                time.sleep(1)
        return None

    def stop(self):
        try:
            self.proc.terminate()
        except ProcessLookupError:
            pass

    def env(self):
        return os.environ.get("SMTP_PASSWORD") or "secret"  # expect: error-masking


def json_or_text(resp):
    try:
        return resp.json()
    except ValueError:
        return resp.text


def optional_date(s):
    try:
        return date.fromisoformat(s)
    except (TypeError, ValueError):
        return None


def count(session):
    try:
        return session.query(Order).count()
    except SQLAlchemyError:  # expect: error-masking
        return 0


def get_or_create(name):
    try:
        return Tag.objects.get(name=name)
    except Tag.DoesNotExist:
        return Tag.objects.create(name=name)


def call(fn, default=None):
    try:
        return fn()
    except Exception:  # expect: error-masking
        return default
