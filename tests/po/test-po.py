#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every visible word is found for translation, and the translations are complete and sound.

usage: test-po.py SOURCE-ROOT
"""
import glob
import os
import re
import subprocess
import sys
import tempfile
import unittest

import tap

ROOT = os.path.abspath(sys.argv.pop(1))
PO = os.path.join(ROOT, "po")
MARKED = re.compile(r"\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*[\"_N]|translatable=\"(?:yes|true)\"")
KEYWORDS = ["--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2",
            "--keyword=g_dngettext:2,3"]


def listed(name):
    with open(os.path.join(PO, name), encoding="utf-8") as source:
        return [line.strip() for line in source if line.strip() and not line.startswith("#")]


def run(*command):
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})


def template(work):
    """A fresh .pot of what POTFILES lists."""
    pot = os.path.join(work, "lesarten.pot")
    done = run("xgettext", "--from-code=UTF-8", "--add-comments=Translators", *KEYWORDS,
               "--files-from=" + os.path.join(PO, "POTFILES"), "--output=" + pot)
    assert done.returncode == 0, done.stdout
    return pot


class Translations(unittest.TestCase):
    def test_potfiles_lists_every_file_with_visible_words(self):
        marked = set()
        for path in glob.glob(os.path.join(ROOT, "src", "**", "*"), recursive=True):
            if path.endswith((".c", ".h", ".ui")):
                with open(path, encoding="utf-8") as source:
                    if MARKED.search(source.read()):
                        marked.add(os.path.relpath(path, ROOT))
        self.assertEqual(sorted(marked - set(listed("POTFILES"))), [], "not in po/POTFILES")

    def test_potfiles_lists_no_file_twice_or_in_vain(self):
        names = listed("POTFILES")
        self.assertEqual(len(names), len(set(names)))
        self.assertEqual([name for name in names if not os.path.exists(os.path.join(ROOT, name))], [])

    def test_every_translation_is_listed(self):
        self.assertEqual(sorted(listed("LINGUAS")), sorted(name[:-3] for name in os.listdir(PO) if name.endswith(".po")))

    def test_translations_are_sound(self):
        for language in listed("LINGUAS"):
            done = run("msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null", f"po/{language}.po")
            self.assertEqual(done.returncode, 0, done.stdout)

    def test_translations_are_complete(self):
        with tempfile.TemporaryDirectory() as work:
            pot = template(work)
            for language in listed("LINGUAS"):
                merged = os.path.join(work, language + ".po")
                run("msgmerge", "--quiet", "--no-fuzzy-matching", "--output-file=" + merged, f"po/{language}.po", pot)
                done = run("msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", merged)
                missing = re.findall(r'^msgid "(.+)"', done.stdout, re.MULTILINE)
                self.assertEqual(missing, [], f"{language}: not translated")
                self.assertEqual(run("msgattrib", "--only-fuzzy", "--no-obsolete", f"po/{language}.po").stdout.strip(), "", f"{language}: fuzzy")


if __name__ == "__main__":
    tap.main()
