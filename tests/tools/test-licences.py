#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says who holds the rights and under which licence, in the SPDX lines that open it.

usage: test-licences.py SOURCE-ROOT
"""
import hashlib
import os
import re
import subprocess
import sys
import unittest

import tap

ROOT = os.path.abspath(sys.argv.pop(1))
SKIPPED_FOLDERS = re.compile(r"^(build.*|\.git|\.cache|_shots|__pycache__)$")
# Written where the file itself has no place for a comment: whose licence is told by a README beside it.
WITHOUT_COMMENTS = re.compile(r"(^LICENSE$|^LICENSES/|\.(png|dict|pyc|lesarten|gz)$|^resources/sample/|^tests/(.*/)?(corpus|cases|golden|data|fixtures)/)")
LICENCE = re.compile(r"SPDX-License-Identifier: (GPL-3\.0-or-later|CC0-1\.0)\b")


def files():
    """The files that git knows or would add; those below ROOT where this is no git checkout."""
    done = subprocess.run(["git", "-C", ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    if done.returncode == 0 and done.stdout:
        return [name for name in done.stdout.split("\0") if name and os.path.isfile(os.path.join(ROOT, name))]
    found = []
    for where, folders, names in os.walk(ROOT):
        folders[:] = [folder for folder in folders if not SKIPPED_FOLDERS.match(folder)]
        found += [os.path.relpath(os.path.join(where, name), ROOT) for name in names]
    return found


class Licences(unittest.TestCase):
    def test_lexicons_are_the_published_ones(self):
        folder = os.path.join(ROOT, "data", "lexicon")
        with open(os.path.join(folder, "README.md"), encoding="utf-8") as document:
            told = dict(re.findall(r"^\| (\w+\.dict) \|.*\| ([0-9a-f]{64}) \|$", document.read(), re.MULTILINE))
        found = {}
        for name in sorted(os.listdir(folder)):
            if name.endswith(".dict"):
                with open(os.path.join(folder, name), "rb") as lexicon:
                    found[name] = hashlib.sha256(lexicon.read()).hexdigest()
        self.assertEqual(told, found)

    def test_every_file_names_its_licence(self):
        without = []
        for name in files():
            if WITHOUT_COMMENTS.search(name):
                continue
            with open(os.path.join(ROOT, name), encoding="utf-8", errors="replace") as source:
                head = source.read(1500)
            if not (LICENCE.search(head) and "SPDX-FileCopyrightText:" in head):
                without.append(name)
        self.assertEqual(without, [])


if __name__ == "__main__":
    tap.main()
