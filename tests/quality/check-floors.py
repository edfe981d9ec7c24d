#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs an evaluator on the built program and holds its figures against their floors. Prints TAP, a line a floor.

usage: check-floors.py --list                          the sections of floors.ini
       check-floors.py SECTION PROGRAM EVALUATORS      EVALUATORS: the folder with the scripts
"""
import os
import subprocess
import sys

from floors import read_floors

FLOORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.ini")


def read_figures(output):
    """{name: value} of the lines `name value`; other lines are notes."""
    figures = {}
    for line in output.splitlines():
        words = line.split()
        if len(words) == 2:
            try:
                figures[words[0]] = float(words[1])
            except ValueError:
                pass
    return figures


def main():
    sections = read_floors(FLOORS)
    if sys.argv[1] == "--list":
        print("\n".join(sections))
        return 0
    section, program, evaluators = sys.argv[1:]
    command, floors = sections[section]
    done = subprocess.run([sys.executable, os.path.join(evaluators, command[0]), "--bin", program, *command[1:]],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    figures = read_figures(done.stdout)
    failed = 0
    print(f"1..{len(floors)}")
    for number, floor in enumerate(floors, 1):
        value = figures.get(floor.figure)
        right = value is not None and floor.holds(value)
        failed += not right
        print(f"{'ok' if right else 'not ok'} {number} - {floor.figure} {floor}: {'no answer' if value is None else f'{value:g}'}")
    for line in done.stdout.splitlines() + (done.stderr.splitlines() if failed else []):
        print("#", line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
