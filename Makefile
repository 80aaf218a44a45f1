# attain: every task by name. `make` alone prints this help.
.DEFAULT_GOAL := help
.PHONY: help deps build test lint format check clean

help: ## print this help
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

deps: ## install the libraries that are missing (says what and why first)
	@Scripts/dependencies

build: deps ## build in release
	swift build -c release

test: deps ## set up and run all tests
	swift test -c release

lint: ## check the format of all sources
	swift format lint --strict --recursive Sources Tests Package.swift

format: ## format all sources in place
	swift format --in-place --recursive Sources Tests Package.swift

clean: ## remove what builds made
	swift package clean
