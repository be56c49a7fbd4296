"""Reads a YAML file and remembers the line of every value, so that an error names its place."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import yaml

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover - PyYAML built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Located:
    """A YAML text as plain values, with the line of each value by its path."""

    value: Any
    lines: dict[Path_, int]

    def line(self, path: Path_) -> int:
        """Give the line of a path, or of the nearest value around it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)


class YamlError(Exception):
    """The text is not the YAML a pack may hold: ``line`` and ``reason`` say where and why."""

    def __init__(self, line: int, reason: str, key: str = "") -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason
        self.key = key
        """The key given twice; empty where something else is wrong."""


def read(text: str) -> Located:
    """Read one YAML document; a key given twice, an alias or broken syntax is ``YamlError``.

    So is nesting without end.
    """
    loader = _Loader(text)
    lines: dict[Path_, int] = {}
    try:
        if alias := _alias(text):
            raise YamlError(alias, "alias")  # an alias of an alias of … fills any memory
        node = loader.get_single_node()
        if node is None:
            raise YamlError(1, "empty")
        return Located(_value(loader, node, (), lines), lines)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise YamlError(mark.line + 1 if mark else 1, error.problem or "syntax") from error
    except (yaml.YAMLError, ValueError) as error:
        raise YamlError(1, str(error)) from error
    except RecursionError as error:  # no pack is a hundred lists deep
        raise YamlError(1, "nesting") from error
    finally:
        loader.dispose()


def _alias(text: str) -> int:
    """Give the line of the first alias; 0 where there is none."""
    if "*" not in text:
        return 0
    events = yaml.parse(text, Loader=_Loader)
    found = (event for event in events if isinstance(event, yaml.AliasEvent))
    mark = next((event.start_mark for event in found), None)
    return mark.line + 1 if mark else 0


def _value(loader: Any, node: yaml.Node, path: Path_, lines: dict[Path_, int]) -> Any:
    if path in lines:
        key = str(path[-1])
        raise YamlError(node.start_mark.line + 1, f"duplicate key {key}", key)
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        result: dict[Hashable, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            result[key] = _value(loader, value_node, (*path, key), lines)
            lines[(*path, key)] = key_node.start_mark.line + 1
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*path, i), lines) for i, item in enumerate(node.value)]
    return loader.construct_object(node)
