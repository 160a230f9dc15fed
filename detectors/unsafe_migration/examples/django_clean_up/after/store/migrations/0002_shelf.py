from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        # expect: unsafe-migration
        migrations.AlterField(
            model_name="shelf",
            name="marking",
            field=models.CharField(max_length=40),
        ),
        # expect: unsafe-migration
        migrations.AlterField(
            model_name="shelf",
            name="depth",
            field=models.IntegerField(null=True),
        ),
    ]
