"""Programs that tests look at results with: where one is missing that is said, and fails in CI."""

import os
import shutil

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")


def find_program(*names: str, package: str) -> str:
    """Find a program by the first of its names; without it a test is skipped, in CI it fails."""
    for name in names:
        if found := shutil.which(name):
            return found
    said = f"没有找到 {names[0]}（apt 包 {package}），这项测试没有做 / {names[0]} is missing"
    if os.environ.get("CI"):
        pytest.fail(said)
    pytest.skip(said)


def browser() -> str:
    """Find the system's browser."""
    return find_program(*BROWSERS, package="chromium")
