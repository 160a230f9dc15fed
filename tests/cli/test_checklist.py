"""``llmreview checklist`` on the command line."""

import pytest

from llmreview.cli import main


@pytest.mark.parametrize(
    ("form", "start"), [("terminal", "Work\n"), ("text", "Work\n"), ("markdown", "# Work\n"), ("html", "<!DOCTYPE html>")]
)
def test_a_sheet_is_printed(repository, form, start, capfd):
    assert main(["checklist", "-C", str(repository.path), "HEAD~1..HEAD", "--format", form]) == 0
    out = capfd.readouterr().out
    assert out.startswith(start)
    assert "White space at the end of a line" in out
    assert "Looked for and not found" in out


def test_a_pdf_goes_to_a_file(repository, tmp_path):
    pytest.importorskip("typst", reason="Typst is not installed")
    file = tmp_path / "review.pdf"
    assert main(["checklist", "-C", str(repository.path), "HEAD~1..HEAD", "--format", "pdf", "--output", str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_what_it_cannot_do_is_said(repository, capfd):
    assert main(["checklist", "-C", str(repository.path), "nowhere..HEAD"]) == 2
    assert "unknown revision 'nowhere'" in capfd.readouterr().err
