from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Shelf",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True)),
                ("marking", models.CharField(max_length=120)),
                ("depth", models.FloatField(blank=True, null=True)),
            ],
        ),
    ]
