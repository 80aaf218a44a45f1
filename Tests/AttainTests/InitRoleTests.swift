import TestSupport
import Testing

/// Which column `attain init` takes for what, and what it says where no header tells it.
struct InitRoleTests {
  /// What is written and said of an export.
  private func made(_ export: String) throws -> (project: String, output: String) {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export)
    let run = try AttainProgram.run(["init", "a.csv", "--timezone", "UTC"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (try folder.read("attain.yaml"), run.output)
  }

  /// A row for each day, and how many that of the 10th has.
  private func rows(repeated: Int = 1, _ row: (Int, Int) -> String) -> String {
    var number = 0
    return (10..<30).flatMap { day in
      (0..<(day == 10 ? repeated : 1)).map { _ in
        number += 1
        return row(number, day) + "\n"
      }
    }.joined()
  }

  private func times(_ day: Int) -> String { "2026-10-\(day) 09:00,2026-10-\(day) 15:00" }

  @Test(arguments: [("#", "Ticket"), ("id", "ticket number"), ("ID", "Number")])
  func `the number of a row is no ticket's, although it alone stands in one row`(
    row: String, ticket: String
  ) throws {
    let (project, output) = try made(
      "\(row),\(ticket),Created,Resolved\n" + rows(repeated: 3) { "\($0),T\($1),\(times($1))" })
    #expect(project.contains("    id: \(ticket)  #"), "\(project)")
    #expect(output.contains("'\(ticket)' has the same id in several rows: the last one counts"))
    let single = try made("\(row),Reference,Created,Resolved\n" + rows { "\($0),R,\(times($1))" })
    #expect(single.project.contains("    id: \(row == "#" ? "\"#\"" : row)  #"))
  }

  @Test func `titles and types are no ids where something else may be`() throws {
    let titled = try made(
      "id,Ticket,Created,Resolved\n" + rows(repeated: 2) { "\($0),Printer is down,\(times($1))" })
    #expect(titled.project.contains("    id: id  #"))
    let typed = try made(
      "id,Ticket,Created,Resolved\n" + rows(repeated: 60) { "\($0),Incident,\(times($1))" })
    #expect(typed.project.contains("    id: id  #"))
    let unknown = try made(
      "Wording,Mark,Created,Resolved\n" + rows { "Printer down on \($1),M\($1),\(times($1))" })
    #expect(unknown.project.contains("    id: Mark  #"))
  }

  @Test(arguments: ["Ticket", "Vorgang", "Incident", "Case"])
  func `a column of kinds is no column of ids, however it is called`(header: String) throws {
    let kinds = ["Incident", "Request", "Problem"]
    let (project, _) = try made(
      "id,\(header),Created,Updated,Resolved\n"
        + rows { "\($0),\(kinds[$0 % 3]),\(times($1)),2026-10-\($1) 15:00" })
    #expect(project.contains("    id: id  #") && !project.contains("snapshot"), "\(project)")
    let unknown = try made(
      "Kod,\(header),Created,Updated,Resolved\n"
        + rows { "K\($0),\(kinds[$0 % 3]),\(times($1)),2026-10-\($1) 15:00" })
    #expect(unknown.project.contains("    id: Kod  #"), "\(unknown.project)")
    let sparse = try made(
      "Kod,\(header),Created,Resolved\n"
        + rows { "K\($0),\($0 % 5 == 0 ? "INC\($0)" : ""),\(times($1))" })
    #expect(sparse.project.contains("    id: Kod  #"), "\(sparse.project)")
  }

  @Test func `the number of a row that is left aside is told`() throws {
    let (_, output) = try made(
      "id,Ticket,Created,Resolved\n" + rows(repeated: 3) { "\($0),T\($1),\(times($1))" })
    #expect(
      output.contains(
        "doubt: 'id' is taken for the number of the row, since texts of 'Ticket' stand in several: where each row is a"
          + " ticket, write it as id under columns in attain.yaml\n"), "\(output)")
  }

