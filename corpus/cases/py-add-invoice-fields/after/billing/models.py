from django.db import models


class Invoice(models.Model):
    number = models.CharField(max_length=20)
    note = models.TextField()
    paid_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)


class Payment(models.Model):
    invoice = models.ForeignKey(Invoice, on_delete=models.CASCADE)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
