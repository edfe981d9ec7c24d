#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`meson install` puts everything in its place, and the program works from there.

usage: test-install.py SOURCE-ROOT BUILD-ROOT window|nowindow
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import tap

WINDOW = sys.argv.pop(3) == "window"
BUILD = os.path.abspath(sys.argv.pop(2))
SOURCE = os.path.abspath(sys.argv.pop(1))
ID = "org.lesarten.Lesarten"
ALWAYS = ["bin/lesarten", "libexec/lesarten-print", "share/man/man1/lesarten.1", "share/locale/de/LC_MESSAGES/lesarten.mo"]
WITH_WINDOW = [
    "libexec/lesarten-window",
    f"share/applications/{ID}.desktop",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/glib-2.0/schemas/{ID}.gschema.xml",
    f"share/mime/packages/{ID}.xml",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
]


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.root)
        subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir", cls.root],
                       check=True, stdout=subprocess.DEVNULL)
        cls.prefix = os.path.dirname(os.path.dirname(glob.glob(cls.root + "/**/bin/lesarten", recursive=True)[0]))

    def installed(self, path):
        return os.path.join(self.prefix, path)

    def program(self, *words):
        return subprocess.run([self.installed("bin/lesarten"), *words], stdout=subprocess.PIPE, text=True, check=True,
                              env={"PATH": "/nowhere", "LC_ALL": "C.UTF-8"}).stdout

    def libraries(self, path):
        """Its own and those that come with them."""
        return subprocess.run(["ldd", self.installed(path)], stdout=subprocess.PIPE, text=True, check=True).stdout

    def samples(self):
        return sorted(glob.glob(self.installed("share/lesarten/sample/*")))

    def test_files(self):
        for path in ALWAYS:
            self.assertTrue(os.path.exists(self.installed(path)), path)
        for path in WITH_WINDOW:
            self.assertEqual(os.path.exists(self.installed(path)), WINDOW, path)

    def test_sample_comparison(self):
        self.assertEqual([os.path.basename(path) for path in self.samples()],
                         sorted(name for name in os.listdir(os.path.join(SOURCE, "resources", "sample")) if name.endswith((".html", ".md", ".txt"))))

    def test_nothing_of_the_build_is_installed(self):
        stray = [path for pattern in ("*.a", "*.h", "*.py", "*.c") for path in glob.glob(f"{self.root}/**/{pattern}", recursive=True)]
        self.assertEqual(stray, [])

    def test_the_installed_program_compares(self):
        result = json.loads(self.program("compare", "--format=json", *self.samples()))
        self.assertEqual(len(result["articles"]), 5)
        self.assertEqual(result["errors"], [])

    def test_the_installed_program_prints(self):
        page = os.path.join(self.root, "sample.pdf")
        self.program("print", "-o", page, *self.samples())
        with open(page, "rb") as pdf:
            self.assertEqual(pdf.read(5), b"%PDF-")

    def test_each_program_loads_only_what_it_uses(self):
        """Verbs don't wait for the window's libraries, nor but for printing for the pages'."""
        self.assertNotRegex(self.libraries("bin/lesarten"), "libgtk-4|libadwaita|libpango|libcairo")
        self.assertNotRegex(self.libraries("libexec/lesarten-print"), "libgtk-4|libadwaita")
        self.assertIn("libcairo", self.libraries("libexec/lesarten-print"))
        if WINDOW:
            self.assertIn("libgtk-4", self.libraries("libexec/lesarten-window"))

    def test_the_installed_program_opens_the_window(self):
        """As far as it gets without a screen."""
        done = subprocess.run([self.installed("bin/lesarten"), *self.samples()], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              text=True, check=False, env={"PATH": "/nowhere", "LC_ALL": "C.UTF-8"})
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("cannot open display" if WINDOW else "without its window", done.stdout.lower())


if __name__ == "__main__":
    tap.main()
