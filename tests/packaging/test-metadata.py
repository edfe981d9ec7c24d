#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop reads about the program is valid, by the desktop's own tools.

usage: test-metadata.py SOURCE-ROOT BUILD-ROOT
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import tap

BUILD = os.path.abspath(sys.argv.pop(2))
SOURCE = os.path.abspath(sys.argv.pop(1))
ID = "org.lesarten.Lesarten"


def run(*command, **environment):
    """The command's exit status, and all that it printed."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8", **environment})
    return done.returncode, done.stdout


class Metadata(unittest.TestCase):
    def assert_quiet(self, *command, **environment):
        status, output = run(*command, **environment)
        self.assertEqual((status, output.strip()), (0, ""), " ".join(command))

    def test_desktop_file(self):
        self.assert_quiet("desktop-file-validate", os.path.join(BUILD, "data", ID + ".desktop"))

    def test_metainfo(self):
        status, output = run("appstreamcli", "validate", "--no-net", os.path.join(BUILD, "data", ID + ".metainfo.xml"))
        self.assertEqual(status, 0, output)

    def test_metainfo_and_desktop_file_are_translated(self):
        for name in (ID + ".desktop", ID + ".metainfo.xml", ID + ".xml"):
            with open(os.path.join(BUILD, "data", name), encoding="utf-8") as merged:
                text = merged.read()
            self.assertTrue('xml:lang="de"' in text or "Comment[de]=" in text, name)

    def test_schema(self):
        self.assert_quiet("glib-compile-schemas", "--strict", "--dry-run", os.path.join(SOURCE, "data"))

    def test_schema_is_found_in_the_build_folder(self):
        status, output = run("gsettings", "--schemadir", os.path.join(BUILD, "data"), "list-keys", ID, GSETTINGS_BACKEND="memory")
        self.assertEqual(status, 0, output)
        self.assertIn("text-scale", output.split())

    def test_every_setting_is_used(self):
        with open(os.path.join(SOURCE, "data", ID + ".gschema.xml"), encoding="utf-8") as schema:
            keys = re.findall(r'<key name="([^"]+)"', schema.read())
        code = ""
        for path in glob.glob(os.path.join(SOURCE, "src", "view", "*.c")):
            with open(path, encoding="utf-8") as source:
                code += source.read()
        self.assertEqual([key for key in keys if f'"{key}"' not in code], [])

    def test_xml_is_well_formed(self):
        files = [path for pattern in ("data/**/*.xml", "data/**/*.xml.in", "data/**/*.svg", "src/**/*.ui", "src/**/*.xml", "resources/**/*.xml", "resources/**/*.ui")
                 for path in glob.glob(os.path.join(SOURCE, pattern), recursive=True)]
        self.assertGreater(len(files), 4)
        self.assert_quiet("xmllint", "--noout", "--nonet", *files)

    def test_icons_have_their_grid(self):
        for name, size in (("scalable/apps/" + ID, 128), ("symbolic/apps/" + ID + "-symbolic", 16)):
            root = xml.etree.ElementTree.parse(os.path.join(SOURCE, "data/icons/hicolor", name + ".svg")).getroot()
            self.assertEqual(root.get("viewBox"), f"0 0 {size} {size}", name)

    def test_saved_comparisons_have_a_type_of_their_own(self):
        with tempfile.TemporaryDirectory() as work:
            packages = os.path.join(work, "mime", "packages")
            os.makedirs(packages)
            for name in ("/usr/share/mime/packages/freedesktop.org.xml", os.path.join(BUILD, "data", ID + ".xml")):
                shutil.copy(name, packages)
            run("update-mime-database", os.path.join(work, "mime"))
            saved = os.path.join(work, "telephone-call.lesarten")
            with open(saved, "w", encoding="utf-8") as dossier:
                dossier.write("{}")
            status, output = run("gio", "info", "-a", "standard::content-type", saved, XDG_DATA_DIRS=work, XDG_DATA_HOME=work)
        self.assertEqual(status, 0, output)
        self.assertIn("application/vnd.lesarten+json", output)

    def test_man_page(self):
        status, output = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", os.path.join(SOURCE, "data", "lesarten.1"), MANWIDTH="80", MANROFFSEQ="")
        self.assertEqual(status, 0, output)
        self.assertNotIn("warning", output)

    def test_man_page_tells_every_verb_and_option(self):
        with open(os.path.join(SOURCE, "data", "lesarten.1"), encoding="utf-8") as page:
            told = page.read().replace("\\-", "-")
        program = os.path.join(BUILD, "src", "lesarten")
        verbs = re.findall(r"^  lesarten ([a-z]+) ", run(program, "--help")[1], re.MULTILINE)
        self.assertGreaterEqual(len(verbs), 4)
        for verb in verbs:
            self.assertIn(".B " + verb, told)
            for option in re.findall(r"--[a-z-]+", run(program, verb, "--help")[1]):
                self.assertIn(option, told, verb)


if __name__ == "__main__":
    tap.main()
