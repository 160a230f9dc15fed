from django.db import models


class Order(models.Model):
    note = models.CharField(max_length=200)
    code = models.CharField(max_length=20)
    total = models.BigIntegerField()
    channel = models.CharField(max_length=10)
