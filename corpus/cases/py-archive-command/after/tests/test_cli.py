from archiver.cli import main


def test_lists_newest_first(archive_folder, capsys):
    assert main(["list", str(archive_folder)]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("2024-03")


def test_prune_keeps_the_newest(archive_folder, capsys):
    assert main(["prune", str(archive_folder), "--keep", "1"]) == 0
    assert [path.stem for path in archive_folder.glob("*.zst")] == ["2024-03.tar"]
    assert "2 archives removed" in capsys.readouterr().out


def test_prune_needs_one_to_keep(archive_folder, capsys):
    assert main(["prune", str(archive_folder), "--keep", "0"]) == 2
    assert "at least 1" in capsys.readouterr().err
