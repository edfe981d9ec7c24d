#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A figure below its floor is noticed, and docs/quality.md names the same floors as floors.ini.

usage: test-floors.py SOURCE-ROOT
"""
import os
import re
import subprocess
import sys
import tempfile
import unittest

import tap
from floors import read_floor, read_floors

ROOT = os.path.abspath(sys.argv.pop(1))
HERE = os.path.join(ROOT, "tests", "quality")
ROW = re.compile(r"^\|\s*`?([^|`]+?)`?\s*\|\s*`?([^|`]+?)`?\s*\|\s*([≥≤] [\d.]+)\s*\|\s*([^|]+?)\s*\|$", re.MULTILINE)


def limit(words):
    return read_floor("", words.replace("≥ ", "").replace("≤", "<="))


class Floors(unittest.TestCase):
    def evaluate(self, output):
        """check-floors.py's exit status and TAP for an evaluator that prints OUTPUT."""
        with tempfile.TemporaryDirectory() as work:
            with open(os.path.join(work, "sentences.py"), "w", encoding="utf-8") as script:
                script.write(f"print({output!r})\n")
            done = subprocess.run([sys.executable, os.path.join(HERE, "check-floors.py"), "sentences", "program", work],
                                  stdout=subprocess.PIPE, text=True, check=False)
        return done.returncode, done.stdout

    def test_a_figure_that_reaches_its_floor_passes(self):
        status, tap = self.evaluate("\n".join(f"{floor.figure} 1.0" for floor in read_floors(os.path.join(HERE, "floors.ini"))["sentences"][1]))
        self.assertEqual(status, 0)
        self.assertIn("ok 1 - ", tap)

    def test_a_figure_below_its_floor_fails(self):
        status, tap = self.evaluate("wmt19.de.f1 0.5")
        self.assertEqual(status, 1)
        self.assertIn("not ok 1 - wmt19.de.f1", tap)

    def test_a_figure_that_is_not_printed_fails(self):
        status, tap = self.evaluate("note: nothing found")
        self.assertEqual(status, 1)
        self.assertIn("no answer", tap)

    def test_a_ceiling_is_no_floor(self):
        self.assertTrue(read_floor("broken", "<= 0").holds(0))
        self.assertFalse(read_floor("broken", "<= 0").holds(1))

    def test_the_document_names_the_same_floors(self):
        with open(os.path.join(ROOT, "docs", "quality.md"), encoding="utf-8") as document:
            rows = {(row[0], row[1]): limit(row[2]) for row in ROW.findall(document.read())}
        floors = {(" ".join(command), floor.figure): read_floor("", ("<= " if floor.ceiling else "") + str(floor.limit))
                  for command, limits in read_floors(os.path.join(HERE, "floors.ini")).values() for floor in limits}
        self.assertEqual(rows, floors)


if __name__ == "__main__":
    tap.main()
