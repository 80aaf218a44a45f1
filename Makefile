# attain: every task by name. `make` alone prints this help.
.DEFAULT_GOAL := help
PYTHON ?= python3
.PHONY: help deps build install uninstall deb check-deb demo sample dialects test kill-test \
  sanitize-thread sanitize-address lint format check check-reports docs pdf fuzz bench clean

help: ## print this help
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

deps: ## install the libraries that are missing (says what and why first)
	@Scripts/dependencies

build: deps ## build in release
	swift build -c release --product attain --static-swift-stdlib

PREFIX ?= /usr/local
DESTDIR ?=
ZSH_FOLDER ?= share/zsh/site-functions
BINARY := .build/release/attain
PLACE = $(DESTDIR)$(PREFIX)
MAN = $(PLACE)/share/man/man1
BASH_COMPLETION = $(PLACE)/share/bash-completion/completions/attain
ZSH_COMPLETION = $(PLACE)/$(ZSH_FOLDER)/_attain
FISH_COMPLETION = $(PLACE)/share/fish/vendor_completions.d/attain.fish
SHARE = $(PLACE)/share/attain
DOCUMENTS = $(PLACE)/share/doc/attain

# Only where it is missing: whoever installs as root should not build as root.
$(BINARY):
	$(MAKE) build

