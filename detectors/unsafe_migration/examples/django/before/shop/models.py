from django.db import models


class Order(models.Model):
    note = models.CharField(max_length=200, null=True)
    code = models.CharField(max_length=100)
    total = models.IntegerField()
