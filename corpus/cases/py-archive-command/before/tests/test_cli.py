from archiver.cli import main


def test_lists_newest_first(archive_folder, capsys):
    assert main(["list", str(archive_folder)]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("2024-03")
