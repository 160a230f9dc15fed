from datetime import date

from parcels.late import late, late_as_json


def test_late_parcels(tmp_path):
    file = tmp_path / "parcels.csv"
    file.write_text("7;2024-05-01;300\n")
    assert "7" in late(file, date(2024, 5, 2))
    assert late_as_json(file).startswith('"')