# What an earlier version shipped and this one does not goes.
install: $(BINARY) ## install what was built below PREFIX (/usr/local), in DESTDIR where that is set
	install -D -m 755 --strip $(BINARY) $(PLACE)/bin/attain
	rm -rf $(SHARE) $(DOCUMENTS)
	install -d $(SHARE)/calendars $(SHARE)/profiles $(DOCUMENTS) $(MAN)
	install -m 644 Calendars/* $(SHARE)/calendars
	install -m 644 Profiles/* $(SHARE)/profiles
	install -m 644 README.md GLOSSARY.md CHANGELOG.md Docs/manual.md Docs/definitions.md Docs/errors.md \
	  Docs/ledger.md Docs/report.schema.json $(DOCUMENTS)
	install -d $(dir $(BASH_COMPLETION)) $(dir $(ZSH_COMPLETION)) $(dir $(FISH_COMPLETION))
	$(BINARY) --generate-completion-script bash >$(BASH_COMPLETION)
	sed -i '1{/^#!/d}' $(BASH_COMPLETION)
	$(BINARY) --generate-completion-script zsh >$(ZSH_COMPLETION)
	$(BINARY) --generate-completion-script fish >$(FISH_COMPLETION)
	chmod 644 $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)
	rm -f $(MAN)/attain.1 $(MAN)/attain-*.1
	umask 022 && $(PYTHON) Scripts/manual-pages $(BINARY) $(MAN) $(PREFIX)/share/doc/attain

uninstall: ## remove what make install made below PREFIX
	rm -f $(PLACE)/bin/attain $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)
	rm -f $(MAN)/attain.1 $(MAN)/attain-*.1
	rm -rf $(SHARE) $(DOCUMENTS)

deb: $(BINARY) ## make a Debian package of what was built, in .build-deb
	@BINARY=$(BINARY) Scripts/make-deb .build-deb

check-deb: deb ## install the package in a bare Debian, run it there and remove it (as root)
	@Scripts/check-deb .build-deb

demo: build ## run the report of October 2026 on SampleData, the trend up to it and a comparison
	@.build/release/attain report --project SampleData --month 2026-10 --output demo
	@.build/release/attain trend --project SampleData --month 2026-10 --output demo
	@.build/release/attain compare --by agreement --project SampleData --month 2026-10 --months 12 --output demo

sample: ## make the exports of SampleData anew, from their seed
	swift run -c release SampleGenerator SampleData

dialects: ## make the small exports in the dialects of tools anew
	swift run -c release SampleGenerator SampleData dialects

test: deps ## set up and run all tests
	swift test -c release

N ?= 2000
kill-test: deps ## kill runs at N random instants (2000) and at every call that changes files, and let each one fail
	ATTAIN_KILLS=$(N) swift test -c release --filter 'KillTests|FaultInjectionTests|SealFaultTests'

# Built apart, since a sanitizer is part of the code. Leaks are not looked for: the runtime of Swift keeps
# what it makes once, and a test that ends a process leaves what it holds.
sanitize-thread: deps ## look for data races while several workers read
	ATTAIN_WATCHED=1 SWIFT_BACKTRACE=enable=no \
	  swift test -c release --scratch-path .build-tsan --sanitize=thread \
	  --filter 'LongExportTests|WorkerTests|SameBytesTests|StandardInputTests|AttainTests.HistoryTests'

sanitize-address: deps ## run all tests under the address sanitizer
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	  swift test -c release --scratch-path .build-asan --sanitize=address

lint: ## check the format of all sources
	swift format lint --strict --recursive Sources Tests Scripts Benchmarks Package.swift

format: ## format all sources in place
	swift format --in-place --recursive Sources Tests Scripts Benchmarks Package.swift

check: ## check the definitions of SampleData and every shipped calendar
	@.build/release/attain check --project SampleData
	@for calendar in Calendars/*.yaml; do \
	  .build/release/attain calendar show "$$(basename "$$calendar" .yaml)" >/dev/null || exit 1; done

PAGES := .build-pages
# Made once: the browser and what opens files are not needed to build attain.
$(PAGES)/bin/python:
	@Scripts/page-tools $(PAGES)

check-reports: demo $(PAGES)/bin/python ## open what the demo wrote: pages in a browser, workbooks in two programs
	@$(PAGES)/bin/python Scripts/check-pages.py demo Docs/report.schema.json $(PAGES)/pictures
	@$(PAGES)/bin/python Scripts/check-workbooks.py demo
	@soffice --headless --convert-to pdf --outdir $(PAGES)/pictures demo/2026-10/report.xlsx >/dev/null 2>&1
	@test -s $(PAGES)/pictures/report.pdf

docs: demo $(PAGES)/bin/python ## take the manual's pictures of the demo's pages anew
	@$(PAGES)/bin/python Scripts/make-pictures.py demo/2026-10 Docs/pictures

pdf: demo ## print the demo's pages to PDF beside them
	@find demo -name '*.html' | while read -r page; do \
	  chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="$${page%.html}.pdf" \
	    "file://$$(realpath "$$page")" 2>/dev/null && echo "$${page%.html}.pdf"; done

SECONDS ?= 60
FUZZERS ?= csv definitions timestamps gz zones feeds suspensions ledger tallies
fuzz: deps ## throw bytes at the readers (FUZZERS) for SECONDS each (60)
	ATTAIN_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product Fuzz \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	@for name in $(FUZZERS); do \
	  mkdir -p .build-fuzz/corpus/$$name && \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build-fuzz/release/Fuzz $$name \
	    -max_total_time=$(SECONDS) -max_len=4096 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
	    -artifact_prefix=.build-fuzz/$$name- .build-fuzz/corpus/$$name Tests/Fuzz/Corpus/$$name \
	    2>&1 | tail -12 || exit 1; done

ROWS ?= 1000000
RUNS ?= 5
DATA ?= .build-bench/data
HISTORY ?= 0
bench: build ## compare with libcsv and others on ROWS rows in RUNS rounds (1000000, 5), HISTORY=1 with changes, and time parts
	ATTAIN_BENCH=1 swift build -c release --product Micro --static-swift-stdlib
	swift build -c release --package-path Benchmarks --scratch-path .build-bench
	@.build-bench/release/Ratios --rows $(ROWS) --rounds $(RUNS) --data $(DATA) --python $(PYTHON) \
	  --history $(HISTORY) --project $(if $(filter 1,$(HISTORY)),Benchmarks/HistoryProject,Benchmarks/Project)
	@.build/release/Micro Benchmarks/Project

clean: ## remove what builds and the demo made
	swift package clean
	rm -rf demo
