#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every `#include "…"` below src/ against the table of folders in docs/architecture.md.

usage: check-includes.py SOURCE-ROOT

A folder may include itself, what its row names, and config.h. A folder without a row, a row without a folder
and an include that goes up (`../`) are violations too. The programs' own files (src/main.c, src/print-main.c,
src/window-main.c) stand above the folders and may include all. Prints TAP: a line a folder, after a self-test that proves that a violation is noticed.
"""
import os
import re
import sys
import tempfile

ROW = re.compile(r"^\|\s*`?([a-z]+)`?\s*\|[^|]*\|\s*([^|]*?)\s*\|\s*$")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)
NOTHING, EVERYTHING = {"–", "-", ""}, "all above"


def read_table(document):
    """{folder: set of folders it may include} of the table headed `| folder | job | may include |`."""
    allowed, inside = {}, False
    for line in document.splitlines():
        if re.match(r"^\|\s*folder\s*\|.*may include\s*\|", line):
            inside = True
        elif inside and not line.startswith("|"):
            break
        elif inside and (row := ROW.match(line)):
            words = row[2]
            allowed[row[1]] = set(allowed) if words == EVERYTHING else set() if words in NOTHING else set(words.split())
    return allowed


def target_of(include, folder, root):
    """The folder an include leads to: None for the including file's own folder or config.h."""
    if ".." in include.split("/"):
        return f"a path that goes up, {include}"
    if include == "config.h" or os.path.exists(os.path.join(root, "src", folder, include)):
        return None
    return include.split("/")[0] if "/" in include else f"unknown file {include}"


def violations(folder, allowed, root):
    found = []
    for where, _, names in os.walk(os.path.join(root, "src", folder)):
        for name in sorted(names):
            if not name.endswith((".c", ".h")):
                continue
            path = os.path.join(where, name)
            with open(path, encoding="utf-8") as source:
                for include in INCLUDE.findall(source.read()):
                    target = target_of(include, folder, root)
                    if target not in {None, folder} | allowed[folder]:
                        found.append(f"{os.path.relpath(path, root)} includes {include}: {folder} may include {' '.join(sorted(allowed[folder])) or 'nothing'}")
    return found


def examine(root):
    """{folder: [what is wrong]} for every folder of src/ and every row of the table."""
    with open(os.path.join(root, "docs", "architecture.md"), encoding="utf-8") as document:
        allowed = read_table(document.read())
    source = os.path.join(root, "src")
    folders = {name for name in os.listdir(source) if os.path.isdir(os.path.join(source, name))}
    result = {folder: violations(folder, allowed, root) if folder in allowed else ["no row in docs/architecture.md"]
              for folder in folders}
    result.update({row: ["has a row in docs/architecture.md, but no folder"] for row in allowed if row not in folders})
    return result


def self_test():
    """A small tree with one fault of each kind: each must be noticed, and nothing else."""
    files = {
        "docs/architecture.md": "| folder | job | may include |\n| --- | --- | --- |\n| low | a | – |\n| high | b | low |\n| top | c | all above |\n| gone | d | – |\n",
        "src/low/a.h": '#include "config.h"\n#include <glib.h>\n',
        "src/low/a.c": '#include "a.h"\n#include "low/a.h"\n# include "high/b.h"\n',
        "src/high/b.h": '#include "low/a.h"\n',
        "src/high/b.c": '#include "../low/a.h"\n#include "nowhere.h"\n',
        "src/top/c.c": '#include "low/a.h"\n#include "high/b.h"\n',
        "src/extra/e.c": "",
    }
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
            with open(os.path.join(root, path), "w", encoding="utf-8") as out:
                out.write(text)
        counts = {folder: len(wrong) for folder, wrong in examine(root).items()}
    return counts == {"low": 1, "high": 2, "top": 0, "extra": 1, "gone": 1}, counts


def main():
    right, counts = self_test()
    results = examine(sys.argv[1])
    print(f"1..{len(results) + 1}")
    print(f"{'ok' if right else 'not ok'} 1 - a violation is noticed")
    if not right:
        print("#", counts)
    for number, (folder, wrong) in enumerate(sorted(results.items()), 2):
        print(f"{'not ok' if wrong else 'ok'} {number} - src/{folder} includes only what it may")
        for line in wrong:
            print("#", line)
    return 0 if right and not any(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
