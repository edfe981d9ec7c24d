# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""unittest with TAP output, so that Meson and `make check` know each test by its name: tap.main() in the place of unittest.main()."""
import sys
import unittest


class TapResult(unittest.TestResult):
    """One line a test when it ends; what went wrong follows as comments."""

    def __init__(self):
        super().__init__()
        self.details = []

    def startTest(self, test):
        super().startTest(test)
        self.details = []

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.details.append(self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.details.append(self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.details.append(f"{subtest}\n{self._exc_info_to_string(err, test)}")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.details.append("skipped: " + reason)

    def stopTest(self, test):
        super().stopTest(test)
        name = test.id().split(".")[-1].removeprefix("test_").replace("_", " ")
        print(f"{'not ok' if self.details else 'ok'} {self.testsRun} - {name}")
        for detail in self.details:
            print("# " + detail.rstrip().replace("\n", "\n# "), flush=True)


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print(f"1..{suite.countTestCases()}", flush=True)
    result = TapResult()
    suite.run(result)
    for where, error in result.errors:
        if "setUpClass" in str(where):
            print(f"Bail out! {where}\n# " + error.replace("\n", "\n# "))
    sys.exit(0 if result.wasSuccessful() and not result.skipped else 1)
