#!/usr/bin/env python3
"""Opens every page below a folder in a real browser and looks at it as readers and programs do.

usage: check-pages.py FOLDER SCHEMA [PICTURES]

Each page must be valid HTML, fit a phone and a desktop without scrolling sideways, have nothing that axe finds, in
light and in dark, ask the network for nothing, and print to a tagged PDF. report.json must be as SCHEMA says.
Pictures of all that go to the folder PICTURES. Exits with 1 where anything was found.
"""

import json
import pathlib
import shutil
import subprocess
import sys

import html5lib
import jsonschema
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = {"desktop": 1280, "phone": 380}


def findings_of_markup(page):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page.read_text(encoding="utf-8"))
    return [f"{place[0]}:{place[1]}: {code} {data}" for place, code, data in parser.errors]


def findings_of_axe(tab, scheme):
    results = Axe().run(tab)
    return [
        f"{scheme}: {violation['id']}: {violation['nodes'][0]['html'][:120]}"
        for violation in results.response["violations"]
    ]


def findings_of_page(browser, page, pictures):
    found = findings_of_markup(page)
    for scheme in ("light", "dark"):
        for name, width in WIDTHS.items():
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
            tab = context.new_page()
            asked = []
            tab.on("request", lambda request: asked.append(request.url))
            tab.goto(page.resolve().as_uri())
            found += [f"asks for {url[:80]}" for url in asked
                      if not url.startswith(("file:", "data:"))]
            sideways = tab.evaluate(
                "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
            if sideways > 0:
                found.append(f"{name}: scrolls sideways by {sideways} pixels")
            if name == "desktop":
                found += findings_of_axe(tab, scheme)
            if pictures:
                tab.screenshot(path=str(pictures / f"{page.stem}-{scheme}-{name}.png"))
            context.close()
    return found + findings_of_print(browser, page, pictures)


def findings_of_print(browser, page, pictures):
    context = browser.new_context(color_scheme="dark")
    tab = context.new_page()
    tab.goto(page.resolve().as_uri())
    found = []
    for size in ("A4", "Letter"):
        target = (pictures or page.parent) / f"{page.stem}-{size}.pdf"
        tab.pdf(path=str(target), format=size, tagged=True, prefer_css_page_size=False)
        facts = subprocess.run(
            ["pdfinfo", str(target)], capture_output=True, text=True, check=True).stdout
        if "Tagged:          yes" not in facts:
            found.append(f"the PDF on {size} is not tagged")
        if not pictures:
            target.unlink()
    context.close()
    return found


def main():
    folder = pathlib.Path(sys.argv[1])
    schema = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    pictures = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    pages = sorted(folder.rglob("*.html"))
    if not pages:
        sys.exit(f"{folder} has no page")
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for page in pages:
            found = findings_of_page(browser, page, pictures)
            failed += bool(found)
            print(f"{page.relative_to(folder)}: {'ok' if not found else ''}")
            for finding in sorted(set(found)):
                print(f"  {finding}")
        browser.close()
    for report in sorted(folder.rglob("report.json")):
        errors = list(jsonschema.Draft202012Validator(schema).iter_errors(
            json.loads(report.read_text(encoding="utf-8"))))
        failed += bool(errors)
        print(f"{report.relative_to(folder)}: {'ok' if not errors else ''}")
        for error in errors[:10]:
            print(f"  {list(error.absolute_path)}: {error.message[:200]}")
    sys.exit(1 if failed else 0)


main()
