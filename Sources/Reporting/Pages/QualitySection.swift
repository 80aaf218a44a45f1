import Compliance
import Markup
import ServiceModel

/// What the numbers rest on, what could not be used, and that the books close.
struct QualitySection {
  let page: PageInput
  private var say: Wording { page.say }

  var html: HTML {
    let warnings = page.report.reportWarnings.map { $0.text(say) }
    return .section(
      "quality", say(.quality),
      [
        evidence, books, .paragraph(say(.booksClose), style: "note"),
        .element("h3", say(.warnings)),
        warnings.isEmpty
          ? .paragraph(say(.noWarnings))
          : .element("ul", warnings.map { .element("li", $0) }),
      ] + ReconciliationSection(page: page).content + SignalSection(page: page).content
        + ReasonTable(page, .unmeasurable, file: "unmeasurable.csv")
        .clocks(.unmeasurable, reason: "sentence")
        + ReasonTable(page, .uncovered, file: "uncovered.csv").clocks(.uncovered, reason: "why")
        + ReasonTable(page, .unusedRows, file: "rejected.csv").rejections())
  }

  private var evidence: HTML {
    PageTable(
      caption: say(.evidence),
      columns: [
        .text(say(.target)), .number(say(.measured)), .number(say(.gradeA)),
        .number(say(.gradeB)), .number(say(.gradeC)), .number(say(.unmeasurable)),
      ],
      rows: page.compliance.wholes.map { row in
        let counts = row.counts
        return PageTable.Row(
          [page.name(of: row.target)]
            + [
              counts.attainment.measured, counts.fullEvidence, counts.statedEvidence,
              counts.verdictEvidence,
            ].map { page.listed($0, in: .clocks) } + [
              page.count(counts.unmeasurable, leadsTo: "unmeasurable")
            ])
      }
    ).html
  }

  private var books: HTML {
    let books = page.report.tally.books
    let outcomes = books.outcomes
    let rare: Set<Phrase> = [.furtherRows, .notYetCreated]
    let all: [(phrase: Phrase, number: Int)] = [
      (.rowsRead, books.rowsRead), (.rejectedRows, books.rowsRejected),
      (.furtherRows, books.rowsMerged), (.tickets, books.tickets),
      (.covered, books.ticketsCovered), (.uncovered, books.ticketsUncovered),
      (.notYetCreated, books.ticketsNotYetCreated),
      (.clocks, books.clocks), (.met, outcomes.met), (.breached, outcomes.breached),
      (.running, outcomes.running), (.overdue, outcomes.overdue),
      (.excluded, outcomes.excluded), (.unmeasurable, outcomes.unmeasurable),
    ]
    // A table of all columns is wider than a page.
    let columns = all.filter { !rare.contains($0.phrase) || $0.number > 0 }
    return PageTable(
      caption: say(.books), columns: columns.map { .number(say($0.phrase)) },
      rows: [PageTable.Row(columns.map { .text(say.number($0.number)) })]
    ).html
  }
}
