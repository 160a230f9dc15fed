from mailer import Mailer


class Checkout:
    def __init__(self, order_repository, mailer: Mailer):
        self.order_repository = order_repository
        self.mailer = mailer

    def complete(self, order_id: int) -> None:
        order = self.order_repository.get_order(order_id)
        order.complete()
        self.mailer.send_receipt(order.id)
        self.mailer.send_reminder(order.id)

    def remind(self, order_id: int) -> None:
        self.mailer.send_reminder(order_id)
