import ArgumentParser
import CivilTime
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// `attain what-if`: the same tickets under other terms.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: "Show what other terms would have made of the same tickets.",
    discussion: """
      A reading is the agreements with a clause changed. A change is a place, '=' and what stands there \
      instead: agreement=…, agreement/target=… or agreement/target/entry=…; without a place it is for \
      every target. Without a reading every clause of every target is tried.
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var redaction: RedactOption

  @Option(
    help: ArgumentHelp("Another threshold: gold/resolution/P2=4h, or =+25%.", valueName: "change"))
  var threshold: [String] = []

  @Option(
    help: ArgumentHelp("Another goal: gold/resolution=92%, or =+1.", valueName: "change"))
  var goal: [String] = []

  @Option(help: ArgumentHelp("Another calendar: gold=always.", valueName: "change"))
  var calendar: [String] = []

  @Option(
    help: ArgumentHelp(
      "Other pauses: gold=none, or gold=status:On hold,Waiting.", valueName: "change"))
  var pauses: [String] = []

  @Option(
    help: ArgumentHelp("Another rule of reopening: gold/resolution=restarts.", valueName: "change"))
  var reopened: [String] = []

  @Option(help: ArgumentHelp("Whose values judge: gold/resolution=start.", valueName: "change"))
  var judgedBy: [String] = []

  @Option(help: ArgumentHelp("Another rule of the month: created.", valueName: "change"))
  var monthBy: [String] = []

  @Option(
    help: ArgumentHelp(
      "Several changes in one reading: 'goal gold/resolution=92%; pauses gold=none'.",
      valueName: "changes"))
  var reading: [String] = []

  @Option(
    help: ArgumentHelp("A YAML file of readings: a name, and its changes.", valueName: "file"))
  var readings: String?

  @Option(help: ArgumentHelp("Only this agreement or target: gold/resolution.", valueName: "place"))
  var target: [String] = []

  @Option(help: "The last month that is judged (default: the last complete month).")
  var month: Month?

  @Option(help: "How many months up to it are judged, from 1 to 36.")
  var months = 12

  @Option(help: AsOf.help(default: "the end of the month"))
  var asOf: AsOf?

  @Option(help: "Print text, csv or markdown.")
  var format = Form.text

  @Option(
    help: ArgumentHelp("Also write the tables below this folder, as CSV.", valueName: "folder"))
  var output: String?

  @OptionGroup var sharing: FolderOptions

  @Flag(help: "Tell of all clauses and readings.")
  var all = false

  @OptionGroup var sizes: SizeOptions

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, csv, markdown }

  func validate() throws {
    if !(1...36).contains(months) { throw ValidationError("--months is from 1 to 36.") }
  }

  func run() throws {
    try common.run(redaction) { () throws(RunProblem) in
      let project = try redaction.load(common.project)
      common.console.show(project.warnings)
      let run = WhatIfRun(
        project: project, wish: try wish(), sizes: sizes.stated(common.console), monthCount: months)
      let input = try run.result(
        month, asOf: asOf?.instant(in: project.rulebook.zone), common.console)
      if let output { try write(input, of: project, below: output) }
      if !common.quiet || format == .csv && output == nil { try show(input) }
      // A table for programs has no line to tell it in.
      common.console.warn(input.report, of: project, hasSummary: format != .csv)
      return .done
    }
  }

  private func wish() throws(RunProblem) -> WhatIfWish {
    let options = [
      WhatIfWish.Option(name: "--threshold", clause: .threshold, texts: threshold),
      WhatIfWish.Option(name: "--goal", clause: .goal, texts: goal),
      WhatIfWish.Option(name: "--calendar", clause: .calendar, texts: calendar),
      WhatIfWish.Option(name: "--pauses", clause: .pauses, texts: pauses),
      WhatIfWish.Option(name: "--reopened", clause: .reopened, texts: reopened),
      WhatIfWish.Option(name: "--judged-by", clause: .judgedBy, texts: judgedBy),
      WhatIfWish.Option(name: "--month-by", clause: .monthBy, texts: monthBy),
      WhatIfWish.Option(name: "--reading", clause: nil, texts: reading),
    ]
    return WhatIfWish(options: options, file: try file(), targets: target)
  }

  private func file() throws(RunProblem) -> [ReadingsFile.Entry] {
    guard let readings else { return [] }
    let bytes = try RunProblem.told { () throws(FileProblem) in
      try ByteFile.content(of: readings, limit: 1 << 21)
    }
    let read = ReadingsFile.entries(of: bytes, path: readings)
    if !read.problems.isEmpty { throw .definitions(read.problems) }
    return read.entries
  }

  private func write(
    _ input: WhatIfInput, of project: Project, below folder: String
  ) throws(RunProblem) {
    // It is not a folder of attain's own, which could be exchanged: the files are renamed one by one.
    let reports = try sharing.open(folder, of: project)
    defer { reports.close() }
    try RunProblem.told { () throws(FileProblem) in
      try reports.place(WhatIfFile.allCases.map { ($0.name, $0.bytes(of: input, .plain)) })
    }
  }

  private func show(_ input: WhatIfInput) throws(RunProblem) {
    switch format {
    case .text:
      let isAsked = all || !input.readings.readings.allSatisfy { $0.name.isEmpty }
      try Console.print(WhatIfText(input, showsAll: isAsked).text)
    case .csv: try Console.print(WhatIfFile.readings.bytes(of: input, .plain))
    case .markdown: try Console.print(WhatIfMarkdown(input).text)
    }
  }
}
