from django.db import migrations, models


def fill(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    # expect: unsafe-migration
    Order.objects.filter(channel="").update(channel="web")
    for order in Order.objects.filter(total__isnull=True).iterator():  # ok: unsafe-migration (row by row)
        order.total = 0
        order.save()
    # ok: unsafe-migration (one row)
    Order.objects.filter(pk=1).update(channel="shop")


def empty(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    # ok: unsafe-migration (the way back)
    Order.objects.all().update(channel="")


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]

    operations = [
        # ok: unsafe-migration (a new table)
        migrations.CreateModel(name="Parcel", fields=[("id", models.BigAutoField(primary_key=True))]),
        # ok: unsafe-migration (of a new table)
        migrations.AddField(model_name="parcel", name="weight", field=models.IntegerField()),
        # expect: unsafe-migration
        migrations.RemoveField(model_name="order", name="legacy"),
        # expect: unsafe-migration
        migrations.DeleteModel(name="Draft"),
        # expect: unsafe-migration
        migrations.AddField(model_name="order", name="channel", field=models.CharField(max_length=10)),
        # ok: unsafe-migration (may be empty)
        migrations.AddField(model_name="order", name="hint", field=models.TextField(null=True)),
        # ok: unsafe-migration (has a default)
        migrations.AddField(model_name="order", name="paid", field=models.BooleanField(default=False)),
        # ok: unsafe-migration (a table of its own)
        migrations.AddField(model_name="order", name="tags", field=models.ManyToManyField(to="shop.tag")),
        # expect: unsafe-migration
        migrations.AlterField(model_name="order", name="note", field=models.CharField(max_length=200)),
        # expect: unsafe-migration
        migrations.AlterField(model_name="order", name="code", field=models.CharField(max_length=20)),
        # ok: unsafe-migration (widened)
        migrations.AlterField(model_name="order", name="total", field=models.BigIntegerField()),
        # expect: unsafe-migration
        migrations.RenameField(model_name="order", old_name="ref", new_name="reference"),
        # expect: unsafe-migration
        migrations.AddIndex(model_name="order", index=models.Index(fields=["code"], name="code_idx")),
        # ok: unsafe-migration (does not block writers)
        AddIndexConcurrently(model_name="order", index=models.Index(fields=["note"], name="note_idx")),
        # ok: unsafe-migration (says how to take it back)
        migrations.RunPython(fill, empty),
        # expect: unsafe-migration
        migrations.RunPython(fill),
        # ok: unsafe-migration (the database does not change)
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel(name="Moved")]),
        # ok: unsafe-migration (only what Python knows of it)
        migrations.AlterModelOptions(name="order", options={"ordering": ["id"]}),
    ]
