import Foundation
import TestSupport
import Testing

/// What other terms would have made of the same tickets.
struct WhatIfTests {
  /// A change on the command line, and the project in which it is agreed.
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let changed: WhatIfProject

    init(_ arguments: [String], _ change: (inout WhatIfProject) -> Void) {
      self.arguments = arguments
      var project = WhatIfProject()
      change(&project)
      changed = project
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(["--threshold", "small/resolution P2=5h"]) { $0.threshold = "5h" },
    Case(["--threshold", "small/resolution/P2=+25%"]) { $0.threshold = "10h" },
    Case(["--threshold", "small/resolution/else=2 working days"]) { $0.days = "2 working days" },
    Case(["--threshold", "small/resolution/else=-10%"]) { $0.days = "2 working days" },
    Case(["--threshold", "small/resolution/else=20h"]) { $0.days = "20h" },
    Case(["--goal", "small/resolution=92.5%"]) { $0.goal = "92.5%" },
    Case(["--goal=+5"]) { $0.goal = "85%" },
    Case(["--calendar", "small=early"]) { $0.calendar = "early" },
    Case(["--calendar", "small=always"]) { $0.calendar = "always" },
    Case(["--pauses", "none"]) { $0.pauses = "{}" },
    Case(["--pauses", "small=status:On hold,Waiting"]) {
      $0.pauses = "{status: [On hold, Waiting]}"
    },
    Case(["--reopened", "small/resolution=restarts"]) { $0.target = "reopened: restarts" },
    Case(["--reopened", "counts-through"]) { $0.target = "reopened: counts-through" },
    Case(["--reopened", "first-stop-stands"]) { $0.target = "reopened: first-stop-stands" },
    Case(["--judged-by", "start"]) { $0.target = "judged-by: start" },
    Case(["--judged-by", "strictest"]) { $0.target = "judged-by: strictest" },
    Case(["--month-by", "created"]) { $0.target = "month-by: created" },
    Case(["--month-by", "small=due"]) { $0.target = "month-by: due" },
    Case(["--reading", "goal small=70%; threshold small/resolution/P2=3h; pauses *=none"]) {
      $0.goal = "70%"
      $0.threshold = "3h"
      $0.pauses = "{}"
    },
  ]

  /// `trend.csv` of a project's own report, its last twelve months.
  private func trend(_ project: WhatIfProject) throws -> [[String: String]] {
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--quiet", "--output", "out"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try CSVTable(folder.read("out/2026-10/trend.csv")).rows.suffix(12)
  }

  /// A table of what-if on the project as it was agreed.
  private func whatIf(
    _ arguments: [String], _ table: String, project: WhatIfProject = WhatIfProject()
  ) throws -> [[String: String]] {
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--quiet", "--output", "out"] + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try CSVTable(folder.read("out/\(table)")).rows
  }

