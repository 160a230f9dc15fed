from newsroom.mirror import MediaMirror
from newsroom.models import Article


def mirror_recent(mirror: MediaMirror) -> None:
    pass
