#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest asks for what the program needs, and for nothing else. (Building it: tests/flatpak/README.md.)

usage: test-flatpak.py SOURCE-ROOT BUILD-ROOT
"""
import os
import re
import subprocess
import sys
import unittest

import tap
import yaml

BUILD = os.path.abspath(sys.argv.pop(2))
SOURCE = os.path.abspath(sys.argv.pop(1))
ID = "org.lesarten.Lesarten"

# What the program links and the GNOME 48 runtime ships; versioned sonames differ there, so names only.
IN_RUNTIME = {"libc", "libm", "libgtk-4", "libadwaita-1", "libglib-2.0", "libgobject-2.0", "libgio-2.0", "libpango-1.0",
              "libpangocairo-1.0", "libcairo", "libjson-glib-1.0", "libxml2", "libicuuc", "libicui18n", "libicudata",
              "libgraphene-1.0", "libgdk_pixbuf-2.0", "libharfbuzz"}
KEYS = {"id", "runtime", "runtime-version", "sdk", "command", "finish-args", "cleanup", "modules"}
MODULE_KEYS = {"name", "buildsystem", "build-commands", "config-opts", "sources"}


class Flatpak(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(SOURCE, "flatpak", ID + ".yml"), encoding="utf-8") as manifest:
            cls.manifest = yaml.safe_load(manifest)

    def test_keys_are_known(self):
        self.assertEqual(set(self.manifest) - KEYS, set())
        for module in self.manifest["modules"]:
            self.assertEqual(set(module) - MODULE_KEYS, set(), module["name"])

    def test_it_is_this_program_on_gnome_48(self):
        self.assertEqual([self.manifest[key] for key in ("id", "runtime", "runtime-version", "sdk", "command")],
                         [ID, "org.gnome.Platform", "48", "org.gnome.Sdk", "lesarten"])
        self.assertEqual(self.manifest["modules"][-1]["name"], "lesarten")

    def test_the_sandbox_is_tight(self):
        """A window, and neither network nor the user's files: those come through the portals."""
        self.assertEqual(set(self.manifest["finish-args"]),
                         {"--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri"})

    def test_archives_have_checksums(self):
        for module in self.manifest["modules"]:
            for source in module["sources"]:
                if source["type"] == "archive":
                    self.assertRegex(source["sha256"], r"^[0-9a-f]{64}$")
                    self.assertTrue(source["url"].startswith("https://"))

    def test_every_library_is_in_the_runtime_or_a_module(self):
        programs = [os.path.join(BUILD, "src", name) for name in ("lesarten", "lesarten-print", "lesarten-window")]
        dynamic = subprocess.run(["readelf", "-d", *programs], stdout=subprocess.PIPE, text=True, check=True).stdout
        needed = {re.sub(r"\.so.*", "", name) for name in re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic)}
        self.assertIn("libgtk-4", needed)
        self.assertIn("libglib-2.0", needed)
        self.assertEqual(needed - IN_RUNTIME - {module["name"] for module in self.manifest["modules"]}, set())


if __name__ == "__main__":
    tap.main()
