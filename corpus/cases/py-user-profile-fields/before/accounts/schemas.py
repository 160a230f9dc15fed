from datetime import datetime

from pydantic import BaseModel


class ProfileResponse(BaseModel):
    id: int
    name: str
    email: str
    joined_at: datetime
