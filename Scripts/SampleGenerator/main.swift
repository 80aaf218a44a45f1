// Writes the exports of the sample project: `SampleGenerator FOLDER` makes `FOLDER/exports`;
// `SampleGenerator FOLDER dialects` makes `FOLDER/dialects`, a small export in the dialect of each tool.

import Glibc

/// The month whose file a ticket stands in: all before May 2025 share one.
func fileIndex(_ ticket: Ticket) -> Int {
  max(Month(of: ticket.plan.opened).index, -1)
}

/// Writes one file a month; the first holds the inherited backlog.
func writeExports(to folder: String) -> Bool {
  guard FileOutput.makeFolder(folder), FileOutput.makeFolder(folder + "/exports") else {
    return false
  }
  let tickets = World.tickets()
  let inherited = Month(2025, 4)
  for month in [inherited] + Flow.months {
    let rows = tickets.filter { fileIndex($0) == month.index }
    let path = "\(folder)/exports/tickets-\(month.name).csv"
    guard FileOutput.write(ExportWriter(month: month.name).file(of: rows), to: path) else {
      return false
    }
  }
  return true
}

/// Writes one file for each dialect.
func writeDialects(to folder: String) -> Bool {
  guard FileOutput.makeFolder(folder), FileOutput.makeFolder(folder + "/dialects") else {
    return false
  }
  return Dialect.all.allSatisfy { dialect in
    FileOutput.write(dialect.bytes(), to: "\(folder)/dialects/\(dialect.name).csv")
  }
}

let isDialects = CommandLine.arguments.dropFirst(2) == ["dialects"]
guard CommandLine.arguments.count == 2 || isDialects else {
  print("usage: SampleGenerator FOLDER [dialects]")
  exit(64)
}
let folder = CommandLine.arguments[1]
guard isDialects ? writeDialects(to: folder) : writeExports(to: folder) else {
  print("the exports could not be written")
  exit(74)
}
