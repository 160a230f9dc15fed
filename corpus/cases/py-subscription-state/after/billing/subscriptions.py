from dataclasses import dataclass
from datetime import date, timedelta


@dataclass
class Subscription:
    customer_id: int
    plan: str
    renews_on: date
    paused_on: date | None = None
    resumes_on: date | None = None

    def is_due(self, today: date) -> bool:
        return self.paused_on is None and self.renews_on <= today

    def pause(self, today: date, until: date | None = None) -> None:
        if self.paused_on is not None:
            raise ValueError("the subscription is paused already")
        self.paused_on = today
        self.resumes_on = until

    def resume(self, today: date) -> None:
        if self.paused_on is None:
            raise ValueError("the subscription is not paused")
        self.renews_on += today - self.paused_on
        self.paused_on = None
        self.resumes_on = None

    def renew(self) -> None:
        self.renews_on += timedelta(days=30)


def open_subscriptions(store, plan: str | None = None) -> list[Subscription]:
    filters = {"cancelled_on": None}
    if plan is not None:
        filters["plan"] = plan
    return store.find(**filters)
