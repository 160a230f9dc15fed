from service.metrics import Metrics


def create(registry):
    return {"metrics": Metrics(registry)}
