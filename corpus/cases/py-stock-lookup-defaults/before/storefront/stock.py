import logging
import os

import httpx

logger = logging.getLogger(__name__)


def service_url():
    return os.environ["STOCK_SERVICE_URL"]


def is_configured():
    return "STOCK_SERVICE_URL" in os.environ
