from dataclasses import dataclass
from datetime import date, timedelta


@dataclass
class Subscription:
    customer_id: int
    plan: str
    renews_on: date

    def is_due(self, today: date) -> bool:
        return self.renews_on <= today

    def renew(self) -> None:
        self.renews_on += timedelta(days=30)


