#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample comparison shows what the program can do: every kind of link, an interview, a readout, a conflict.

usage: test-sample.py SOURCE-ROOT PROGRAM
"""
import glob
import json
import os
import subprocess
import sys
import tempfile
import unittest

import tap

PROGRAM = os.path.abspath(sys.argv.pop(2))
SAMPLE = os.path.join(os.path.abspath(sys.argv.pop(1)), "resources", "sample")
FILES = {name: os.path.join(SAMPLE, name) for name in
         ("lornaer-anzeiger.html", "flusskurier.txt", "grenzbote.md", "velland-courier.html", "northern-dispatch.txt")}
METADATA = {
    "lornaer-anzeiger.html": ("Lornaer Anzeiger", "de", "2025-10-14T20:40", ["Miriam Kessler"]),
    "grenzbote.md": ("Grenzbote", "de", "2025-10-15T08:10", ["Tilo Marquardt"]),
    "velland-courier.html": ("The Velland Courier", "en", "2025-10-14T21:15", ["Owen Hartley"]),
    "northern-dispatch.txt": ("Northern Dispatch", "en", "2025-10-15T07:20", ["Greta Lindahl", "Tom Ashby"]),
    "flusskurier.txt": ("flusskurier.example", "de", "2025-10-14T21:30", ["Lars Petermann"]),
}
SCRAPS = ["Einwilligung", "Foto:", "Mehr zum Thema", "Newsletter", "Teilen", "Impressum", "Zum Hauptinhalt", "Datenschutzerklärung",
          "Audio herunterladen", "Lesen Sie auch", "Kommentieren", "cookies", "Photograph:", "Most viewed", "Sign up", "All rights reserved",
          "Home | World", "Advertisement", "Share this article"]


class Sample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        done = subprocess.run([PROGRAM, "compare", "--format=json", *FILES.values()], stdout=subprocess.PIPE, check=True)
        cls.result = json.loads(done.stdout.decode("utf-8"))
        cls.articles = dict(zip(FILES, cls.result["articles"]))

    def readings(self, words):
        """The groups with a member that says WORDS: [(kind, {file: the member's words})]."""
        found = []
        for group in self.result["groups"]:
            members = {}
            for member in group["members"]:
                name = list(FILES)[member["article"]]
                said = " … ".join(self.articles[name]["text"][start:end] for start, end in member["spans"])
                members[name] = (members.get(name, "") + " " + said).strip()
            if any(words in said for said in members.values()):
                found.append((group["kind"], members))
        return found

    def test_all_files_are_listed(self):
        self.assertEqual(sorted(FILES), sorted(os.path.basename(path) for path in glob.glob(SAMPLE + "/*.*") if not path.endswith(".xml")))

    def test_metadata(self):
        for name, (outlet, language, published, authors) in METADATA.items():
            article = self.articles[name]
            with self.subTest(name):
                self.assertEqual((article["outlet"], article["language"], article["authors"]), (outlet, language, authors))
                self.assertTrue(article["published"].startswith(published), article["published"])
                self.assertTrue(article["title"])

    def test_scraps_are_set_aside(self):
        for name, article in self.articles.items():
            self.assertEqual([scrap for scrap in SCRAPS if scrap in article["text"]], [], name)
            self.assertTrue(article["removed"], name)

    def test_every_kind_of_link(self):
        kinds = {link["kind"] for group in self.result["groups"] for link in group["links"]}
        self.assertEqual(kinds, {"verbatim", "near-verbatim", "reworded", "conflict"})

    def test_what_all_report_is_one_statement(self):
        """Also across languages, where two sentences share few words: whoever links to both holds them together."""
        self.assertTrue(any(len({member["article"] for member in group["members"]}) == len(FILES) for group in self.result["groups"]))

    def test_the_same_quotation_is_verbatim(self):
        self.assertTrue(any(kind == "verbatim" and {"lornaer-anzeiger.html", "grenzbote.md"} <= set(members)
                            for kind, members in self.readings("dass kein Dorf an der Lorna")))

    def test_the_evacuated_are_a_conflict(self):
        self.assertTrue(any(kind == "conflict" and "grenzbote.md" in members for kind, members in self.readings("3.400")))

    def test_the_interview_has_its_speaker(self):
        article = self.articles["flusskurier.txt"]
        answers = [statement for statement in article["statements"] if statement["kind"] == "direct" and statement["speaker"]
                   and "Wendrich" in statement["speaker"]["name"]]
        self.assertGreaterEqual(len(answers), 5)

    def test_the_readout_is_the_chancellery_s(self):
        spokesman = [speaker for name in ("lornaer-anzeiger.html", "grenzbote.md") for speaker in self.articles[name]["speakers"] if "Brandis" in speaker["name"]]
        self.assertEqual(len(spokesman), 2)
        for speaker in spokesman:
            self.assertIn("Staatskanzlei", speaker["institution"] or "")

    def test_the_omission_is_named(self):
        inspection = [group["id"] for group in self.result["groups"]
                      if any("rüfung der Staumauer" in self.articles[list(FILES)[m["article"]]]["text"][m["spans"][0][0]:m["spans"][-1][1]] for m in group["members"])]
        self.assertTrue(inspection)
        grenzbote = list(FILES).index("grenzbote.md")
        self.assertTrue(any(m["group"] in inspection and grenzbote in m["articles"] for m in self.result["missing"]))

    def test_the_chancellery_is_one_source(self):
        chancellery = [source for source in self.result["sources"] if "Staatskanzlei" in source["name"]]
        self.assertTrue(any(len({speaker["article"] for speaker in source["speakers"]}) >= 2 for source in chancellery))

    def test_it_prints(self):
        with tempfile.TemporaryDirectory() as work:
            page = os.path.join(work, "sample.pdf")
            subprocess.run([PROGRAM, "print", "-o", page, *FILES.values()], check=True, stdout=subprocess.PIPE)
            text = subprocess.run(["pdftotext", "-layout", page, "-"], stdout=subprocess.PIPE, text=True, check=True).stdout
        for name in FILES:
            self.assertIn(self.articles[name]["outlet"], text)


if __name__ == "__main__":
    tap.main()
