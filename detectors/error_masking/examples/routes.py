import asyncio
import contextlib
import logging
import subprocess

import boto3
import httpx
from celery import shared_task
from fastapi import APIRouter, HTTPException

logger = logging.getLogger(__name__)
router = APIRouter()


@router.get("/orders/{order_id}")
async def get_order(order_id: str, repo: OrderRepo):
    try:
        return await repo.get(order_id)
    except KeyError:
        raise HTTPException(status_code=404)
    except Exception as e:
        logger.exception("loading %s", order_id)
        raise HTTPException(status_code=500, detail="internal error") from e


@router.get("/orders")
async def list_orders(repo: OrderRepo):
    try:
        return {"orders": await repo.all(), "total": await repo.count()}
    except Exception as e:  # expect: error-masking
        logger.error("orders: %s", e)
        return {"orders": [], "total": 0}


@router.get("/orders2")
async def list_orders2(repo: OrderRepo):
    try:
        return {"success": True, "orders": await repo.all()}
    except Exception as e:
        return {"success": False, "error": str(e)}


@shared_task(bind=True, max_retries=3)
def send_invoice(self, invoice_id):
    try:
        mailer.send(invoice_id)
    except SMTPException as exc:
        raise self.retry(exc=exc)


@shared_task
def rebuild_index():
    try:
        index.rebuild()
    except Exception:  # expect: error-masking
        logger.warning("index rebuild failed")


class S3Store:
    def read(self, key):
        try:
            return self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        except ClientError as e:
            if e.response["Error"]["Code"] == "NoSuchKey":
                return None
            raise

    def read_quietly(self, key):
        try:
            return self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        except ClientError:  # expect: error-masking
            return None

    def size(self, key):
        size = 0
        try:
            size = self.client.head_object(Bucket=self.bucket, Key=key)["ContentLength"]
        except Exception:  # expect: error-masking
            pass
        return size

    def delete_temp(self, path):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)

    def copy(self, src, dst):
        with contextlib.suppress(Exception):  # expect: error-masking
            self.client.copy_object(Bucket=self.bucket, Key=dst, CopySource=src)


async def gather_prices(skus):
    results = await asyncio.gather(*(fetch(s) for s in skus), return_exceptions=True)
    return [r for r in results if not isinstance(r, Exception)]


async def fetch_price(sku):
    async with httpx.AsyncClient() as client:
        try:
            r = await client.get(f"/prices/{sku}")
            return r.json()["price"]
        except (httpx.HTTPError, KeyError):  # expect: error-masking
            return None


def run_migrations():
    subprocess.run(["alembic", "upgrade", "head"], check=False)


def parse_amount(text):
    """Returns None where the text is no amount."""
    try:
        return Decimal(text)
    except (InvalidOperation, ValueError):
        return None


def first_line(path):
    try:
        with open(path) as f:
            return f.readline()
    except OSError:  # expect: error-masking
        return ""


class Cache:
    def get(self, key):
        try:
            return self.redis.get(key)
        except RedisError:
            logger.warning("cache unavailable", exc_info=True)
            return None


def process(batch):
    results = []
    for item in batch:
        try:
            results.append(transform(item))
        except Exception as e:  # expect: error-masking
            logger.error(f"Error processing {item}: {e}")
    return results


def get_user(uid):
    try:
        user = db.query(User).get(uid)
    except Exception:  # expect: error-masking
        user = None
    return user


def feature_enabled(name):
    try:
        return flags.is_on(name)
    except Exception:
        return False


def __del__(self):
    try:
        self.conn.close()
    except Exception:
        pass


try:
    import ujson as json
except ImportError:
    import json


def _version():
    try:
        return importlib.metadata.version("shop")
    except importlib.metadata.PackageNotFoundError:
        return "0.0.0"


def main():
    try:
        run()
    except KeyboardInterrupt:
        pass
    except Exception as e:
        print(f"error: {e}", file=sys.stderr)
        sys.exit(1)


async def consume(consumer):
    async for message in consumer:
        try:
            await handle(message)
        except Exception:
            logger.exception("message %s failed", message.id)


def lookup(d, key):
    try:
        return d[key]
    except KeyError:
        return None


def pop_or_none(q):
    try:
        return q.get_nowait()
    except queue.Empty:
        return None
