import Compliance

/// Where every row and every clock ended, with the sums that must close.
struct BooksJSON {
  let books: Books

  var value: JSON {
    let outcomes = books.outcomes
    return .object([
      (
        "rows",
        .object([
          ("read", .number(books.rowsRead)), ("tickets", .number(books.tickets)),
          ("merged_into_tickets", .number(books.rowsMerged)),
          ("rejected", .number(books.rowsRejected)),
        ])
      ),
      (
        "tickets",
        .object([
          ("all", .number(books.tickets)), ("covered", .number(books.ticketsCovered)),
          ("uncovered", .number(books.ticketsUncovered)),
          ("not_yet_created", .number(books.ticketsNotYetCreated)),
        ])
      ),
      (
        "clocks",
        .object([
          ("all", .number(books.clocks)), ("met", .number(outcomes.met)),
          ("breached", .number(outcomes.breached)), ("running", .number(outcomes.running)),
          ("overdue", .number(outcomes.overdue)), ("excluded", .number(outcomes.excluded)),
          ("unmeasurable", .number(outcomes.unmeasurable)),
          ("without_threshold", .number(books.withoutLimit)),
        ])
      ),
      ("closes", .bool(books.faults.isEmpty)),
    ])
  }
}
