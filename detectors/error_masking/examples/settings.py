from decouple import config
from pydantic_settings import BaseSettings
import os

SECRET_KEY = config("SECRET_KEY", default="insecure")  # expect: error-masking
DEBUG = config("DEBUG", default=False, cast=bool)
os.environ.setdefault("JWT_SECRET", "x")  # expect: error-masking
jwt = os.environ["JWT_SECRET"] if "JWT_SECRET" in os.environ else "dev"  # expect: error-masking


class Settings(BaseSettings):
    jwt_secret: str = "changeme"  # expect: error-masking
    database_url: str = "postgresql://localhost/app"  # expect: error-masking
    page_size: int = 50
    api_key: str
    region: str = "eu"


def key():
    value = os.getenv("SIGNING_KEY")
    if not value:  # expect: error-masking
        value = "dev-key"
    return value


def key2():
    value = os.getenv("SIGNING_KEY")
    if not value:
        raise RuntimeError("SIGNING_KEY is not set")
    return value


def key3():
    return os.environ.get("API_KEY_HEADER", "X-Api-Key")
