import signal
from sqlalchemy.exc import NoResultFound

class Sync:
    def user(self, uid):
        try:
            return self.session.query(User).filter_by(id=uid).one()
        except NoResultFound:
            return None

    def price(self, sku):
        try:
            return self.api.price(sku)
        except requests.Timeout as exc:
            raise PriceUnavailable(sku) from exc
        except requests.HTTPError as exc:
            if exc.response.status_code == 404:
                return None
            raise

    def run(self):
        while not self._stop.is_set():
            try:
                self.tick()
            except Exception:
                logger.exception("tick failed")
            self._stop.wait(5)

    def import_rows(self, rows):
        result = ImportResult()
        for n, row in enumerate(rows, 1):
            try:
                result.add(self.convert(row))
            except Exception as exc:
                result.reject(n, exc)
        return result

    def statuses(self, hosts):
        statuses = {}
        for host in hosts:
            try:
                statuses[host] = self.ping(host)
            except OSError as exc:
                statuses[host] = f"error: {exc}"
        return statuses

    def close(self):
        try:
            self.conn.rollback()
        except Exception:
            logger.debug("rollback failed", exc_info=True)
        finally:
            self.conn.close()

    async def serve(self):
        try:
            await self.server.serve_forever()
        except asyncio.CancelledError:
            logger.info("server stopped")
            raise

    async def worker(self):
        try:
            await self.loop()
        except asyncio.CancelledError:
            return

    def charge(self, order):
        try:
            return self.gateway.charge(order)
        except Exception as exc:
            sentry_sdk.capture_exception(exc)
            raise

    def charge2(self, order):
        try:
            self.gateway.charge(order)
        except CardDeclined as exc:
            order.status = "declined"
            order.decline_reason = str(exc)
            order.save()

    def parse(self, text):
        for fmt in FORMATS:
            try:
                return datetime.strptime(text, fmt)
            except ValueError:
                continue
        raise ValueError(f"no known format: {text}")

    def first_available(self, mirrors):
        errors = []
        for mirror in mirrors:
            try:
                return self.fetch(mirror)
            except OSError as exc:
                errors.append(exc)
        raise AllMirrorsFailed(errors)

    def view(self, request):
        try:
            data = self.serializer(request.data)
        except ValidationError as exc:
            return Response(exc.detail, status=400)
        return Response(data)

    def exit_code(self):
        try:
            self.work()
        except Exception as exc:
            logger.error("%s", exc)
            return 1
        return 0

    def remove(self, path):
        try:
            os.remove(path)
        except FileNotFoundError:
            pass

    def optional(self):
        try:
            import yaml
        except ImportError:
            yaml = None
        return yaml

    def __getattr__(self, name):
        try:
            return self._data[name]
        except KeyError:
            raise AttributeError(name) from None

    def attempt(self, fn):
        try:
            return Ok(fn())
        except Exception as exc:
            return Err(exc)
