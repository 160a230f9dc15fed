"""Columns that are said to be gone from their table."""

from __future__ import annotations

import pytest

from .test_check import verdict

TABLE = "CREATE TABLE parcels (\n  id BIGINT PRIMARY KEY,\n  label TEXT,\n  weight INT\n);\n\nCREATE TABLE senders (\n  street TEXT\n);\n"
QUERY = "def by_id(db, parcel_id):\n    return db.one('SELECT id, {} FROM parcels WHERE id = ?', parcel_id)\n"
SQL = {"migrations/001_parcels.sql": TABLE, "shop/parcels.py": QUERY.format("weight")}
CHANGED = {"shop/parcels.py": QUERY.format("abs(weight)")}
RAILS = {
    "db/migrate/20230101000000_parcels.rb": (
        "class Parcels < ActiveRecord::Migration[7.1]\n  def change\n    create_table :parcels do |t|\n      t.string :label\n"
        "      t.timestamps\n    end\n    add_column :senders, :street, :string\n  end\nend\n"
    ),
    "app/models/parcel.rb": "class Parcel < ApplicationRecord\n  has_many :senders\nend\n",
}
RAILS_CHANGED = {"app/models/parcel.rb": "class Parcel < ApplicationRecord\n  has_many :senders, dependent: :destroy\nend\n"}


@pytest.mark.parametrize(
    "message",
    [
        "Removed the label column from parcels",
        "This removes the `label` column from parcels.",
        "Tidy up\n\n- Drops the unused `label` column from the `parcels` table",
        "Tidy up\n\n- Remove column `label` from parcels",
    ],
)
def test_a_column_that_still_stands(message: str) -> None:
    assert verdict(message, CHANGED, SQL) == "contradicted"
    assert verdict(message, RAILS_CHANGED, RAILS) == "contradicted"
    dropped = {"migrations/002_label.sql": "ALTER TABLE parcels DROP COLUMN label;\n"}
    assert verdict(message, {**CHANGED, **dropped}, SQL) != "contradicted"
    assert verdict(message, CHANGED, {**SQL, **dropped}) != "contradicted"


def test_a_column_that_came_later() -> None:
    assert verdict("Removed the street column from senders", RAILS_CHANGED, RAILS) == "contradicted"
    later = {**SQL, "migrations/003_size.sql": "ALTER TABLE parcels ADD COLUMN size INT;\n"}
    assert verdict("Removed the size column from parcels", CHANGED, later) == "contradicted"


@pytest.mark.parametrize(
    ("message", "after"),
    [
        ("Removed the street column from parcels", CHANGED),
        ("Removed the label column from letters", CHANGED),
        ("Removed the label column from parcels lists", CHANGED),
        ("Removed the label column from the list of parcels", CHANGED),
        ("We should remove the label column from parcels", CHANGED),
        ("Removed the label column from parcels", {"migrations/002_more.sql": "SELECT tidy();\n"}),
        ("Removed the label column from parcels", {"web/parcels.html": "<th>Tags</th>\n"}),
    ],
)
def test_a_column_of_which_nothing_is_known(message: str, after: dict[str, str]) -> None:
    assert verdict(message, after, SQL) in ("none", "unverifiable"), message


def test_a_table_without_an_end() -> None:
    base = {**SQL, "migrations/001_parcels.sql": TABLE + "drop " * 5000 + "create table " * 5000 + " label"}
    assert verdict("Removed the label column from parcels", CHANGED, base) in ("contradicted", "unverifiable")
