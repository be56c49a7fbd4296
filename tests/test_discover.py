"""Extensions are found by their file names; what travels with the program is found too."""

from pathlib import Path

import pytest

from safetyduty import discover
from safetyduty.discover import extension, extensions, names, shipped
from safetyduty.rules import count


def test_the_files_of_a_folder_are_its_extensions_in_order():
    files = Path(count.__file__).parent.glob("*.py")
    assert names("safetyduty.rules") == tuple(sorted({one.stem for one in files} - {"__init__"}))
    assert {"count", "deadline", "coverage"} <= set(names("safetyduty.rules"))
    assert list(extensions("safetyduty.rules")) == list(names("safetyduty.rules"))
    assert extensions("safetyduty.rules")["count"] is count


def test_one_extension_is_imported_by_its_name():
    assert extension("safetyduty.rules", "count") is count


@pytest.mark.parametrize("name", ["guess", "", "../model", "count.Count", "__init__"])
def test_a_name_that_is_no_file_of_the_folder_is_an_error(name):
    with pytest.raises(KeyError):
        extension("safetyduty.rules", name)


def test_in_a_source_tree_what_is_shipped_stands_beside_the_code():
    assert (shipped("templates") / "台账.xlsx").is_file()
    assert shipped("templates").parent == Path(discover.__file__).parent.parent


def test_in_a_wheel_what_is_shipped_stands_within_it(monkeypatch, tmp_path):
    installed = tmp_path / "site-packages" / "safetyduty" / "discover.py"
    monkeypatch.setattr(discover, "__file__", str(installed))
    assert shipped("templates") == installed.parent / "_shipped" / "templates"
