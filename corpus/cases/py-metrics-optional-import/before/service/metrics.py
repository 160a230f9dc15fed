import time

import prometheus_client

class Metrics:
    def __init__(self):
        self.requests = prometheus_client.Counter("requests", "Requests served")
