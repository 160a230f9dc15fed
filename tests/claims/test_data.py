"""What migrations do with data, held against messages that say nothing is lost or that there is a way back."""

from __future__ import annotations

import pytest

from .test_check import verdict

TITLE = "Parcels\n\n"
PATH = "migrations/007_parcels.sql"
KEPT = [
    "CREATE TABLE tag (parcel_id BIGINT, label TEXT);\nINSERT INTO tag SELECT id, label FROM parcels WHERE label IS NOT NULL;\nALTER TABLE parcels DROP COLUMN label;\n",
    "ALTER TABLE parcels ADD COLUMN mark TEXT;\nUPDATE parcels SET mark = upper(label);\nALTER TABLE parcels DROP COLUMN label;\n",
    "CREATE TABLE parcels_2019 AS SELECT * FROM parcels WHERE year = 2019;\nDELETE FROM parcels WHERE year = 2019;\n",
    "INSERT INTO parcels_2019 (id, label) SELECT id, label FROM parcels WHERE year = 2019;\nDELETE FROM parcels WHERE year = 2019;\n",
    "ALTER TABLE parcels RENAME COLUMN label TO mark;\n",
    "ALTER TABLE tag ADD COLUMN label TEXT;\nUPDATE tag SET label = p.label FROM parcels p WHERE p.id = tag.parcel_id;\nALTER TABLE parcels DROP COLUMN label;\n",
]
LOST = [
    "ALTER TABLE parcels DROP COLUMN label;\n",
    "DELETE FROM parcels WHERE year = 2019;\n",
    "DROP TABLE parcels;\n",
    "UPDATE parcels SET mark = 'none' WHERE label IS NULL;\nALTER TABLE parcels DROP COLUMN label;\n",
    "UPDATE parcels SET label = 'none';\nALTER TABLE parcels DROP COLUMN label;\n",
    "INSERT INTO tag SELECT id, weight FROM parcels;\nALTER TABLE parcels DROP COLUMN label;\n",
    "INSERT INTO tag SELECT id, label FROM letters;\nALTER TABLE parcels DROP COLUMN label;\n",
    "ALTER TABLE parcels DROP COLUMN label;\nUPDATE parcels SET mark = label;\n",
    "-- UPDATE parcels SET mark = label;\nALTER TABLE parcels DROP COLUMN label;\n",
    "CREATE TEMPORARY TABLE old AS SELECT * FROM parcels;\nDELETE FROM parcels WHERE year = 2019;\n",
]
NOTHING_LOST = [
    "No data is lost.",
    "No data loss",
    "Nothing is lost.",
    "The change is non-destructive.",
    "Existing rows are preserved.",
]


@pytest.mark.parametrize("words", NOTHING_LOST)
@pytest.mark.parametrize("sql", KEPT)
def test_data_that_goes_on_elsewhere(words: str, sql: str) -> None:
    assert verdict(TITLE + words, {PATH: sql}, {}) == "unverifiable"


@pytest.mark.parametrize("words", NOTHING_LOST)
@pytest.mark.parametrize("sql", LOST)
def test_data_that_is_lost(words: str, sql: str) -> None:
    assert verdict(TITLE + words, {PATH: sql}, {}) == "contradicted"


@pytest.mark.parametrize("words", ["Purely additive.", "The migration is safe.", "No columns are removed."])
def test_a_copy_does_not_make_it_an_addition(words: str) -> None:
    assert verdict(TITLE + words, {PATH: KEPT[1]}, {}) == "contradicted"


def test_a_copy_in_the_migration_before() -> None:
    first, last = KEPT[1].rsplit("\n", 2)[0], "ALTER TABLE parcels DROP COLUMN label;\n"
    message = f"{TITLE}No data is lost."
    assert verdict(message, {"migrations/006_mark.sql": first, PATH: last}, {}) == "unverifiable"
    assert verdict(message, {"migrations/008_mark.sql": first, PATH: last}, {}) == "contradicted"


RAILS = "class Mark < ActiveRecord::Migration[7.1]\n  def up\n    add_column :parcels, :mark, :string\n{}    remove_column :parcels, :label\n  end\n\n  def down\n{}  end\nend\n"
BACK = "    add_column :parcels, :label, :string\n"


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ('    Parcel.update_all("mark = label")\n', "unverifiable"),
        ('    execute "UPDATE parcels SET mark = label"\n', "unverifiable"),
        ("    Parcel.find_each { |parcel| parcel.mark = parcel.label }\n", "unverifiable"),
        ('    Parcel.update_all("mark = 1")\n', "contradicted"),
        ("", "contradicted"),
    ],
)
def test_a_copy_in_code(copy: str, expected: str) -> None:
    after = {"db/migrate/20240101000000_mark.rb": RAILS.format(copy, BACK)}
    assert verdict(f"{TITLE}No data is lost.", after, {}) == expected


@pytest.mark.parametrize(
    "words",
    [
        "The migration is fully reversible",
        "Reversible migration.",
        "Migrations are reversible.",
        "The migration can be rolled back.",
    ],
)
def test_a_way_back(words: str) -> None:
    path = "db/migrate/20240101000000_mark.rb"
    refuses = "    raise ActiveRecord::IrreversibleMigration\n"
    assert verdict(TITLE + words, {path: RAILS.format("", BACK)}, {}) == "unverifiable"
    assert verdict(TITLE + words, {path: RAILS.format("", refuses)}, {}) == "contradicted"
    assert verdict(TITLE + words, {path: RAILS.format("", "")}, {}) == "contradicted"
    goose = "-- +goose Up\nALTER TABLE parcels ADD COLUMN mark TEXT;\n"
    assert verdict(TITLE + words, {PATH: goose}, {}) == "contradicted"
    assert (
        verdict(TITLE + words, {PATH: f"{goose}\n-- +goose Down\nALTER TABLE parcels DROP COLUMN mark;\n"}, {}) == "unverifiable"
    )


@pytest.mark.parametrize(
    "words",
    [
        "The migration is not reversible.",
        "The migration should be reversible.",
        "Checks whether the migration may be reversible.",
    ],
)
def test_what_is_not_said_of_a_way_back(words: str) -> None:
    after = {"db/migrate/20240101000000_mark.rb": RAILS.format("", "")}
    assert verdict(TITLE + words, after, {}) in ("none", "unverifiable")


@pytest.mark.parametrize(
    "piece", ["select into ", "insert into select ", "update a set ", "create table a as ", "select from ", "/* "]
)
def test_a_statement_without_an_end(piece: str) -> None:
    sql = f"{piece * 3000}\n;ALTER TABLE parcels DROP COLUMN label;\n"
    assert verdict(f"{TITLE}No data is lost.", {PATH: sql}, {}) in ("contradicted", "unverifiable")
