# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, run with private folders: program.run("extract", path) → status, output, messages."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import tap

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = os.path.abspath(sys.argv[2])
SAMPLE = sorted(os.path.join(ROOT, "resources", "sample", name) for name in os.listdir(os.path.join(ROOT, "resources", "sample"))
                if not name.endswith(".xml"))
del sys.argv[1:]

OK, UNREADABLE, USAGE = 0, 1, 2


class Case(unittest.TestCase):
    """A test with a folder of its own, which is also the program's home."""

    def setUp(self):
        kept = tempfile.TemporaryDirectory()
        self.addCleanup(kept.cleanup)
        self.folder = kept.name

    def path(self, name, contents=None):
        path = os.path.join(self.folder, name)
        if contents is not None:
            with open(path, "wb") as file:
                file.write(contents if isinstance(contents, bytes) else contents.encode("utf-8"))
        return path

    def run_program(self, *arguments, stdin=b"", timeout=60, **options):
        environment = {**os.environ, "HOME": self.folder, "LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-criticals"}
        environment.pop("DISPLAY", None)
        environment.pop("WAYLAND_DISPLAY", None)
        done = subprocess.run([PROGRAM, *arguments], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout,
                              env=environment, **options)
        self.assertGreaterEqual(done.returncode, 0, "ended by a signal: " + done.stderr.decode("utf-8", "replace"))
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def run_json(self, *arguments, status=OK, **options):
        code, output, messages = self.run_program(*arguments, **options)
        self.assertEqual(code, status, messages)
        return json.loads(output)

    def run_lines(self, *arguments, status=OK, **options):
        code, output, messages = self.run_program(*arguments, **options)
        self.assertEqual(code, status, messages)
        return [json.loads(line) for line in output.splitlines()]


main = tap.main
