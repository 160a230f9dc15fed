from flask import Flask

from shop.api import api
from shop.reports import reports


def create_app():
    app = Flask(__name__)
    app.register_blueprint(api, url_prefix="/api/v1")
    app.register_blueprint(reports)
    return app
