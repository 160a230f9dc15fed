from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        # ok: unsafe-migration (an empty text for the rows that are there)
        migrations.AddField(model_name="order", name="note", field=models.TextField(blank=True)),
        # expect: unsafe-migration
        migrations.AddField(model_name="order", name="code", field=models.CharField(max_length=8)),
        # expect: unsafe-migration
        migrations.AddField(model_name="order", name="total", field=models.IntegerField(blank=True)),
    ]
