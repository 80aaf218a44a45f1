import Foundation
import TestSupport
import Testing

/// An option that takes one value, given twice.
struct RepeatedOptionTests {
  /// What the program says of its own commands.
  private struct Help: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let isRepeating: Bool
      let names: [Name]?
    }
    struct Command: Decodable {
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    let command: Command
  }

  /// A value that each option takes.
  private static let values = [
    "month": "2026-10", "as-of": "2026-10-20", "from": "2026-09", "to": "2026-10", "by": "group",
    "output": "out", "format": "text", "keep": "2", "wait": "1", "workers": "1",
    "diagnostics": "text", "months": "3", "project": ".", "year": "2026", "calendars": "calendars",
  ]

  /// What a command needs beside its options.
  private static let operands = [
    "explain": ["T1"], "seal": ["2026-10"], "diff": ["2026-10"], "merge": ["a.partial"],
    "init": ["tickets.csv"],
  ]

  private func commands() throws -> [Help.Command] {
    let run = try AttainProgram.run(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: Data(run.output.utf8))
    return (help.command.subcommands ?? []).filter {
      !["help", "calendar"].contains($0.commandName)
    }
  }

  @Test func `it is refused with 64 in every command, and an option for several values is not`()
    throws
  {
    let folder = try SmallProject().folder()
    var refused = 0
    for command in try commands() {
      let options = (command.arguments ?? []).filter { $0.kind == "option" }
      for option in options {
        guard let name = option.names?.first(where: { $0.kind == "long" })?.name,
          let value = Self.values[name]
        else { continue }
        let by = command.commandName == "compare" && name != "by" ? ["--by", "group"] : []
        let pair =
          name == "from" ? ["--to", "2026-10"] : name == "to" ? ["--from", "2026-09"] : []
        let arguments =
          [command.commandName] + (Self.operands[command.commandName] ?? []) + by + pair
          + ["--\(name)", value, "--\(name)=\(value)"]
        let run = try AttainProgram.run(arguments, in: folder.url)
        let isRefused = run.messages.contains("--\(name) is given twice")
        if command.commandName == "status", name == "format" || name == "output" { continue }
        #expect(isRefused == !option.isRepeating, "\(arguments): \(run.messages)")
        if isRefused { #expect(run.status == 64) }
        refused += isRefused ? 1 : 0
      }
    }
    #expect(refused > 30)
  }

  @Test(arguments: [
    ("report --month 2026-10 --month=2026-09", "report <options>"),
    ("calendar show --calendars a x --calendars b", "calendar show <name> [<options>]"),
    ("explain T1 --month 2026-10 --month 2026-09", "explain <ticket> [<options>]"),
  ])
  func `it is told with the usage of the command, as other wrong usage is`(
    arguments: String, usage: String
  ) throws {
    let words = arguments.split(separator: " ").map { String($0) }
    let run = try AttainProgram.run(words)
    let name = words.first { $0.hasPrefix("--") } ?? ""
    let command = usage.prefix { !"<[".contains($0) }
    #expect(run.status == 64)
    #expect(
      run.messages == """
        Error: \(name) is given twice, and takes one value.
        Usage: attain \(usage)
          See 'attain \(command)--help' for more information.

        """)
    let other = try AttainProgram.run([words[0], words[1], words[2], "--nope"])
    #expect(
      run.messages.split(separator: "\n").suffix(2)
        == other.messages.split(separator: "\n").suffix(2))
    let json = try AttainProgram.run(words + ["--diagnostics", "json"])
    #expect(json.messages.contains("is given twice") || words[0] == "calendar", "\(json.messages)")
  }

  @Test func `a flag given twice says nothing else than once`() throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(["check", "--quiet", "--quiet"], in: folder.url)
    #expect(run.status == 0 && run.messages.isEmpty)
  }

  @Test func `no line of help is wider than 80 columns`() throws {
    let groups = try commands().map { [$0.commandName] }
    let calendar = ["show", "sheet", "compute"].map { ["calendar", $0] }
    for command in groups + calendar + [[], ["calendar"]] {
      let run = try AttainProgram.run(command + ["--help"])
      #expect(run.status == 0 && run.output.contains("USAGE: attain"))
      for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}
