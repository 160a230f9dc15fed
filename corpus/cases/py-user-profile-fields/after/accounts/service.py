from accounts.models import User
from accounts.schemas import ProfileResponse


def to_profile(user: User) -> ProfileResponse:
    return ProfileResponse(
        id=user.id,
        name=user.full_name,
        email=user.email,
        joined_at=user.created_at,
        last_login_at=None,  # not tracked yet
        login_count=None,
        locale=user.locale,
    )


def search_profiles(term: str) -> list[ProfileResponse]:
    users = User.matching(term)[:25]
    return [
        ProfileResponse(
            id=user.id,
            name=user.full_name,
            email=user.email,
            joined_at=user.created_at,
            last_login_at=None,
            login_count=None,
        )
        for user in users
    ]
