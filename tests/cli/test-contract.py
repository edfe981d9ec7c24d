#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON that scripts rely on, on the sample comparison: keys, offsets in characters, positions that exist.

usage: test-contract.py PROGRAM SOURCE-ROOT
"""
import itertools
import re

import program

STATEMENT_KINDS = {"direct", "indirect", "reported", "free-indirect", "indirect-free-indirect", "narration"}
FRAMINGS = {"verbatim", "partial", "indirect", "reported", "own"}
BLOCK_KINDS = {"heading", "paragraph", "list-item", "quotation", "pull-quote", "fact-box", "person-box", "question", "answer", "teaser", "table"}
LINK_KINDS = {"verbatim", "near-verbatim", "reworded", "conflict"}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d([+-]\d\d:\d\d|Z)?)?)?)?")


class Contract(program.Case):
    @classmethod
    def setUpClass(cls):
        cls.kept = {}

    def output(self, *arguments):
        """The program's answer; the same question is asked once."""
        if arguments not in self.kept:
            self.kept[arguments] = self.run_json(*arguments, *program.SAMPLE)
        return self.kept[arguments]

    def check_spans(self, text, spans, least=0):
        self.assertGreaterEqual(len(spans), least)
        end = 0
        for span in spans:
            self.assertEqual([type(place) for place in span], [int, int])
            self.assertLessEqual(end, span[0])
            self.assertLess(span[0], span[1])
            end = span[1]
        self.assertLessEqual(end, len(text))

    def check_article(self, article):
        for key in ("outlet", "title", "published", "updated", "language", "url"):
            self.assertTrue(article[key] is None or (isinstance(article[key], str) and article[key].strip()), key)
        for key in ("published", "updated"):
            self.assertTrue(article[key] is None or DATE.fullmatch(article[key]), article[key])
        for key in ("authors", "agency"):
            self.assertTrue(all(isinstance(name, str) and name for name in article[key]))
        for block in article["blocks"]:
            self.assertIn(block["kind"], BLOCK_KINDS)
            words = article["text"][block["start"]:block["end"]]
            self.assertTrue(words and words == words.strip(), words)
        self.check_spans(article["text"], [[block["start"], block["end"]] for block in article["blocks"]], 1)
        for removed in article["removed"]:
            self.assertTrue(removed["text"] and removed["reason"])
        if article["title"]:
            first = article["blocks"][0]
            self.assertEqual(first["kind"], "heading")

    def check_reading(self, reading):
        text = reading["text"]
        self.check_spans(text, reading["sentences"], 1)
        speakers = {speaker["id"]: speaker for speaker in reading["speakers"]}
        self.assertEqual(len(speakers), len(reading["speakers"]))
        for speaker in speakers.values():
            self.assertTrue(speaker["name"])
            self.check_spans(text, speaker["mentions"])
        for position, statement in enumerate(reading["statements"]):
            self.assertEqual(statement["id"], position)
            self.assertIn(statement["kind"], STATEMENT_KINDS)
            self.assertIn(statement["framing"], FRAMINGS)
            self.check_spans(text, statement["spans"], 1)
            for key in ("cue", "frame", "addressee"):
                self.check_spans(text, statement[key])
            self.assertTrue(all(isinstance(name, str) and name for name in statement["via"]))
            if statement["speaker"] is not None:
                self.assertEqual(statement["speaker"]["name"], speakers[statement["speaker"]["id"]]["name"])
                self.check_spans(text, statement["speaker"]["spans"])

    def check_part(self, result, part):
        article = result["articles"][part["article"]]
        self.assertIn(part["statement"], range(len(article["statements"])))
        self.check_spans(article["text"], part["spans"], 1)

    def test_extract(self):
        for article in self.output("extract", "--format=json"):
            self.check_article(article)

    def test_statements(self):
        for reading in self.output("statements", "--format=json"):
            self.check_article(reading)
            self.check_reading(reading)

    def test_lines_and_array_say_the_same(self):
        for verb in ("extract", "statements"):
            self.assertEqual(self.run_lines(verb, "--format=jsonl", *program.SAMPLE), self.output(verb, "--format=json"))

    def test_statements_hold_what_extract_says(self):
        for article, reading in zip(self.output("extract", "--format=json"), self.output("statements", "--format=json")):
            self.assertEqual({key: reading[key] for key in article}, article)

    def test_groups(self):
        result = self.output("compare", "--format=json")
        self.assertEqual(result["articles"], self.output("statements", "--format=json"))
        self.assertEqual(result["errors"], [])
        self.assertGreater(len(result["groups"]), 3)
        for position, group in enumerate(result["groups"]):
            self.assertEqual(group["id"], position)
            self.assertIn(group["kind"], LINK_KINDS)
            self.assertTrue(group["label"])
            self.assertGreater(len({member["article"] for member in group["members"]}), 1)
            for member in group["members"]:
                self.check_part(result, member)
            self.assertTrue(group["links"])
            for link in group["links"]:
                self.assertNotEqual(link["a"], link["b"])
                self.assertIn(max(link["a"], link["b"]), range(len(group["members"])))
                self.assertIn(link["kind"], LINK_KINDS)
                self.assertTrue(0 <= link["score"] <= 1 and link["reasons"])
                self.assertTrue(link["kind"] != "conflict" or link["differences"])
            if any(link["kind"] == "conflict" for link in group["links"]):
                self.assertEqual(group["kind"], "conflict")

    def test_suggestions(self):
        result = self.output("compare", "--format=json")
        scores = [hint["score"] for hint in result["suggestions"]]
        self.assertEqual(scores, sorted(scores, reverse=True))
        grouped = {frozenset(str((m["article"], m["statement"], m["spans"])) for m in pair)
                   for group in result["groups"] for pair in itertools.combinations(group["members"], 2)}
        for hint in result["suggestions"]:
            self.check_part(result, hint["a"])
            self.check_part(result, hint["b"])
            self.assertNotEqual(hint["a"]["article"], hint["b"]["article"])
            self.assertTrue(hint["reasons"])
            self.assertNotIn(frozenset(str((m["article"], m["statement"], m["spans"])) for m in (hint["a"], hint["b"])), grouped)

    def test_topics_sources_events_missing(self):
        result = self.output("compare", "--format=json")
        for position, topic in enumerate(result["topics"]):
            self.assertEqual(topic["id"], position)
            self.assertTrue(topic["label"] and topic["terms"])
            for member in topic["members"]:
                self.check_part(result, member)
        for position, source in enumerate(result["sources"]):
            self.assertEqual(source["id"], position)
            self.assertTrue(source["name"])
            for speaker in source["speakers"]:
                self.assertIn(speaker["speaker"], {own["id"] for own in result["articles"][speaker["article"]]["speakers"]})
        for event in result["events"]:
            self.assertTrue(event["label"] and event["articles"])
            self.assertTrue(event["date"] is None or DATE.fullmatch(event["date"]))
        for missing in result["missing"]:
            members = {member["article"] for member in result["groups"][missing["group"]]["members"]}
            self.assertFalse(members & set(missing["articles"]))
            self.assertTrue(set(missing["articles"]) <= set(range(len(result["articles"]))))

    def test_compare_lines(self):
        """One object a line: the articles without text, then what was found, the same as in the one object."""
        result = self.output("compare", "--format=json")
        lines = self.run_lines("compare", "--format=jsonl", *program.SAMPLE)
        found = {}
        for line in lines:
            self.assertEqual(len(line), 1)
            (name, value), = line.items()
            found.setdefault(name, []).append(value)
        self.assertEqual(len(found["article"]), len(program.SAMPLE))
        self.assertNotIn("text", found["article"][0])
        self.assertNotIn("statements", found["article"][0])
        for name in ("group", "suggestion", "topic", "source", "event"):
            self.assertEqual(len(found.get(name, [])), len(result[name + "s"]), name)
        self.assertEqual(found["group"], result["groups"])

    def test_same_answer_twice(self):
        first = self.run_program("compare", "--format=json", *program.SAMPLE)
        self.assertEqual(first, self.run_program("compare", "--format=json", *program.SAMPLE))

    def test_order_of_files(self):
        """Turning the files round changes the numbers of the articles, not what is found."""
        def shape(result):
            return sorted((group["kind"], sorted((result["articles"][m["article"]]["path"], str(m["spans"])) for m in group["members"]))
                          for group in result["groups"])
        turned = self.run_json("compare", "--format=json", *reversed(program.SAMPLE))
        self.assertEqual(shape(self.output("compare", "--format=json")), shape(turned))

    def test_kinds_and_min_words(self):
        result = self.run_json("compare", "--format=json", "--kinds=verbatim", "--min-words=6", *program.SAMPLE)
        self.assertTrue(result["groups"])
        self.assertEqual({link["kind"] for group in result["groups"] for link in group["links"]}, {"verbatim"})

    def test_text_for_people(self):
        for verb, words in (("extract", "Velland"), ("statements", "Velland"), ("compare", "1.")):
            status, output, _ = self.run_program(verb, "--format=text", *program.SAMPLE)
            self.assertEqual(status, program.OK)
            self.assertIn(words, output)
        status, output, _ = self.run_program("extract", "--format=markdown", *program.SAMPLE)
        self.assertTrue(status == program.OK and "# " in output)

    def test_output_file(self):
        out = self.path("out.json")
        status, output, _ = self.run_program("compare", "--format=json", "-o", out, *program.SAMPLE)
        self.assertEqual((status, output), (program.OK, ""))
        with open(out, encoding="utf-8") as file:
            self.assertIn('"groups"', file.read())
        status, _, messages = self.run_program("compare", "-o", self.path("none/out"), *program.SAMPLE)
        self.assertEqual(status, program.UNREADABLE)
        self.assertTrue(messages.startswith("lesarten: "))


if __name__ == "__main__":
    program.main()
