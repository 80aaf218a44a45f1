import Diagnostics
import Reading
import ServiceModel

/// The readings that are asked for, as the command line and a file name them.
struct WhatIfWish {
  /// An option's changes of one clause each, or of any clause where it names none.
  struct Option {
    let name: String
    let clause: Clause?
    let texts: [String]
  }

  let options: [Option]
  /// Changes by the name of their reading, as a file has them.
  let file: [ReadingsFile.Entry]
  /// The targets that are asked about.
  let targets: [String]

  /// A reading as it is written.
  struct Named {
    let name: String
    let changes: [ChangeText]
  }

  /// The readings in the order in which they are named; an error where one is not well formed.
  func readings() throws(RunProblem) -> [Named] {
    var named: [Named] = []
    var problems: [Diagnostic] = []
    for option in options {
      for text in option.texts {
        let place = WhatIfWish.place(option.name, text)
        let read = ChangeTextReader.changes(text, clause: option.clause, at: place)
        problems += read.problems.map { $0.with(excerpt: text) }
        named.append(Named(name: text, changes: read.changes))
      }
    }
    for entry in file {
      let read = entry.changes.map {
        ChangeTextReader.changes($0.value, clause: nil, at: $0.location)
      }
      problems += read.flatMap { $0.problems }
      named.append(Named(name: entry.name.value, changes: read.flatMap { $0.changes }))
    }
    if !problems.isEmpty { throw .usage(problems) }
    return named
  }

  /// An argument's text as a place, so that a message can point into it.
  static func place(_ option: String, _ text: String) -> Location {
    Location(file: option, line: 1, column: 1, length: text.unicodeScalars.count)
  }

  /// The own text of an argument that a message is about.
  func excerpt(of problem: Diagnostic) -> Diagnostic {
    guard let place = problem.location else { return problem }
    let texts =
      options.flatMap { option in option.texts.map { (option.name, $0) } }
      + targets.map { ("--target", $0) }
    // Several texts of one option are told apart by what stands at the place.
    let found = texts.filter { $0.0 == place.file && $0.1.unicodeScalars.count >= place.column }
    guard found.count == 1 else { return problem }
    return problem.with(excerpt: found[0].1)
  }
}
