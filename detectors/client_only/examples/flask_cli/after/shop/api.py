from flask import Blueprint, jsonify
from flask.views import MethodView

api = Blueprint("api", __name__)


@api.get("/orders/<int:order_id>")
def one(order_id):
    return jsonify(orders.one(order_id))


@api.route("/orders", methods=["GET", "POST"])
def all_or_create():
    return jsonify(orders.all())


class Stock(MethodView):
    def get(self, sku):
        return jsonify(stock.one(sku))


api.add_url_rule("/stock/<sku>", view_func=Stock.as_view("stock"))
