#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums up Meson's test logs in one line, `N passed, N failed`, after a list of what failed.

usage: count-tests.py meson-logs/testlog.json …

Each TAP line of a test counts; a test without TAP counts as one. A skipped test counts as failed: what is
not run is not known. So does a log that is missing or empty, and a test that ends badly after its last TAP line.
"""
import json
import re
import sys

TAP = re.compile(r"^(not )?ok\b\s*(.*)$")
SKIPPED = re.compile(r"#\s*(skip|todo)\b", re.IGNORECASE)


def count_lines(output):
    """(passed, names of what failed) of a test's TAP output; indented lines are details of the line below them."""
    passed, failed = 0, []
    for line in output.splitlines():
        match = TAP.match(line)
        if match is None:
            continue
        if match[1] or SKIPPED.search(match[2]):
            failed.append(match[2])
        else:
            passed += 1
    return passed, failed


def count_test(test):
    passed, failed = count_lines(test.get("stdout") or "")
    if test["result"] in ("OK", "EXPECTEDFAIL"):
        return (passed, failed) if passed or failed else (1, [])
    return passed, failed or [test["result"].lower()]


def count_log(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as log:
            tests = [json.loads(line) for line in log if line.strip()]
    except (OSError, ValueError) as error:
        return 0, [f"{path}: {error}"]
    if not tests:
        return 0, [f"{path}: no test was run"]
    passed, failed = 0, []
    for test in tests:
        more, names = count_test(test)
        passed += more
        failed += [f"{test['name']}: {name}" for name in names]
    return passed, failed


def main():
    passed, failed = 0, []
    for path in sys.argv[1:]:
        more, names = count_log(path)
        passed += more
        failed += names
    for name in failed:
        print("failed:", name)
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
