package import Diagnostics
package import ServiceModel

/// Finds what changes mean in a rulebook: its targets, entries, calendars and words.
///
/// Texts that only a change names get symbols of their own.
package struct ChangeReader {
  package private(set) var symbols: SymbolTable
  /// Changes that leave some targets of their place no goal above 0% and up to 100%, with these targets.
  package private(set) var unreachable: [(value: Located<String>, targets: [Int])] = []
  /// Changes that leave some versions of their target as they are.
  package private(set) var asAgreed: [VersionsAsAgreed] = []
  let rulebook: Rulebook
  /// Calendars that a change may name beside those of the rulebook.
  private let furtherCalendars: [String]
  /// The fields for which the exports have a column; nothing where that is not known.
  private let mappedFields: Set<String>?

  package init(
    _ rulebook: Rulebook, furtherCalendars: [String] = [], mappedFields: Set<String>? = nil
  ) {
    self.furtherCalendars = furtherCalendars
    self.mappedFields = mappedFields
    self.rulebook = rulebook
    symbols = rulebook.symbols
  }

  /// The changes of a reading; what is wrong with it has its place.
  package mutating func reading(
    name: String, _ texts: [ChangeText]
  ) -> (reading: RulebookReading, problems: [Diagnostic]) {
    var changes: [TargetChange] = []
    var problems: [Diagnostic] = []
    for text in texts {
      do throws(ChangeProblem) {
        let found = try self.changes(text)
        changes += found
      } catch {
        problems.append(error.diagnostic)
      }
    }
    return (RulebookReading(name: name, changes: changes), problems)
  }

  private mutating func changes(_ text: ChangeText) throws(ChangeProblem) -> [TargetChange] {
    var found: [TargetChange] = []
    for target in try targets(text.agreement, text.target) {
      let conditions = rulebook.conditions(of: target)
      let entry = try entry(text, conditions, of: target)
      found.append(TargetChange(target: target, try change(text, entry)))
    }
    return try reachable(found, text)
  }

  /// Without goals of 0% or less and of more than 100%, which only a place that names several targets may give
  /// some of them.
  private mutating func reachable(
    _ changes: [TargetChange], _ text: ChangeText
  ) throws(ChangeProblem) -> [TargetChange] {
    let found = changes.filter { change in
      guard case .goal(let goal) = change.change else { return true }
      return rulebook.versions(of: change.target).contains {
        goal.applied(to: $0.target.goal) != nil
      }
    }
    let left = Set(changes.map { $0.target }).subtracting(found.map { $0.target })
    if !left.isEmpty, !found.isEmpty { unreachable.append((text.value, left.sorted())) }
    asAgreed += found.compactMap { VersionsAsAgreed($0, text, in: rulebook) }
    if !found.isEmpty { return found }
    throw ChangeProblem(
      code: "goal", "'\(text.value.value)' leaves no goal above 0% and up to 100%", text.value,
      expected: "points that do, or a percentage such as 92.5%")
  }

  /// The targets that a place names, by their places in the rulebook's list; none where something is wrong
  /// with it.
  package func targets(
    _ text: String, at place: Location
  ) -> (targets: [Int], problems: [Diagnostic]) {
    let named = ChangeTextReader.place(text, at: place)
    do throws(ChangeProblem) {
      return (try targets(named.agreement, named.target), [])
    } catch {
      return ([], [error.diagnostic])
    }
  }

  private func targets(
    _ agreement: Located<String>?, _ target: Located<String>?
  ) throws(ChangeProblem) -> [Int] {
    let all = Array(rulebook.targets.indices)
    guard let agreement else { return all }
    let own = all.filter { rulebook.targets[$0].agreement == agreement.value }
    if own.isEmpty {
      throw ChangeProblem(
        code: "unknown-agreement", "no agreement is named '\(agreement.value)'", agreement,
        choices: rulebook.targets.map { $0.agreement })
    }
    guard let target else { return own }
    let named = own.filter { rulebook.targets[$0].target == target.value }
    if named.isEmpty {
      throw ChangeProblem(
        code: "unknown-target", "\(agreement.value) has no target '\(target.value)'", target,
        choices: own.map { rulebook.targets[$0].target })
    }
    return named
  }

  /// The condition of the entry that is named; nothing for all entries.
  private func entry(
    _ text: ChangeText, _ conditions: [Condition], of target: Int
  ) throws(ChangeProblem) -> Condition? {
    let names = conditions.map { rulebook.name(ofEntry: $0) }
    guard let entry = text.entry else {
      let isAmbiguous =
        text.clause == .threshold && names.count > 1 && !text.value.value.isRelative
      if !isAmbiguous { return nil }
      let name = rulebook.targets[target]
      throw ChangeProblem(
        code: "which-entry", "\(name.agreement) \(name.target) has \(names.count) thresholds",
        text.target ?? text.value, choices: names)
    }
    guard text.clause == .threshold || text.clause == .calendar else {
      throw ChangeProblem(
        code: "entry-without-use", "\(text.clause.rawValue) is no clause of an entry", entry,
        expected: "the target alone")
    }
    guard let place = names.firstIndex(of: entry.value) else {
      throw ChangeProblem(
        code: "unknown-entry", "the target has no entry '\(entry.value)'", entry, choices: names)
    }
    return conditions[place]
  }

  private mutating func change(
    _ text: ChangeText, _ entry: Condition?
  ) throws(ChangeProblem) -> ClauseChange {
    switch text.clause {
    case .threshold: .threshold(of: entry, try threshold(text.value))
    case .goal: .goal(try goal(text.value))
    case .calendar: .calendar(of: entry, timetable: try timetable(text.value))
    case .pauses: .pauses(try pauses(text.value))
    case .reopened: .reopened(try word(text.value))
    case .judgedBy: .judgedBy(try word(text.value))
    case .monthBy: .monthBy(try word(text.value))
    }
  }
}

