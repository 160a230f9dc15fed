from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("catalog", "0007_product_cleanup")]
    operations = [
        # ok: unsafe-migration (concurrently)
        AddIndexConcurrently(model_name="product", index=models.Index(fields=["name"], name="product_name_idx")),
        migrations.CreateModel(
            name="Label",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=40)),
            ],
            options={"indexes": [models.Index(fields=["text"], name="label_text")]},
        ),
        # ok: unsafe-migration (a new table)
        migrations.AddIndex(model_name="label", index=models.Index(fields=["text"], name="label_text_2")),
        # ok: unsafe-migration (a table of its own)
        migrations.AddField(model_name="product", name="labels", field=models.ManyToManyField(blank=True, to="catalog.label")),
    ]
