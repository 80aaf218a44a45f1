import ArgumentParser

/// An option that takes one value is given once: which of two counts would be a guess.
enum RepeatedOptions {
  /// By the command, the options that may be given several times.
  private static let repeatable: [String: Set<Substring>] = [
    "report": ["--fail-on", "--input"], "merge": ["--fail-on"], "status": ["--project"],
    "what-if": [
      "--threshold", "--goal", "--calendar", "--pauses", "--reopened", "--judged-by", "--month-by",
      "--reading", "--target",
    ],
  ]

  /// Flags, of which one more says nothing else.
  private static let flags: Set<Substring> = [
    "--all", "--all-errors", "--clocks", "--excel", "--html", "--json", "--quiet", "--redact",
    "--tickets", "--verify",
  ]

  /// Looks at arguments that a command accepts.
  static func check(_ arguments: [String]) throws {
    let free = repeatable[arguments.first ?? ""] ?? []
    var given: Set<Substring> = []
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let name = argument.prefix { $0 != "=" }
      if flags.contains(name) || free.contains(name) { continue }
      if !given.insert(name).inserted {
        throw ValidationError("\(name) is given twice, and takes one value.")
      }
    }
  }
}
