#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a whole process costs, from exec to exit: processor time (user and system) of the verbs on the files given, and of a
program that only starts. It reports and judges nothing.

usage: benchmark-process.py PROGRAM FILE…
"""
import resource
import statistics
import subprocess
import sys
import time

ROUNDS = 30


def cost(command):
    """Milliseconds of processor time and of the clock."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after, stop = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return 1e3 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime), 1e3 * (stop - start)


def main():
    program, *files = sys.argv[1:]
    for words in (["--version"], ["statements", "--format=json", *files], ["compare", "--format=json", *files]):
        rounds = [cost([program, *words]) for _ in range(ROUNDS)]
        processor, clock = zip(*rounds)
        print(f"{words[0]:<11} {len(words) > 1 and len(files) or 0} files, {ROUNDS} rounds: processor median {statistics.median(processor):5.1f} ms, "
              f"least {min(processor):5.1f} ms; clock median {statistics.median(clock):5.1f} ms")


if __name__ == "__main__":
    main()
