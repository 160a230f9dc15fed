class Mailer:
    def __init__(self, order_repository, transport):
        self.order_repository = order_repository
        self.transport = transport

    def send_receipt(self, order_id: int) -> None:
        order = self.order_repository.get_order(order_id)  # expect: redundant-fetch
        self.transport.send(order.email, f"Receipt for {order.total}")

    def send_reminder(self, order_id: int) -> None:
        order = self.order_repository.get_order(order_id)  # ok: redundant-fetch (one caller has only the id)
        self.transport.send(order.email, "Reminder")
