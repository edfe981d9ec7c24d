#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`lesarten print`: a PDF out of files or a saved comparison, whole or not at all.

usage: test-print.py PROGRAM SOURCE-ROOT
"""
import json
import os
import resource
import subprocess

import program


class Print(program.Case):
    def text_of(self, path):
        return " ".join(subprocess.run(["pdftotext", path, "-"], stdout=subprocess.PIPE, check=True).stdout.decode().split())

    def size_of(self, path):
        info = subprocess.run(["pdfinfo", path], stdout=subprocess.PIPE, check=True).stdout.decode()
        return next(line.split(":")[1].split() for line in info.splitlines() if line.startswith("Page size"))

    def test_sample(self):
        out = self.path("sample.pdf")
        status, output, messages = self.run_program("print", "-o", out, "--title=The lake", *program.SAMPLE)
        self.assertEqual((status, output, messages), (program.OK, "", ""))
        subprocess.run(["qpdf", "--check", out], stdout=subprocess.DEVNULL, check=True)
        text = self.text_of(out)
        self.assertIn("The lake", text)
        self.assertIn("Comparison of 5 articles", text)
        articles = self.run_json("compare", "--format=json", *program.SAMPLE)
        for article in articles["articles"]:
            self.assertIn(" ".join(article["title"].split()), text)
        for group in articles["groups"]:
            self.assertIn(" ".join(group["label"].split()), text)

    def test_paper(self):
        good = self.path("good.txt", "Some words about a bridge.")
        for paper, size in (("a4", ("841.89", "595.276")), ("letter", ("792", "612"))):
            out = self.path(paper + ".pdf")
            self.assertEqual(self.run_program("print", "-o", out, "--paper=" + paper, good)[0], program.OK)
            self.assertEqual((self.size_of(out)[0], self.size_of(out)[2]), size)

    def test_saved_comparison(self):
        """It prints under its own title, without the files that it was made from."""
        dossier = {"format": "lesarten-dossier", "version": 1, "title": "Saved bridge", "articles": [
            {"path": "/gone.txt", "outlet": "Harbour Post", "text": "The bridge is closed.",
             "blocks": [{"kind": "paragraph", "start": 0, "end": 21}]},
            {"path": "/gone-too.txt", "outlet": "Elm Radio", "text": "The bridge is closed.",
             "blocks": [{"kind": "paragraph", "start": 0, "end": 21}]}]}
        path = self.path("saved.lesarten", json.dumps(dossier))
        out = self.path("out.pdf")
        self.assertEqual(self.run_program("print", "-o", out, path)[0], program.OK)
        for words in ("Saved bridge", "Harbour Post", "Elm Radio", "The bridge is closed."):
            self.assertIn(words, self.text_of(out))
        self.assertEqual([article["outlet"] for article in self.run_json("compare", "--format=json", path)["articles"]],
                         ["Harbour Post", "Elm Radio"])
        self.assertEqual(len(self.run_json("statements", "--format=json", path)), 2)
        self.assertEqual(len(self.run_lines("extract", "--format=jsonl", path)), 2)

    def test_what_can_be_read_is_printed(self):
        good = self.path("good.txt", "Some words about a bridge.")
        out = self.path("out.pdf")
        status, _, messages = self.run_program("print", "-o", out, self.path("missing.txt"), good)
        self.assertEqual(status, program.UNREADABLE)
        self.assertIn("missing.txt", messages)
        self.assertIn("bridge", self.text_of(out))

    def test_nothing_to_print(self):
        out = self.path("out.pdf", "kept")
        status, _, messages = self.run_program("print", "-o", out, self.path("missing.txt"))
        self.assertEqual(status, program.UNREADABLE)
        self.assertIn("no article to print", messages)
        with open(out, encoding="utf-8") as file:
            self.assertEqual(file.read(), "kept")

    def test_nowhere_to_write(self):
        good = self.path("good.txt", "Some words about a bridge.")
        for out, words in ((self.path("none/out.pdf"), "no such folder"), (self.folder, "it is a folder"), ("/dev/full", "the disk is full")):
            status, _, messages = self.run_program("print", "-o", out, good)
            self.assertEqual(status, program.UNREADABLE)
            self.assertIn(words, messages)
        self.assertEqual(os.listdir(self.folder), ["good.txt"])

    def test_file_limit(self):
        good = self.path("good.txt", "Some words about a bridge.")
        status, _, messages = self.run_program("print", "-o", self.path("out.pdf"), good,
                                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
        self.assertEqual(status, program.UNREADABLE)
        self.assertIn("larger than allowed", messages)
        self.assertEqual(os.listdir(self.folder), ["good.txt"])


if __name__ == "__main__":
    program.main()
