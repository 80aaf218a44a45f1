import CivilTime
import Compliance
import ServiceModel

/// By what rules and from which files the numbers come.
struct MethodSheet {
  let page: PageInput
  private var say: Wording { page.say }
  private var rulebook: Rulebook { page.report.rulebook }
  private static let columns = 7
  private static let width = 120

  func write(in book: inout WorkbookFile) {
    var pen = SheetPen(SheetName.name(say(.method)), page, in: &book)
    paragraph(say(.method), .title, &pen, &book)
    for rule in MethodSection.rules { paragraph(say(rule), .wrapped, &pen, &book) }
    table(
      say(.rules),
      [.target, .inForce, .condition, .threshold, .calendar, .goal, .file], thresholds, &pen, &book)
    table(say(.calendars), [.calendar, .zone, .completeYears], calendars, &pen, &book)
    table(say(.sources), [.file, .role, .bytes, .hash], sources, &pen, &book)
    pen.endRow()
    paragraph(MethodSection(page: page).versions, .note, &pen, &book)
    pen.finish(header: 0, page, in: &book)
  }

  private func paragraph(
    _ text: String, _ style: CellStyle, _ pen: inout SheetPen, _ book: inout WorkbookFile
  ) {
    pen.paragraph(text, style, columns: MethodSheet.columns, width: MethodSheet.width, in: &book)
  }

  private func table(
    _ title: String, _ headings: [Phrase], _ rows: [[SheetValue]], _ pen: inout SheetPen,
    _ book: inout WorkbookFile
  ) {
    pen.endRow()
    pen.write([.text(title, .heading)], in: &book)
    pen.headings(headings.map { say($0) }, in: &book)
    for row in rows { pen.write(row, in: &book) }
  }

  private var thresholds: [[SheetValue]] {
    let section = MethodSection(page: page)
    return rulebook.agreements.flatMap { agreement in
      agreement.targets.flatMap { target in
        let name = rulebook.targets[target.number]
        return target.within.map { limit -> [SheetValue] in
          [
            .text("\(name.agreement) \(name.target)"), .text(section.inForce(agreement)),
            .text(section.condition(limit.condition)), .text(say.own("\(limit.threshold)")),
            .text(rulebook.calendarName(of: limit)), .percent(target.goal.hundredthsOfPercent),
            .text(agreement.file),
          ]
        }
      }
    }
  }

  private var calendars: [[SheetValue]] {
    rulebook.calendars.map { calendar in
      let years = calendar.completeYears.map { "\($0)" }.joined(separator: ", ")
      return [
        .text(calendar.name), .text(calendar.zone.name),
        .text(calendar.isAlwaysOpen ? "–" : years),
      ]
    }
  }

  private var sources: [[SheetValue]] {
    page.report.sources.map { source in
      [
        .text(source.path), .text(say.own(source.role.rawValue)), .number(source.bytes),
        .text(source.sha256),
      ]
    }
  }
}
