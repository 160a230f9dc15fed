from accounts.models import User
from accounts.schemas import ProfileResponse


def to_profile(user: User) -> ProfileResponse:
    return ProfileResponse(
        id=user.id,
        name=user.full_name,
        email=user.email,
        joined_at=user.created_at,
    )


def search_profiles(term: str) -> list[ProfileResponse]:
    users = User.matching(term)[:25]
    return [to_profile(user) for user in users]
