from django.db import migrations, models, connection


def forwards(apps, schema_editor):
    User = apps.get_model("users", "User")
    users = User.objects.filter(active=True)
    # expect: unsafe-migration
    for user in users:
        user.plan = "free"
        user.save()
    with connection.cursor() as cursor:
        # expect: unsafe-migration
        cursor.execute("UPDATE users_user SET plan = 'free'")


def backwards(apps, schema_editor):
    User = apps.get_model("users", "User")
    User.objects.update(plan="")


class Migration(migrations.Migration):
    dependencies = [("users", "0003")]

    operations = [
        migrations.RunPython(forwards, backwards),
        # expect: unsafe-migration
        migrations.AddField("user", "tenant", models.ForeignKey("tenants.Tenant", on_delete=models.PROTECT)),
        # expect: unsafe-migration
        migrations.RunSQL("ALTER TABLE users_user DROP COLUMN fax"),
        # ok: unsafe-migration (only what Django knows)
        migrations.AlterField("user", "plan", models.CharField(max_length=20, choices=[("free", "Free")], null=True)),
        # expect: unsafe-migration
        migrations.AddIndex("user", models.Index(fields=["plan"], name="user_plan")),
        # ok: unsafe-migration (the database stays)
        migrations.SeparateDatabaseAndState(
            database_operations=[],
            state_operations=[migrations.RemoveField("user", "old")],
        ),
        migrations.AddConstraint("user", models.CheckConstraint(check=models.Q(plan="free"), name="c")),
    ]
