import json
import logging
import os
from pathlib import Path

import requests
import stripe
from django.db import transaction
from sqlalchemy.exc import IntegrityError

logger = logging.getLogger(__name__)


class PaymentService:
    def __init__(self, repository, gateway):
        self.repository = repository
        self.gateway = gateway

    def get_balance(self, account_id):
        try:
            response = self.gateway.fetch_balance(account_id)
            return response["balance"]
        except Exception:  # expect: error-masking
            return 0

    def list_payments(self, account_id):
        try:
            rows = self.repository.find_payments(account_id)
            return [self._to_dto(r) for r in rows]
        except Exception as e:  # expect: error-masking
            logger.error(f"Failed to list payments: {e}")
            return []

    def charge(self, order):
        try:
            self.gateway.charge(order.total, order.customer_id)
        except stripe.error.CardError as exc:
            raise PaymentDeclined(str(exc)) from exc

    def refund(self, payment):
        try:
            self.gateway.refund(payment.id)
        except Exception as e:  # expect: error-masking
            logger.warning("refund failed: %s", e)
        payment.status = "refunded"
        self.repository.save(payment)

    def sync(self, orders):
        for order in orders:
            try:
                self.gateway.push(order)
            except Exception:  # expect: error-masking
                continue

    def sync_with_result(self, orders):
        failed = []
        for order in orders:
            try:
                self.gateway.push(order)
            except Exception as e:
                failed.append((order.id, str(e)))
        return failed

    def create_customer(self, email):
        try:
            with transaction.atomic():
                return self.repository.create(email=email)
        except IntegrityError:
            return self.repository.get(email=email)

    def save_receipt(self, path, data):
        tmp = Path(str(path) + ".tmp")
        try:
            tmp.write_bytes(data)
            tmp.rename(path)
        finally:
            try:
                tmp.unlink()
            except FileNotFoundError:
                pass


def load_config(path):
    try:
        with open(path) as handle:
            return json.load(handle)
    except:  # expect: error-masking
        return {}


def load_optional(path):
    try:
        with open(path) as handle:
            return json.load(handle)
    except FileNotFoundError:
        return {}


def parse_age(text):
    try:
        return int(text)
    except ValueError:
        return None


def exchange_rate(currency):
    try:
        resp = requests.get(f"https://rates.internal/{currency}", timeout=5)
        resp.raise_for_status()
        return resp.json()["rate"]
    except requests.RequestException:  # expect: error-masking
        return 1.0


def fetch_profile(user_id):
    try:
        resp = requests.get(f"https://users.internal/{user_id}", timeout=5)
        if resp.status_code == 404:
            return None
        resp.raise_for_status()
    except requests.RequestException as exc:
        raise UpstreamError("users") from exc
    return resp.json()


SECRET_KEY = os.environ.get("SECRET_KEY", "dev-secret")  # expect: error-masking
DATABASE_URL = os.getenv("DATABASE_URL", "postgresql://localhost/app")  # expect: error-masking
PAGE_SIZE = int(os.environ.get("PAGE_SIZE", "50"))
JWT_SECRET = os.environ["JWT_SECRET"]
API_KEY = os.getenv("STRIPE_API_KEY") or "sk_test_123"  # expect: error-masking


def worker(queue):
    while True:
        job = queue.get()
        try:
            job.run()
        except Exception:
            logger.exception("job %s failed", job.id)


async def shutdown(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass


def import_rows(rows, errors):
    count = 0
    for row in rows:
        try:
            save(row)
            count += 1
        except Exception as e:
            errors.append({"row": row, "error": str(e)})
    return count


def delete_user(user_id):
    try:
        db.execute("DELETE FROM users WHERE id = %s", (user_id,))
        return True
    except Exception as e:  # expect: error-masking
        print(f"Error deleting user: {e}")
        return False


def has_redis():
    try:
        redis_client.ping()
        return True
    except Exception:
        return False


def send_all(messages):
    for message in messages:
        try:
            mailer.send(message)
        except Exception:  # expect: error-masking
            pass
