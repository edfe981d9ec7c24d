#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages' data files are what docs/languages.md says: each section once, with or without values as it is meant to be.

usage: test-languages.py SOURCE-ROOT
"""
import glob
import os
import sys
import unittest

import tap

FILES = sorted(glob.glob(os.path.join(sys.argv.pop(1), "data", "languages", "*.lang")))

# Lists of words that are nothing else: a value behind one of them belongs to another section.
BARE = {"byline-prefixes", "function-words", "negations", "light-words", "common-words", "noun-suffixes", "place-adjectives",
        "derivation", "subjunctions", "credit-words", "time-nouns", "first-person", "compound-links", "conjunctions", "relative-pronouns"}


def sections(path):
    found, section = [], None
    with open(path, encoding="utf-8") as source:
        for line in source.read().split("\n"):
            if line.startswith("["):
                section = line.strip("[]")
                found.append((section, []))
            elif line.strip() and not line.startswith("#"):
                found[-1][1].append(line)
    return found


class Languages(unittest.TestCase):
    def test_sections(self):
        self.assertGreater(len(FILES), 5)
        for path in FILES:
            with self.subTest(path):
                names = [name for name, _ in sections(path)]
                self.assertEqual(sorted(names), sorted(set(names)))

    def test_bare_words(self):
        for path in FILES:
            for name, lines in sections(path):
                with self.subTest(path, section=name):
                    self.assertFalse(name in BARE and [line for line in lines if " = " in line])


if __name__ == "__main__":
    tap.main()
