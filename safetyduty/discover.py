"""Finds what an extension folder holds: a new file is a new extension, nothing else is edited."""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType


@cache
def names(package: str) -> tuple[str, ...]:
    """Give the module names inside ``package``, sorted, without importing any of them."""
    folder = import_module(package)
    return tuple(sorted(found.name for found in pkgutil.iter_modules(folder.__path__)))


def extension(package: str, name: str) -> ModuleType:
    """Import one extension; a name that is not in the folder is a ``KeyError``."""
    if name not in names(package):
        raise KeyError(name)
    return import_module(f"{package}.{name}")


@cache
def extensions(package: str) -> dict[str, ModuleType]:
    """Import every extension in ``package``, keyed by file name in sorted order."""
    return {name: extension(package, name) for name in names(package)}


def shipped(folder: str) -> Path:
    """Give a folder that travels with the program: beside the code, or within the wheel."""
    package = Path(__file__).parent
    beside = package.parent / folder
    return (
        beside if (package.parent / "pyproject.toml").is_file() else package / "_shipped" / folder
    )
