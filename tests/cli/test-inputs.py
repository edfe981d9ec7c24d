#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input is normal input: each kind has its own clear message, the other files are read, nothing crashes.

usage: test-inputs.py PROGRAM SOURCE-ROOT
"""
import os
import subprocess
import time

import program

VERBS = ("extract", "statements", "compare")
GOOD = ("Mayor Brandt said on Monday that the bridge would stay closed for six weeks.\n\n"
        "“Nobody will drive across before we are done,” she said.\n")


class Inputs(program.Case):
    def setUp(self):
        super().setUp()
        self.good = self.path("good.txt", GOOD)

    def make_bad(self):
        """Every kind of file that gives no article, with words of its message."""
        os.mkdir(self.path("folder"))
        os.mkfifo(self.path("pipe.txt"))
        os.symlink(self.path("gone.txt"), self.path("dangling.txt"))
        os.symlink(self.path("loop.txt"), self.path("loop.txt"))
        with open(self.path("huge.txt"), "wb") as file:
            file.truncate(100 << 20)
        return {
            self.path("empty.txt", b""): "The file is empty.",
            self.path("blank.txt", b" \n\t\n\xef\xbb\xbf"): "nothing to read",
            self.path("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20): "This is not a text",
            self.path("program.txt", b"\x7fELF\x02\x01\x01" + bytes(2000)): "This is not a text",
            self.path("folder"): "This is a folder",
            self.path("pipe.txt"): "not an ordinary file",
            self.path("dangling.txt"): "does not exist",
            self.path("missing.txt"): "does not exist",
            self.path("good.txt") + "/below.txt": "",  # the system's words
            self.path("loop.txt"): "does not exist",
            self.path("huge.txt"): "larger than 64 MB",
            self.path("damaged.lesarten", b'{"format": "lesarten-dossier"'): "damaged or cut off",
            self.path("other.lesarten", b"{}"): "no saved comparison",
        }

    def test_each_has_its_message_and_the_others_load(self):
        bad = self.make_bad()
        paths = list(bad)
        for verb in VERBS[:2]:
            lines = self.run_lines(verb, "--format=jsonl", *paths, self.good, status=program.UNREADABLE)
            self.assertEqual([line["path"] for line in lines], paths + [self.good])
            for line in lines[:-1]:
                with self.subTest(verb=verb, path=os.path.basename(line["path"])):
                    self.assertEqual(sorted(line), ["error", "path"])
                    self.assertIn(bad[line["path"]], line["error"])
            self.assertIn("six weeks", lines[-1]["text"])

    def test_compare_lists_errors(self):
        bad = self.make_bad()
        other = self.path("other.txt", GOOD.replace("Monday", "Tuesday"))
        result = self.run_json("compare", "--format=json", self.good, *bad, other, status=program.UNREADABLE)
        self.assertEqual([article["path"] for article in result["articles"]], [self.good, other])
        self.assertEqual([error["path"] for error in result["errors"]], list(bad))

    def test_messages_name_the_file(self):
        bad = self.make_bad()
        status, output, messages = self.run_program("extract", *bad)
        self.assertEqual((status, output), (program.UNREADABLE, ""))
        lines = messages.splitlines()
        self.assertEqual(len(lines), len(bad))
        for path, line in zip(bad, lines):
            self.assertTrue(line.startswith("lesarten: " + path + ": "), line)

    def test_no_permission(self):
        """As root everything may be read, so the program gives its rights up."""
        os.chmod(self.folder, 0o755)
        os.chmod(self.good, 0)
        rights = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        status, _, messages = self.run_program("extract", self.good, **rights)
        self.assertEqual(status, program.UNREADABLE)
        self.assertIn("You are not allowed to read this file.", messages)

    def test_nul_bytes(self):
        """A stray NUL in a text is dropped; the text is read."""
        path = self.path("nul.txt", GOOD.replace("six weeks", "six\0 weeks").encode())
        (article,) = self.run_json("extract", "--format=json", "--plain", path)
        self.assertIn("six weeks", article["text"])

    def test_any_bytes(self):
        """Text files of any bytes: an article or a message, never a crash; the JSON is always valid."""
        seeds = [bytes((i * k + 7) % 256 for i in range(900)) for k in (1, 3, 31, 97, 255)]
        paths = [self.path("bytes-%d.txt" % i, b"Plain words to begin with. " * 5 + seed) for i, seed in enumerate(seeds)]
        for verb in VERBS[:2]:
            status, output, _ = self.run_program(verb, "--format=jsonl", *paths)
            self.assertIn(status, (program.OK, program.UNREADABLE))
            self.assertEqual(len(output.splitlines()), len(paths))

    def test_line_ends(self):
        path = self.path("crlf.txt", GOOD.replace("\n", "\r\n"))
        (article,) = self.run_json("extract", "--format=json", "--plain", path)
        self.assertNotIn("\r", article["text"])
        self.assertEqual(len(article["blocks"]), 2)

    def test_files_from(self):
        listing = self.path("list", "\ufeff%s\r\n\n%s\n" % (self.good, self.path("missing.txt")))
        lines = self.run_lines("extract", "--format=jsonl", "--files-from=" + listing, status=program.UNREADABLE)
        self.assertEqual([line["path"] for line in lines], [self.good, self.path("missing.txt")])
        with open(listing, "rb") as file:
            again = self.run_lines("extract", "--format=jsonl", "--files-from=-", stdin=file.read(), status=program.UNREADABLE)
        self.assertEqual(lines, again)

    def test_a_path_of_any_bytes(self):
        name = os.path.join(os.fsencode(self.folder), b"caf\xe9 \xe2\x80\x9c.txt")
        with open(name, "wb") as file:
            file.write(GOOD.encode())
        (line,) = self.run_lines("extract", "--format=jsonl", name)
        self.assertIn("six weeks", line["text"])

    def test_a_reader_that_goes_away(self):
        """The program ends when nobody reads its output any more, instead of going on or crashing."""
        paths = [self.path("many-%d.txt" % i, GOOD * 200) for i in range(40)]
        with subprocess.Popen([program.PROGRAM, "statements", "--format=jsonl", *paths], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as running:
            running.stdout.read(10)
            running.stdout.close()
            started = time.monotonic()
            running.wait(timeout=30)
            self.assertLess(time.monotonic() - started, 30)
            self.assertNotIn(running.returncode, (-6, -11))

    def test_a_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([program.PROGRAM, "extract", "--format=json", self.good], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, program.UNREADABLE)
        self.assertIn(b"could not be written", done.stderr)


if __name__ == "__main__":
    program.main()
