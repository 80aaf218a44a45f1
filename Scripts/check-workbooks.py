#!/usr/bin/env python3
"""Opens every workbook below a folder with openpyxl and looks whether it is what it should be.

Usage: check-workbooks.py FOLDER

Prints a line for each finding and exits with 1 where there is one, with 2 where there is no workbook.
"""

import datetime
import pathlib
import sys

import openpyxl

DATES = {"Breaches": ("Created", "Started", "Due", "Stopped", "Month")}
MONTHS = ("Month",)
NUMBERS = ("Met", "Measured", "Breached", "Attainment", "Goal", "Line", "Opening", "Closing",
           "Clocks")
CHARTS = {"Trend": "LineChart", "Backlog": "BarChart", "Summary": "BarChart"}


def header_row(sheet):
    """The last row that stays in sight, from 1; none where no row does."""
    pane = sheet.freeze_panes
    return int("".join(c for c in pane if c.isdigit())) - 1 if pane else None


def headings(sheet, row):
    found = {}
    for cell in sheet[row]:
        if isinstance(cell.value, str):
            found.setdefault(cell.value, cell.column)
    return found


def is_date(value):
    return isinstance(value, datetime.datetime)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_length(value):
    return isinstance(value, (datetime.timedelta, datetime.time, int, float))


def table_end(sheet):
    return int("".join(c for c in sheet.auto_filter.ref.split(":")[1] if c.isdigit()))


def check_cells(sheet, row, say):
    columns = headings(sheet, row)
    for name, column in columns.items():
        if name in DATES.get(sheet.title.split(" ")[0], MONTHS):
            kind, fits = "a date", is_date
        elif name.endswith("(h:mm)"):
            kind, fits = "a length of time", is_length
        elif name in NUMBERS:
            kind, fits = "a number", is_number
        else:
            continue
        for line in range(row + 1, table_end(sheet) + 1):
            value = sheet.cell(line, column).value
            if value is not None and not fits(value):
                say(f"{name} in row {line} is not {kind}: {value!r}")
                break
    for line in sheet.iter_rows(min_row=row + 1):
        for cell in line:
            if cell.data_type == "f" or cell.hyperlink:
                say(f"{cell.coordinate} is a formula or a link")


def check_sheet(sheet, is_scorecard, say):
    row = header_row(sheet)
    if row is None:
        return say("no row stays in sight")
    if sheet.title != "Method":
        if not sheet.auto_filter.ref:
            return say("it has no filter")
        if not all(c.font.bold for c in sheet[row] if c.value is not None):
            say("its headings are not bold")
        check_cells(sheet, row, say)
    setup = sheet.page_setup
    if setup.orientation != "landscape" or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        say("it is not printed across, one page wide")
    if not sheet.print_title_rows:
        say("its headings are not printed on each page")
    if not (sheet.oddHeader.left.text and sheet.oddFooter.right.text):
        say("its pages have no title or no number")
    for dimension in sheet.column_dimensions.values():
        if dimension.width and dimension.width > 60:
            say(f"column {dimension.index} is {dimension.width} wide")
    wanted = CHARTS.get(sheet.title)
    if wanted and not (is_scorecard and sheet.title == "Summary"):
        if wanted not in [type(chart).__name__ for chart in sheet._charts]:
            say(f"it has no {wanted}")


def check(path):
    findings = []
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        check_sheet(
            sheet, path.parent.name in ("scorecards", "suppliers"),
            lambda text, sheet=sheet: findings.append(f"{path}: {sheet.title}: {text}"))
    return findings


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    files = sorted(pathlib.Path(sys.argv[1]).rglob("*.xlsx"))
    if not files:
        print(f"no workbook is below {sys.argv[1]}")
        sys.exit(2)
    findings = [finding for path in files for finding in check(path)]
    for finding in findings:
        print(finding)
    if findings:
        sys.exit(1)
    print(f"{len(files)} workbooks are as they should be")


if __name__ == "__main__":
    main()
