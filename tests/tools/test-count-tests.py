#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The closing line of `make check`: what counts as passed and as failed. usage: test-count-tests.py SOURCE-ROOT"""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import tap

SCRIPT = os.path.join(sys.argv.pop(1), "tools", "count-tests.py")


class Count(unittest.TestCase):
    def closing(self, *logs):
        """Closing line and exit status for logs given as lists of (result, stdout), or None for a log that is missing."""
        with tempfile.TemporaryDirectory() as work:
            paths = []
            for number, log in enumerate(logs):
                paths.append(os.path.join(work, f"{number}.json"))
                if log is None:
                    continue
                with open(paths[-1], "w", encoding="utf-8") as out:
                    for result, stdout in log:
                        out.write(json.dumps({"name": "a test", "result": result, "stdout": stdout}) + "\n")
            done = subprocess.run([sys.executable, SCRIPT, *paths], stdout=subprocess.PIPE, text=True, check=False)
        return done.stdout.splitlines()[-1], done.returncode

    def test_tap_lines_count_one_each(self):
        self.assertEqual(self.closing([("OK", "1..2\nok 1 - a\n# note\nok 2 - b\n")]), ("2 passed, 0 failed", 0))

    def test_details_of_a_line_do_not_count(self):
        self.assertEqual(self.closing([("OK", "    ok 1 - detail\nok 1 - a\n")]), ("1 passed, 0 failed", 0))

    def test_without_tap_a_test_counts_as_one(self):
        self.assertEqual(self.closing([("OK", "okay, fine"), ("FAIL", "")]), ("1 passed, 1 failed", 1))

    def test_a_failing_line_fails(self):
        self.assertEqual(self.closing([("FAIL", "ok 1 - a\nnot ok 2 - b\n")]), ("1 passed, 1 failed", 1))

    def test_a_crash_after_the_last_line_fails(self):
        self.assertEqual(self.closing([("ERROR", "1..3\nok 1 - a\n")]), ("1 passed, 1 failed", 1))
        self.assertEqual(self.closing([("TIMEOUT", "")]), ("0 passed, 1 failed", 1))

    def test_a_skipped_test_fails(self):
        self.assertEqual(self.closing([("OK", "ok 1 - a # SKIP no display\n")]), ("0 passed, 1 failed", 1))
        self.assertEqual(self.closing([("SKIP", "")]), ("0 passed, 1 failed", 1))

    def test_a_missing_or_empty_log_fails(self):
        self.assertEqual(self.closing([("OK", "")], None), ("1 passed, 1 failed", 1))
        self.assertEqual(self.closing([]), ("0 passed, 1 failed", 1))

    def test_logs_add_up(self):
        self.assertEqual(self.closing([("OK", "")], [("OK", "ok 1\nok 2\n")]), ("3 passed, 0 failed", 0))


if __name__ == "__main__":
    tap.main()
