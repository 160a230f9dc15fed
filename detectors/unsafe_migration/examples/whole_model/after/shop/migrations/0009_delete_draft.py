from django.db import migrations


class Migration(migrations.Migration):
    operations = [
        # ok: unsafe-migration (the whole table goes below)
        migrations.RemoveField(model_name="draft", name="owner"),
        # expect: unsafe-migration
        migrations.DeleteModel(name="Draft"),
        # expect: unsafe-migration
        migrations.RenameModel(old_name="Inbox", new_name="Intake"),
        # ok: unsafe-migration (renamed above)
        migrations.AlterModelTable(name="Intake", table="intakes"),
    ]
