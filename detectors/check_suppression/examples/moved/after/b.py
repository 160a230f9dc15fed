# ok: check-suppression (moved)
import x  # noqa: F401
