from django.db import migrations


def forwards(apps, schema_editor):
    State = apps.get_model("shop", "State")
    stale = State.objects.filter(name__icontains="old")
    # expect: unsafe-migration
    stale.update(archived=True)
    one = State.objects.filter(pk=7)
    # ok: unsafe-migration (one row)
    one.update(archived=True)


class Migration(migrations.Migration):
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
