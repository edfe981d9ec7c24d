#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs find in the PDF: valid, tagged, its text selectable, every link leading somewhere.

usage: test-pdf-content.py PRINT-FIXTURE
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

import tap

PRINT_FIXTURE = os.path.abspath(sys.argv.pop(1))


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


class Content(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.paths = {name: os.path.join(cls.folder.name, name + ".pdf") for name in ("bridge", "large")}
        for name, path in cls.paths.items():
            subprocess.run([PRINT_FIXTURE, name, path], check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"})

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def text(self, name, *options):
        return run("pdftotext", *options, self.paths[name], "-").decode("utf-8")

    def info(self, name):
        return dict(line.split(":", 1) for line in run("pdfinfo", self.paths[name]).decode().splitlines() if ":" in line)

    def objects(self, name):
        return json.loads(run("qpdf", "--json=1", "--json-key=objects", self.paths[name]))["objects"]

    def test_is_valid(self):
        for path in self.paths.values():
            subprocess.run(["qpdf", "--check", path], stdout=subprocess.DEVNULL, check=True)

    def test_metadata(self):
        info = {key: value.strip() for key, value in self.info("bridge").items()}
        self.assertEqual(info["Title"], "The bridge")
        self.assertEqual(info["Subject"], "Comparison of 3 articles")
        self.assertTrue(info["Creator"].startswith("Lesarten "))
        self.assertEqual(info["Tagged"], "yes")
        self.assertIn("2023", info["CreationDate"])

    def test_fonts_are_embedded(self):
        for line in run("pdffonts", self.paths["bridge"]).decode().splitlines()[2:]:
            self.assertEqual(line.split()[-5], "yes", line)

    def test_text_is_selectable(self):
        text = " ".join(self.text("bridge").split())
        for words in ("Old bridge closed after inspectors find 14 cracks", "The crossing will stay shut for at least six weeks",
                      "Мост закрыт, писала тогда газета.", "Harbour Post · 6 May 2024, 08:30", "article-2 · undated",
                      "“Not found” does not mean “not said”.", "Not found in: article-2", "Rosa Lind", "indirect speech",
                      "The articles report on 2 different events", "Comparison of 3 articles", "Shared statements"):
            self.assertIn(words, text)

    def test_columns_stay_apart(self):
        """Text is drawn column by column: a paragraph is not interrupted by its neighbours'."""
        page = " ".join(self.text("bridge", "-f", "2", "-l", "2").split())
        self.assertIn("We found nine cracks, and I would not like to", page)

    def test_page_numbers_and_caution_are_on_every_page(self):
        pages = self.text("large").split("\f")[:-1]
        self.assertGreater(len(pages), 10)
        for number, page in enumerate(pages, 1):
            self.assertIn("page {} of {}".format(number, len(pages)), page)
            self.assertIn("“Not found” does not mean “not said”.", page)
            self.assertIn("nearly word for word", page)

    def test_every_number_is_on_paper(self):
        pages = self.text("large").split("\f")
        first = next(number for number, page in enumerate(pages) if "Shared statements" in page and number > 0)
        numbers = {line.strip() for page in pages[1:first] for line in page.splitlines()}
        listed = {line.strip() for page in pages[first:] for line in page.splitlines()}
        for group in range(1, 26):
            self.assertIn(str(group), numbers)
            self.assertIn(str(group), listed)
            self.assertIn("Statement number {}".format(group), listed)

    def test_links_lead_somewhere(self):
        for name in self.paths:
            raw = json.dumps(self.objects(name))
            wanted = set(re.findall(r'"/Dest": "(?:u:)?(\w+)"', raw))
            kept = [obj for obj in self.objects(name).values() if isinstance(obj, dict) and "/Names" in obj]
            names = {str(item).replace("u:", "") for obj in kept for item in obj["/Names"] if isinstance(item, str)}
            self.assertTrue({"list", "s0", "s0a0", "a0"} <= wanted, wanted)
            self.assertEqual(wanted - names, set())

    def test_outline(self):
        titles = [obj["/Title"] for obj in self.objects("bridge").values() if isinstance(obj, dict) and "/Title" in obj and "/Parent" in obj]
        self.assertEqual(len(titles), 3 + 1 + 4)
        self.assertTrue(any("Statement number 4" in title for title in titles), titles)

    def test_structure(self):
        structure = run("pdfinfo", "-struct", self.paths["bridge"]).decode()
        self.assertTrue(structure.strip().startswith("Document"), structure[:200])
        self.assertIn("H1", structure)
        self.assertIn("BlockQuote", structure)


if __name__ == "__main__":
    tap.main()
