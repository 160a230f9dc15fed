from urllib.parse import urlencode


def join(base: str, path: str, **query: str) -> str:
    address = f"{base.rstrip('/')}/{path.lstrip('/')}"
    return f"{address}?{urlencode(query)}" if query else address
