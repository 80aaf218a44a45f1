#!/usr/bin/env python3
"""Takes the manual's pictures of the demo's pages and of its workbook: small, in few colours.

usage: make-pictures.py DEMO PICTURES
"""

import io
import pathlib
import shutil
import subprocess
import sys
import tempfile

from PIL import Image
from playwright.sync_api import sync_playwright

SIZE = {"width": 1280, "height": 860}
PAGES = {
    "report": ("report.html", "light", None),
    "breaches": ("report.html", "light", "#breaches"),
    "scorecard": ("scorecards/Northwind.html", "light", None),
    "supplier": ("suppliers/Northern Carrier.html", "dark", None),
    "improvements": ("report.html", "light", "#improvements"),
    "trend": ("../trend/trend.html", "light", None),
    "comparison": ("../compare-agreement/compare.html", "light", None),
}


def save(picture, path):
    picture = picture.convert("RGB")
    small = picture.resize((800, picture.height * 800 // picture.width), Image.LANCZOS)
    small.quantize(128, method=Image.Quantize.MAXCOVERAGE).save(path, optimize=True)
    print(path)


def first_sheet(workbook):
    """The first page that LibreOffice prints of a workbook."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(workbook)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        page = pathlib.Path(folder) / "page"
        subprocess.run(
            ["pdftoppm", "-r", "110", "-singlefile", "-png", f"{folder}/{workbook.stem}.pdf", page],
            check=True)
        return Image.open(io.BytesIO(page.with_suffix(".png").read_bytes()))


def main():
    demo, pictures = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    pictures.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (page, scheme, place) in PAGES.items():
            tab = browser.new_context(viewport=SIZE, color_scheme=scheme).new_page()
            tab.goto((demo / page).resolve().as_uri())
            if place:
                tab.locator(place).evaluate("part => part.scrollIntoView({behavior: 'instant'})")
            save(Image.open(io.BytesIO(tab.screenshot())), pictures / f"{name}.png")
        browser.close()
    save(first_sheet(demo / "report.xlsx"), pictures / "workbook.png")


main()
