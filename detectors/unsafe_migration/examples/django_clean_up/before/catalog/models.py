from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=255)
    sku = models.CharField(max_length=64, null=True, blank=True)
    price = models.DecimalField(max_digits=12, decimal_places=2)
    description = models.TextField(blank=True)
    stock = models.BigIntegerField(default=0)
    category = models.ForeignKey("catalog.Category", null=True, on_delete=models.SET_NULL)
