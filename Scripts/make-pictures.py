#!/usr/bin/env python3
"""Takes the manual's pictures of the demo's pages: small, in few colours.

usage: make-pictures.py DEMO PICTURES
"""

import io
import pathlib
import shutil
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

SIZE = {"width": 1280, "height": 860}
PAGES = {
    "report": ("report.html", "light", None),
    "breaches": ("report.html", "light", "#breaches"),
    "scorecard": ("scorecards/Northwind.html", "light", None),
    "supplier": ("suppliers/Northern Carrier.html", "dark", None),
}


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
            picture = Image.open(io.BytesIO(tab.screenshot())).convert("RGB")
            small = picture.resize((picture.width * 5 // 8, picture.height * 5 // 8), Image.LANCZOS)
            small.quantize(128, method=Image.Quantize.MAXCOVERAGE).save(pictures / f"{name}.png", optimize=True)
            print(f"{pictures / name}.png")
        browser.close()


main()
