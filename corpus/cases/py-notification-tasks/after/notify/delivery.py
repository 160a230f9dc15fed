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

    async def compose(self, recipient: str, template: str, values: dict) -> Delivery:
        subject, _, body = render_template(template, values).partition("\n")
        return Delivery(recipient, subject.strip(), body.strip())

    async def notify(self, recipient: str, template: str, values: dict) -> str:
        delivery = await self.compose(recipient, template, values)
        task = asyncio.create_task(self.channel.send(delivery))
        receipt = await task
        self.sent.append(receipt)
        return receipt
