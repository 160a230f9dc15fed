from dataclasses import dataclass, replace
from typing import Optional

from vendor.api import Envelope


@dataclass
class UserSummary:
    id: int
    name: str
    last_login: Optional[str] = None  # expect: dead-null-field
    # ok: dead-null-field (set from the record)
    email: Optional[str] = None
    # ok: dead-null-field (assigned later)
    nickname: Optional[str] = None
    # ok: dead-null-field (set by a copy with fields altered)
    verified_at: Optional[str] = None
    # ok: dead-null-field (set through setattr)
    locale: Optional[str] = None


def summary(user):
    found = UserSummary(id=user.id, name=user.name, last_login=None, email=user.email)
    found.nickname = user.nickname
    setattr(found, "locale", user.locale)
    return replace(found, verified_at=user.verified_at)


@dataclass
class ParsedSettings:
    timeout: int
    # ok: dead-null-field (the whole is built from what was read)
    proxy_url: Optional[str] = None


def read_settings(raw):
    return ParsedSettings(**raw)


class RemoteEnvelope(Envelope):
    # ok: dead-null-field (the base comes from elsewhere and prescribes it)
    trace_parent: Optional[str] = None


def asset_record(asset):
    return {
        "name": asset.name,
        "created": asset.created_at,
        # expect: dead-null-field
        "file_size": None,  # Not tracked yet
        "dimensions": asset.size(),
    }


def order_record(order, carrier):
    return {
        "reference": order.reference,
        "placed": order.placed_at,
        "tracking_code": None,  # expect: dead-null-field
    }


def vendor_record(order):
    return {
        "number": order.number,
        "total": order.total,
        # ok: dead-null-field (the foreign schema requires it)
        "legacy_code": None,  # required by the partner's schema
    }


def live_users(collection):
    # ok: dead-null-field (a query predicate)
    return collection.find({"deleted_marker": None, "tenant": tenant.id, "kind": tenant.kind})


def initial_state(source):
    # ok: dead-null-field (the start of some state)
    return {"selected_row": None, "rows": source.rows, "total": source.count()}


# expect: dead-null-field
def load_things(path, limiter=None):
    return limiter.run(path) if limiter else path


# ok: dead-null-field (a caller passes it)
def load_others(path, throttle=None):
    return throttle.run(path) if throttle else path


# ok: dead-null-field (handed about, so that not every call is seen)
def load_rest(path, budget=None):
    return budget.run(path) if budget else path


def main(throttle):
    load_things("a")
    load_things("b")
    load_others("a")
    load_others("b", throttle)
    load_rest("a")
    run_all([load_rest])


def priced(order, currency):  # expect: dead-null-field
    return format_price(order.total, currency)


def price_first(orders):
    first = priced(orders[0], None)
    return first, [priced(order, None) for order in orders[1:]]


class Panel:
    def __init__(self):
        self.shadow_color = None  # ok: dead-null-field (any field may be set by its name)

    def apply_theme(self, theme):
        for name, value in theme.items():
            setattr(self, name, value)


def find_by_label(store, label_filter=None):  # ok: dead-null-field (the common form of these functions)
    return store.find(label_filter)


def count_by_label(store, label_filter=None):  # ok: dead-null-field (the common form of these functions)
    return store.count(label_filter)


def drop_by_label(store, label_filter=None):  # ok: dead-null-field (the common form of these functions)
    return store.drop(label_filter)


def overview(store):
    return find_by_label(store), count_by_label(store), drop_by_label(store)


class ReportBuilder:
    def __init__(self, rows):
        self.rows = rows
        self._rounding = None  # ok: dead-null-field (its setter waits for callers)

    def with_rounding(self, rounding):
        self._rounding = rounding
        return self


class Outcome(NamedTuple):
    passed: bool
    failure_text: str | None = None  # ok: dead-null-field (the class sets it when it makes itself)

    @classmethod
    def failed(cls, error):
        return cls(passed=False, failure_text=str(error))


def outcome():
    return Outcome(passed=True)