extension ChangeReader {
  private func threshold(_ text: Located<String>) throws(ChangeProblem) -> ThresholdChange {
    if let length = ThresholdReader.length(of: text.value) { return .to(length) }
    if let percent = text.value.signedNumber(before: "%"), percent > -100, percent <= 1_000 {
      return .percent(100 + percent)
    }
    throw ChangeProblem(
      code: "threshold", "'\(text.value)' is no threshold", text,
      expected: "a time such as 4h or '3 working days', or a share such as +25% or -10%")
  }

  private func goal(_ text: Located<String>) throws(ChangeProblem) -> GoalChange {
    if let goal = Goal(text.value) { return .to(goal) }
    if let points = text.value.signedNumber(before: "") { return .points(points * 100) }
    throw ChangeProblem(
      code: "goal", "'\(text.value)' is no goal", text,
      expected: "a percentage such as 92.5%, or points such as +1 or -5")
  }

  private func timetable(_ text: Located<String>) throws(ChangeProblem) -> Int {
    if let place = rulebook.calendarNames.firstIndex(of: text.value) { return place }
    throw ChangeProblem(
      code: "dangling-reference", "no calendar is named '\(text.value)'", text,
      choices: Set(rulebook.calendarNames).union(furtherCalendars).sorted())
  }

  /// `none`, or `field:value,value`.
  private mutating func pauses(_ text: Located<String>) throws(ChangeProblem) -> [Pause] {
    if text.value == "none" { return [] }
    let parts = text.value.split(separator: ":", maxSplits: 1).map { String($0) }
    guard parts.count == 2 else {
      throw ChangeProblem(
        code: "pauses", "'\(text.value)' does not say what pauses", text,
        expected: "none, or a field and its values, such as status:On hold,Awaiting customer")
    }
    guard let field = rulebook.fields[parts[0]] else {
      throw ChangeProblem(
        code: "unknown-field", "no field is named '\(parts[0])'", text,
        choices: rulebook.fields.names)
    }
    if let mappedFields, !mappedFields.contains(parts[0]) {
      throw ChangeProblem(
        code: "field-without-column",
        "'\(parts[0])' is named here, and no column of the export is", text,
        expected: "a field for which columns of attain.yaml name a header")
    }
    let values = parts[1].split(separator: ",").map { String($0.drop { $0 == " " }) }
    if values.contains("*") {
      throw ChangeProblem(
        code: "any-value", "'*' stands for any value in conditions alone, and not in pauses", text,
        expected: "the values by name")
    }
    return values.map { Pause(field: field, value: symbols.symbol($0)) }
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ text: Located<String>
  ) throws(ChangeProblem) -> Word where Word.RawValue == String {
    if let word = Word(rawValue: text.value) { return word }
    throw ChangeProblem(
      code: "unknown-word", "'\(text.value)' is none of its words", text,
      choices: Word.allCases.map { $0.rawValue })
  }
}

/// What is wrong with a change.
private struct ChangeProblem: Error {
  let diagnostic: Diagnostic

  init(code: String, _ message: String, _ text: Located<String>, expected: String) {
    diagnostic = Diagnostic(.error, code: code, message, at: text.location, expected: expected)
  }

  init(code: String, _ message: String, _ text: Located<String>, choices: [String]) {
    var known: [String] = []
    for choice in choices where !known.contains(choice) { known.append(choice) }
    diagnostic = Diagnostic(
      .error, code: code, message, at: text.location,
      expected: "one of \(known.joined(separator: ", "))",
      mend: NearMiss.question(text.value, among: known))
  }
}

extension String {
  /// A whole number with its sign, and behind it the unit; nothing for another text.
  fileprivate func signedNumber(before unit: String) -> Int? {
    guard isRelative, hasSuffix(unit), let number = Int(dropLast(unit.count)),
      (-1_000...1_000).contains(number)
    else { return nil }
    return number
  }

  /// Whether it says so much more or less.
  fileprivate var isRelative: Bool { first == "+" || first == "-" }
}
