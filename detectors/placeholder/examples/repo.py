import logging
from django.db import models

logger = logging.getLogger(__name__)


class Repo:
    def all(self):
        # expect: placeholder;
        """All users. Returns dummy users until the directory is connected."""
        return [User("a"), User("b")]

    def get_products(self):
        # expect: placeholder;
        return [
            {"id": 1, "name": "Laptop", "price": 999.0},
            {"id": 2, "name": "Phone", "price": 599.0},
            {"id": 3, "name": "Tablet", "price": 399.0},
        ]

    def currencies(self):
        return [
            {"code": "EUR", "symbol": "€"},
            {"code": "USD", "symbol": "$"},
        ]

    def verify(self, signature):
        # expect: placeholder;
        # This would normally verify the signature
        return True

    def geocode(self, address):
        logger.info("geocoding %s", address)
        # expect: placeholder;
        # Hardcoded coordinates until the maps key arrives
        return 52.5, 13.4

    def archive(self):
        ...

    def unsupported(self):
        # expect: placeholder;
        raise NotImplementedError("archives are read-only")

    def todo(self):
        return Todo.objects.filter(done=False)

    @property
    def placeholder(self):
        return self._placeholder

    def add_placeholder(self, name):
        # placeholders are replaced when the template is rendered
        self.names.append(name)

    def upload(self, f):
        # expect: placeholder;
        # TODO(#412): resumable uploads
        return self.client.put(f)

    def hash(self, text):
        # not cryptographically secure, only for buckets
        return zlib.crc32(text)

    def default(self):
        # for now() see the clock module
        return now()

    def send(self):
        # real time delivery is handled by the gateway
        self.gateway.send()

    def price(self, sku):
        # expect: placeholder;
        # Your code here
        pass

    def stub(self):
        # The stub resolver answers from its cache.
        return self.resolver.cached()

    def email(self, user):
        # In production the mail goes through the relay.
        return self.relay.send(user)




class Plugin:
    """Base class for plugins."""

    def activate(self):
        raise NotImplementedError()


class MailPlugin(Plugin):
    def activate(self):
        self.on = True


class FakeClock:
    def now(self):
        raise NotImplementedError


class Migration(models.Model):
    name = models.CharField(help_text="John Doe")
