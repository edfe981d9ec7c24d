#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every package that tools/setup installs has its reason in docs/dependencies.md, and none is only there.

usage: test-dependencies.py SOURCE-ROOT
"""
import glob
import os
import re
import sys
import unittest

import tap

ROOT = sys.argv.pop(1)
GROUPS = {"build": "## To build and run", "check": "## For the tests"}


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as source:
        return source.read()


def packages(group):
    return sorted(re.findall(rf"^{group} (\S+)$", read("tools", "packages"), re.MULTILINE))


def documented(heading):
    """The packages in the rows below a heading that have a reason."""
    section = read("docs", "dependencies.md").split(heading)[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([a-z][^|]*) \| [^|]{5,} \|$", section, re.MULTILINE)
    return sorted(name for row in rows for name in row.split(", "))


# Programs that configuring the build stops without, though nothing is compiled with them, and the package that has each.
CONFIGURED = {"update_desktop_database": "desktop-file-utils", "update_mime_database": "shared-mime-info"}

# Programs that configuring looks for by name: Meson brings Python, and a Debian always has the others.
ALWAYS_THERE = {"/usr/bin/python3", "python3", "sh", "env"}


class Dependencies(unittest.TestCase):
    def test_reasons(self):
        for group, heading in GROUPS.items():
            with self.subTest(group):
                self.assertTrue(packages(group))
                self.assertEqual(packages(group), documented(heading))

    def test_configuring(self):
        asked = re.findall(r"^ +(update_\w+): true,$", read("data", "meson.build"), re.MULTILINE)
        self.assertEqual(sorted(asked), sorted(CONFIGURED))
        for name in asked:
            with self.subTest(name):
                self.assertIn(CONFIGURED[name], packages("build"))

    def test_programs(self):
        builds = glob.glob(os.path.join(ROOT, "tests", "**", "meson.build"), recursive=True)
        asked = [name for path in builds for call in re.findall(r"find_program *\(([^)]*)\)", read(path)) for name in re.findall(r"'([^']+)'", call)]
        self.assertIn("sh", asked)
        self.assertLessEqual(set(asked), ALWAYS_THERE)


if __name__ == "__main__":
    tap.main()
