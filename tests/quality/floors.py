# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads floors.ini: what each evaluator's figures must reach."""
import configparser
import dataclasses


@dataclasses.dataclass(frozen=True)
class Floor:
    figure: str
    limit: float
    ceiling: bool  # the figure must not be above the limit, instead of not below

    def holds(self, value):
        return value <= self.limit if self.ceiling else value >= self.limit

    def __str__(self):
        return f"{'≤' if self.ceiling else '≥'} {self.limit:g}"


def read_floor(figure, words):
    ceiling = words.startswith("<=")
    return Floor(figure, float(words.removeprefix("<=").strip()), ceiling)


def read_floors(path):
    """{section: (command as a list of words, [Floor])}"""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    with open(path, encoding="utf-8") as source:
        parser.read_file(source)
    return {name: (parser[name]["command"].split(),
                   [read_floor(figure, words) for figure, words in parser[name].items() if figure != "command"])
            for name in parser.sections()}
