import os
from flask import Flask, jsonify
app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", "dev")  # expect: error-masking


@app.route("/users")
def users():
    try:
        return jsonify(service.users())
    except Exception as e:  # expect: error-masking
        app.logger.error(e)
        return jsonify([])


@app.errorhandler(Exception)
def failed(e):
    app.logger.exception("failed")
    return jsonify(error="internal"), 500


class Views(APIView):
    def get(self, request):
        try:
            rows = list(Order.objects.filter(user=request.user))
        except Exception:  # expect: error-masking
            rows = []
        return Response(rows)


class Task(celery.Task):
    def run(self, order_id):
        try:
            order = Order.objects.get(pk=order_id)
        except Order.DoesNotExist:
            return
        try:
            ship(order)
        except Exception as e:  # expect: error-masking
            print("ship failed", e)


def load(path):
    data = None
    try:
        data = open(path).read()
    except Exception as exc:  # expect: error-masking
        logging.error("cannot read %s: %s", path, exc)
    return data


def ratings(sku):
    try:
        resp = requests.get(URL.format(sku))
        return resp.json().get("ratings", [])
    except (requests.RequestException, ValueError):  # expect: error-masking
        return []


def stock(sku):
    try:
        return int(redis.get(f"stock:{sku}"))
    except:  # expect: error-masking
        return -1


with suppress(Exception):  # expect: error-masking
    migrate()


def balance(account):
    try:
        return bank.balance(account)
    except BaseException:  # expect: error-masking
        return Decimal("0")


def convert(amount, rate_service):
    try:
        rate = rate_service.get("EUR")
    except Exception:  # expect: error-masking
        rate = 1.1
    return amount * rate
