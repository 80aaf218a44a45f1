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

  /// The first option that stands twice in arguments that a command accepts, and takes one value.
  static func first(in arguments: [String]) -> Substring? {
    let free = repeatable[arguments.first ?? ""] ?? []
    var given: Set<Substring> = []
    return arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }.map {
      $0.prefix { $0 != "=" }
    }
    .first { !flags.contains($0) && !free.contains($0) && !given.insert($0).inserted }
  }
}
