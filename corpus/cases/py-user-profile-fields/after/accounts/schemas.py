from datetime import datetime

from pydantic import BaseModel


class ProfileResponse(BaseModel):
    id: int
    name: str
    email: str
    joined_at: datetime
    last_login_at: datetime | None = None
    login_count: int | None = None
    locale: str | None = None
