# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: CC0-1.0

# A thin door to Meson; what each word does is in tools/.

.PHONY: help build run check

help:
	@echo "make run    install what is missing, build, open the sample comparison"
	@echo "make check  install what the tests need, build, run every test"
	@echo "make build  install what is missing, build build/src/lesarten"

build:
	@tools/build

run:
	@tools/run

check:
	@tools/check
