from django.conf import settings
from django.db import migrations, models
import django.db.models.deletion


def copy_names(apps, schema_editor):
    Product = apps.get_model("catalog", "Product")
    # expect: unsafe-migration
    for product in Product.objects.all():
        product.display_name = product.name.title()
        product.save(update_fields=["display_name"])


def fill_slugs(apps, schema_editor):
    Product = apps.get_model("catalog", "Product")
    batch = []
    # ok: unsafe-migration (in batches)
    for product in Product.objects.filter(slug="").iterator(chunk_size=500):
        product.slug = product.name.lower()
        batch.append(product)
        if len(batch) >= 500:
            Product.objects.bulk_update(batch, ["slug"])
            batch.clear()
    Product.objects.bulk_update(batch, ["slug"])


def archive(apps, schema_editor):
    # expect: unsafe-migration
    apps.get_model("catalog", "Product").objects.filter(stock=0).update(archived=True)


class Migration(migrations.Migration):

    dependencies = [
        ("catalog", "0006_auto"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # expect: unsafe-migration
        migrations.RemoveField(
            model_name="product",
            name="description",
        ),
        # expect: unsafe-migration
        migrations.AddField(
            model_name="product",
            name="supplier",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="catalog.supplier"),
        ),
        # ok: unsafe-migration (a default once)
        migrations.AddField(
            model_name="product",
            name="slug",
            field=models.SlugField(default="", max_length=80),
            preserve_default=False,
        ),
        # ok: unsafe-migration (may be empty)
        migrations.AddField(
            model_name="product",
            name="owner",
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL),
        ),
        # ok: unsafe-migration (given by the database)
        migrations.AddField(
            model_name="product",
            name="created_at",
            field=models.DateTimeField(auto_now_add=True, null=True),
        ),
        # expect: unsafe-migration
        migrations.AlterField(
            model_name="product",
            name="name",
            field=models.CharField(max_length=100),
        ),
        # expect: unsafe-migration
        migrations.AlterField(
            model_name="product",
            name="sku",
            field=models.CharField(max_length=64),
        ),
        # expect: unsafe-migration
        migrations.AlterField(
            model_name="product",
            name="stock",
            field=models.IntegerField(default=0),
        ),
        # ok: unsafe-migration (wider)
        migrations.AlterField(
            model_name="product",
            name="price",
            field=models.DecimalField(max_digits=14, decimal_places=2),
        ),
        # expect: unsafe-migration
        migrations.RenameField(
            model_name="product",
            old_name="price",
            new_name="unit_price",
        ),
        # expect: unsafe-migration
        migrations.RenameModel(old_name="Category", new_name="Section"),
        # expect: unsafe-migration
        migrations.DeleteModel(name="LegacyStock"),
        # expect: unsafe-migration
        migrations.AddIndex(
            model_name="product",
            index=models.Index(fields=["sku"], name="product_sku_idx"),
        ),
        # ok: unsafe-migration (with a way back)
        migrations.RunPython(copy_names, migrations.RunPython.noop),
        # ok: unsafe-migration (with a way back)
        migrations.RunPython(code=fill_slugs, reverse_code=migrations.RunPython.noop),
        # expect: unsafe-migration
        migrations.RunPython(archive),
        migrations.RunSQL(
            # expect: unsafe-migration
            "DELETE FROM catalog_audit WHERE created_at < now() - interval '1 year'",
            reverse_sql=migrations.RunSQL.noop,
        ),
        # ok: unsafe-migration (concurrently)
        migrations.RunSQL(
            sql="CREATE INDEX CONCURRENTLY IF NOT EXISTS product_slug ON catalog_product (slug)",
            reverse_sql="DROP INDEX product_slug",
        ),
        # ok: unsafe-migration (no column)

        migrations.AlterUniqueTogether(name="product", unique_together={("name", "sku")}),
        migrations.RemoveIndex(model_name="product", name="old_idx"),
        migrations.RemoveConstraint(model_name="product", name="old_check"),
    ]