  @Test func `ids that go before others since none stands twice are told`() throws {
    let (project, output) = try made(
      "Ticket,Request ID,Created,Resolved\n"
        + rows(repeated: 2) { "T\($1),R\($0),\(times($1))" })
    #expect(project.contains("    id: Request ID  #"))
    #expect(
      output.contains(
        "doubt: 'Request ID' is taken for the tickets' ids, and not 'Ticket', where the same text stands in several rows:"
          + " if those are rows of one ticket, write that one under columns in attain.yaml\n"))
    let plain = try made(
      "Ticket,Request ID,Created,Resolved\n" + rows { "T\($1),R\($0),\(times($1))" })
    #expect(plain.project.contains("    id: Ticket  #") && !plain.output.contains("taken for the"))
  }

  @Test func `a column that no header tells to be the creation is doubted, with the others`() throws
  {
    let (project, output) = try made(
      "Ticket,Target,Begun,Resolved\n" + rows { "T\($1),2026-10-\($1) 18:00,\(times($1))" })
    #expect(project.contains("    created: Target  #"), "\(project)")
    #expect(
      output.contains(
        "doubt: no header is known to be that of the creation: 'Target' is taken; other columns of times are 'Begun': write"
          + " the right one under columns in attain.yaml\n"))
    let only = try made("Ticket,Begun,Resolved\n" + rows { "T\($1),\(times($1))" })
    #expect(only.output.contains("'Begun' is taken, the only column of times that is left: write"))
  }

  @Test func `a column that no header tells to be the ids is doubted`() throws {
    let (project, output) = try made(
      "Summary,Created,Resolved\n" + rows { "Printer down on \($1),\(times($1))" })
    #expect(project.contains("    id: Summary  #"))
    #expect(
      output.contains(
        "doubt: no header is known to be that of the tickets' ids: 'Summary' is taken, since no text stands in it twice"
      ))
  }

  @Test(arguments: [
    ("Case ref", "Raised"), ("Case Ref", "Date/Time Opened"), ("Case", "Logged"),
    ("Ticket Nr.", "Date raised"), ("Incident Reference", "Raised on"),
  ])
  func `usual headers are known beside a text, a deadline and a last change`(
    id: String, created: String
  ) throws {
    let (project, output) = try made(
      "Summary,\(id),Target,Last change,\(created),Closed\n"
        + rows {
          "Printer down on \($1),T\($1),2026-10-\($1) 18:00,2026-10-\($1) 17:00,\(times($1))"
        })
    #expect(project.contains("    id: \(id)  #"), "\(project)")
    #expect(
      project.contains("    created: \(created)  #") && !project.contains("Target"), "\(project)")
    #expect(!output.contains("no header is known"))
  }

  @Test(arguments: [("Initial Response Time", true), ("First Response Time", false)])
  func `a column of the profile that holds no times is taken off, and nothing warns of its cells`(
    header: String, hasTimes: Bool
  ) throws {
    let export =
      "Ticket Id,Status,Urgency,Created Time,Resolved Time,\(header),Due by Time\n"
      + rows {
        "T\($0),Closed,Low,\(times($1)),\(hasTimes ? "2026-10-\($1) 09:20" : "00:20:00"),2026-10-\($1) 17:00"
      }
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export)
    let run = try AttainProgram.run(["init", "a.csv"], in: folder.url)
    let doubt =
      "doubt: 'First Response Time' holds no timestamps, such as '00:20:00': it is not read as first-response\n"
    #expect(run.output.contains(doubt) == !hasTimes, "\(run.output)")
    #expect(
      try folder.read("attain.yaml").contains(
        hasTimes
          ? "first-response: \(header)" : "first-response: \"\"  # 'First Response Time', which"))
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.messages.isEmpty && check.output.contains("20 usable"), "\(check.messages)")
  }

  @Test func `the SLA of a cycle is no id of it`() throws {
    let header = "issue_key,sla_name,start_time,stop_time,breached\n"
    let cycles = rows {
      "SD-\($0),Resolution,2026-10-\($1)T09:00:00Z,2026-10-\($1)T10:00:00Z,false"
    }
    let named = cycles.split(separator: "\n").map { "7,\($0)\n" }.joined()
    #expect(try made("sla_id," + header + named).project.contains("    id: issue_key  #"))
    let numbered = cycles.split(separator: "\n").enumerated().map { "\($0),\($1)\n" }.joined()
    #expect(try made("id," + header + numbered).project.contains("    id: id  #"))
  }

  @Test func `an assignment that is read as the response is told to be none`() throws {
    let row = rows { "T\($1),2026-10-\($1) 08:00,2026-10-\($1) 08:30,\(times($1))" }
    let meaning = "'Assigned At': when somebody was given the ticket: no answer to the customer"
    let read = try made("Ticket,Created,Assigned At,First Action,Resolved\n" + row)
    #expect(read.project.contains("    first-response: Assigned At  #"))
    #expect(
      read.output.contains("found: \(meaning)")
        && read.project.contains("# Found: \(meaning)"))
    let other = try made("Ticket,Created,Assigned At,First Response,Resolved\n" + row)
    #expect(other.project.contains("    first-response: First Response  #"))
    #expect(!other.output.contains("no answer to the customer"))
  }
}
