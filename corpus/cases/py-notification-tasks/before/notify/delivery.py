import asyncio
from dataclasses import dataclass

from notify.channels import Channel
from notify.templates import render_template


@dataclass
class Delivery:
    recipient: str
    subject: str
    body: str


class Notifier:
    def __init__(self, channel: Channel):
        self.channel = channel
        self.sent: list[str] = []

    def compose(self, recipient: str, template: str, values: dict) -> Delivery:
        subject, _, body = render_template(template, values).partition("\n")
        return Delivery(recipient, subject.strip(), body.strip())

    async def notify(self, recipient: str, template: str, values: dict) -> str:
        delivery = self.compose(recipient, template, values)
        receipt = await self.channel.send(delivery)
        self.sent.append(receipt)
        return receipt
