#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrong usage ends with status 2 and a hint; help and version describe the program; the man page knows every option.

usage: test-usage.py PROGRAM SOURCE-ROOT
"""
import os
import re

import program

VERBS = ("extract", "statements", "compare", "print")


class Usage(program.Case):
    def test_wrong_usage(self):
        good = self.path("good.txt", "Some words.")
        for arguments in (
            ("extract",),
            ("extract", "--format=yaml", good),
            ("extract", "--wrong", good),
            ("extract", "--files-from=" + self.path("missing")),
            ("statements", "--format", "markdown", good),
            ("statements",),
            ("compare",),
            ("compare", "--kinds=similar", good),
            ("compare", "--kinds=", good),
            ("compare", "--min-words=many", good),
            ("compare", "--min-words=-1", good),
            ("print", good),
            ("print", "-o", self.path("out.pdf")),
            ("print", "-o", self.path("out.pdf"), "--paper=a5", good),
            ("print", "-o"),
        ):
            with self.subTest(arguments=arguments):
                status, output, messages = self.run_program(*arguments)
                self.assertEqual((status, output), (program.USAGE, ""))
                self.assertTrue(messages.startswith("lesarten " + arguments[0] + ": "), messages)
                if "--kinds" not in arguments[1:2] and not any(a.startswith(("--kinds", "--min-words=-")) for a in arguments):
                    self.assertIn("--help", messages)
        self.assertFalse(os.path.exists(self.path("out.pdf")))

    def test_help(self):
        status, output, _ = self.run_program("--help")
        self.assertEqual(status, program.OK)
        for verb in VERBS:
            self.assertIn("lesarten " + verb, output)
            status, own, _ = self.run_program(verb, "--help")
            self.assertEqual(status, program.OK)
            self.assertIn("lesarten " + verb, own)
            self.assertIn("--plain", own)
            self.assertIn("--files-from", own)

    def test_version(self):
        status, output, _ = self.run_program("--version")
        self.assertEqual(status, program.OK)
        self.assertRegex(output, r"^Lesarten \d+\.\d+\.\d+\n$")

    def test_man_page_knows_every_option(self):
        with open(os.path.join(program.ROOT, "data", "lesarten.1"), encoding="utf-8") as file:
            page = file.read().replace("\\-", "-")
        for verb in VERBS:
            self.assertIn(verb, page)
            _, output, _ = self.run_program(verb, "--help")
            for option in re.findall(r"--[a-z-]+", output):
                if not option.startswith("--help"):
                    self.assertIn(option, page, verb)

    def test_double_dash(self):
        path = self.path("-odd.txt", "Some words about a bridge.")
        status, output, _ = self.run_program("extract", "--plain", "--", "-odd.txt", cwd=self.folder)
        self.assertEqual(status, program.OK)
        self.assertIn("bridge", output)
        self.assertTrue(os.path.exists(path))


if __name__ == "__main__":
    program.main()