  @Test(arguments: cases)
  func `a reading is what the report of the project that agreed to it says`(example: Case) throws {
    let rows = try whatIf(example.arguments, "what-if-months.csv")
    let (agreed, changed) = (try trend(WhatIfProject()), try trend(example.changed))
    #expect(rows.count == 12)
    for (row, own, other) in zip(zip(rows, agreed), changed).map({ ($0.0, $0.1, $1) }) {
      #expect(row["month"] == own["month"])
      for (column, name) in [
        ("measured", "measured"), ("met", "met"), ("goal_percent", "goal_percent"),
        ("attained", "attained"),
      ] {
        #expect(row[column] == own[name], "\(column) as agreed in \(own["month"] ?? "")")
        #expect(row["changed_\(column)"] == other[name], "\(column) in \(own["month"] ?? "")")
      }
    }
    #expect(
      rows.contains {
        $0["met"] != $0["changed_met"] || $0["goal_percent"] != $0["changed_goal_percent"]
      })
  }

  @Test(arguments: ["office", "always"])
  func `another calendar leaves those of single holders as they are`(name: String) throws {
    var agreed = WhatIfProject()
    agreed.target = "calendar-of: {priority: {P1: early}}"
    var changed = agreed
    changed.calendar = name
    let rows = try whatIf(["--calendar", "small=\(name)"], "what-if-months.csv", project: agreed)
    let (own, other) = (try trend(agreed), try trend(changed))
    #expect(rows.map { $0["met"] } == own.map { $0["met"] })
    #expect(rows.map { $0["changed_met"] } == other.map { $0["met"] })
    #expect((rows.map { $0["met"] } == rows.map { $0["changed_met"] }) == (name == "office"))
  }

  @Test func `all readings of one run are what each is alone`() throws {
    let together = try whatIf(Self.cases.flatMap { $0.arguments }, "what-if-months.csv")
    let alone = try Self.cases.flatMap { try whatIf($0.arguments, "what-if-months.csv") }
    func keys(_ rows: [[String: String]]) -> [String] {
      rows.map { row in row.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined() }
        .sorted()
    }
    #expect(keys(together) == keys(alone) && together.count == 12 * Self.cases.count)
  }

  @Test func `every clause is tried where none is named, and the furthest stand first`() throws {
    let rows = try whatIf([], "what-if.csv")
    let clauses = Set(rows.compactMap { $0["clause"] })
    #expect(
      clauses == [
        "threshold", "goal", "calendar", "pauses", "reopened", "judged-by", "month-by",
      ])
    // Six shares of two lengths and four numbers of days, four goals, one calendar.
    #expect(rows.count == 6 + 6 + 4 + 4 + 1 + 1 + 3 + 2 + 2)
    let turned = rows.map { row in
      (
        Int(row["rank"] ?? "") ?? 0,
        (Int(row["months_won"] ?? "") ?? 0) + (Int(row["months_lost"] ?? "") ?? 0)
      )
    }
    let best = Dictionary(grouping: turned) { $0.0 }.mapValues { $0.map { $0.1 }.max() ?? 0 }
    let ranked = best.sorted { $0.key < $1.key }.map { $0.value }
    #expect(ranked == ranked.sorted(by: >) && ranked[0] > 0)
    #expect(rows.allSatisfy { $0["place"]?.contains("yaml:") == true })
  }

  @Test(arguments: [
    (WhatIfProject(goal: "75%", within: "[{time: 8h}]"), "", 60),
    (WhatIfProject(goal: "60%", within: "[{time: 2 working days}]"), " working days", 1),
    (WhatIfProject(goal: "70%", within: "[{time: 2 calendar days}]"), " calendar days", 1),
  ])
  func `the tightest threshold meets the goal in every month, and a shorter one does not`(
    project: WhatIfProject, unit: String, step: Int
  ) throws {
    let row = try #require(
      whatIf([], "tightest.csv", project: project).first { $0["clause"] == "threshold" })
    let length = try #require(
      unit.isEmpty
        ? Int(row["tightest_seconds"] ?? "")
        : Int(row["tightest"]?.split(separator: " ").first ?? ""))
    func missed(_ length: Int) throws -> [String] {
      var changed = project
      changed.within = "[{time: \(length)\(unit.isEmpty ? "s" : unit)}]"
      return try trend(changed).filter { $0["attained"] == "no" }.compactMap { $0["month"] }
    }
    #expect(try missed(length) == [])
    let shorter = try missed(length - step)
    #expect(shorter.contains(row["decided_by"] ?? ""))
  }

  @Test func `the highest goal is met in every month, and a higher one is not`() throws {
    let row = try #require(whatIf([], "tightest.csv").first { $0["clause"] == "goal" })
    let text = try #require(row["tightest"])
    var project = WhatIfProject(goal: text)
    #expect(try trend(project).allSatisfy { $0["attained"] == "yes" })
    let hundredths = Int((try #require(Double(text.dropLast())) * 100).rounded()) + 1
    project.goal = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
    let missed = try trend(project).filter { $0["attained"] == "no" }.compactMap { $0["month"] }
    #expect(missed.contains(row["decided_by"] ?? ""))
  }

  @Test func `workers, pieces and the memory of the history change no byte`() throws {
    let folder = try WhatIfProject().folder()
    var outputs: Set<String> = []
    for (number, sizes) in [(1, 1 << 20, 1 << 24), (2, 512, 1 << 24), (3, 200, 0), (1, 4_096, 0)]
      .enumerated()
    {
      let run = try AttainProgram.run(
        [
          "what-if", "--month", "2026-10", "--all", "--output", "o\(number)", "--workers",
          "\(sizes.0)", "--piece-size", "\(sizes.1)", "--history-memory", "\(sizes.2)",
        ], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      let files = try ["what-if.csv", "what-if-months.csv", "tightest.csv"].map {
        try folder.read("o\(number)/\($0)")
      }
      outputs.insert(run.output + files.joined())
    }
    #expect(outputs.count == 1)
  }

  @Test func `the text is 80 columns wide, and Markdown has a row for each reading`() throws {
    let folder = try WhatIfProject().folder()
    let text = try AttainProgram.run(["what-if", "--month", "2026-10", "--all"], in: folder.url)
    let lines = text.output.split(separator: "\n")
    #expect(lines.count > 40 && lines.allSatisfy { $0.count <= 80 && $0.last != " " })
    let markdown = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--format", "markdown"], in: folder.url)
    #expect(markdown.output.split(separator: "\n").filter { $0.hasPrefix("| small") }.count == 33)
  }

  @Test func `a file of readings names them, and what is wrong with it has its place`() throws {
    let folder = try WhatIfProject().folder()
    try folder.write(
      "softer.yaml",
      "softer P2: threshold small/resolution/P2=10h\n"
        + "next contract: [\"goal small=70%\", pauses small=none]\n")
    let run = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--readings", "softer.yaml", "--format", "csv"],
      in: folder.url)
    let names = try CSVTable(run.output).rows.map { $0["reading"] }
    #expect(Set(names) == ["softer P2", "next contract"] && run.status == 0)
    try folder.write("softer.yaml", "softer: \"goal small=7\"\n")
    let wrong = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--readings", "softer.yaml"], in: folder.url)
    #expect(wrong.messages.contains("softer.yaml:1:21: error") && wrong.status == 64)
  }

  @Test func `the tightest threshold is one that can be stated`() throws {
    var project = SmallProject()
    project.tickets = project.tickets.replacing("T12:00:00Z,P", with: "T09:00:00Z,P")
      .replacing("2026-10-05T09", with: "2026-10-02T09")
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--output", "out", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("out/tightest.csv")).rows
    let tightest = try #require(rows.first { $0["clause"] == "threshold" }?["tightest"])
    #expect(tightest == "1m")
    let stated = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--threshold", "small/resolution=\(tightest)"],
      in: folder.url)
    #expect(stated.status == 0, "\(stated.messages)")
  }

  @Test(arguments: [
    ("small=status:*", "any-value"), ("small=status:On hold,*", "any-value"),
    ("small=customer:X", "field-without-column"), ("small=nope:X", "unknown-field"),
  ])
  func `pauses that definitions refuse are refused`(change: String, code: String) throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(["what-if", "--pauses", change], in: folder.url)
    #expect(run.status == 64 && run.messages.contains("[\(code)]"), "\(run.messages)")
  }
}
