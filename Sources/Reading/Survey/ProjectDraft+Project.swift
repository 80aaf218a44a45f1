import ServiceModel

extension ProjectDraft {
  /// The text of `attain.yaml`.
  package var project: String {
    var lines = [
      Self.line("# Made from \(source.files.joined(separator: ", ")); change what you know better.")
    ]
    lines += findings.map { "# Found: \(Self.line($0))" }
    lines += doubts.map { "# Doubt: \(Self.line($0))" }
    lines += [
      "attain: 1",
      "name: Service desk",
      "timezone: \(zone)  # decides in which month an instant falls",
      "tickets:",
      "  files: \(YAMLText.list(source.files))",
    ]
    if !guess.isGeneric { lines.append("  profile: \(guess.profile.name)") }
    lines += form(source)
    if guess.rows == .snapshot || guess.profile.rows == .snapshot {
      lines.append("  rows: \(guess.rows.rawValue)")
    }
    lines += columns + holdLines + timestamps(dates) + values + words + verdictLines + historyLines
    lines += reports
    return lines.map { $0 + "\n" }.joined()
  }

  func form(_ source: Source) -> [String] {
    var lines: [String] = []
    if let encoding = source.encoding { lines.append("  encoding: \(encoding.rawValue)") }
    if let delimiter = Delimiter.allCases.first(where: { $0.byte == source.delimiter }),
      delimiter != .comma
    {
      lines.append("  delimiter: \(delimiter.rawValue)")
    }
    if source.headerLine > 1 { lines.append("  header-line: \(source.headerLine)") }
    return lines
  }

  private var columns: [String] {
    let roles =
      TicketColumn.all.compactMap { role in
        guess.columns[role].map { place in
          "    \(role.name): \(name(of: place, survey))  # \(note(survey.columns[place], of: survey.rows))"
        }
      }
      + guess.untimed.map { role, column in
        Self.line(
          "    \(role.name): \"\"  # '\(column.header)', which the profile would read, holds no timestamps"
        )
      }
    let moments = guess.moments.map { name, place in
      "    \(name): \(self.name(of: place, survey))"
    }
    return ["  columns:"] + roles + (moments.isEmpty ? [] : ["  moments:"] + moments)
  }

  /// What `columns:` calls a column.
  func name(of place: Int, _ survey: ExportSurvey) -> String {
    YAMLText.scalar(NumberedColumn.text(of: place, in: survey.headers))
  }

  func note(_ column: ColumnSurvey, of rows: Int) -> String {
    let filled = "\(column.filled) of \(rows) filled"
    let values = column.isTimestamps || column.hasManyValues ? [] : column.values
    if values.isEmpty || values.count > 12 { return filled }
    let shown = values.prefix(8).map { "\($0.text.prefix(24)) \($0.count)" }.joined(separator: ", ")
    return Self.line("\(filled): \(shown)\(values.count > 8 ? ", …" : "")")
  }

  /// A comment ends with its line and holds what YAML may hold, whatever cells and headers hold.
  static func line(_ text: String) -> String {
    let inLine = String(text.map { $0.isNewline ? " " : $0 })
    let scalars = inLine.unicodeScalars.map { YAMLText.isPrintable($0) ? $0 : "\u{B7}" }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The words of the fields that choose thresholds and pauses, so that a new one is told.
  private var values: [String] {
    let fields = [TicketField.priority, .status].compactMap { field in
      let pairs = self.pairs(of: field)
      let isList = (2...40).contains(pairs.count) && pairs.allSatisfy { $0.from.utf8.count <= 60 }
      return isList ? (TicketField.standardNames[field.index], pairs) : nil
    }
    if fields.isEmpty { return [] }
    return [
      "  values:  # what the export says, and what it is called here; words that are not here are warned of"
    ]
      + fields.map { name, pairs in
        let texts = pairs.map { "\(YAMLText.scalar($0.from)): \(YAMLText.scalar($0.to))" }
        return "    \(name): {\(texts.joined(separator: ", "))}"
      }
  }

  private var words: [String] {
    var lines: [String] = []
    if !missing.isEmpty {
      lines.append(
        "  missing: \(YAMLText.list(missing))  # words for nothing; take out what is a value")
    }
    if !finished.isEmpty { lines.append("  finished: \(YAMLText.list(finished))") }
    if !cancelled.isEmpty { lines.append("  cancelled: \(YAMLText.list(cancelled))") }
    return lines
  }

  /// The words for nothing in the columns that are read, behind those of the profile, which they overrule; none where
  /// the profile knows them all.
  private var missing: [String] {
    let stated = guess.isGeneric ? [""] : guess.profile.missing ?? [""]
    let places = Array(guess.columns.values) + guess.moments.map { $0.place }
    let columns = places.map { survey.columns[$0] } + (history?.columns ?? [])
    let found = Set(columns.flatMap { $0.missingTexts }).subtracting(stated)
    return found.isEmpty ? [] : stated + found.sorted()
  }

  /// Lists of all clocks, a breakdown, and scorecards where the export names several customers.
  private var reports: [String] {
    let parts = [
      "clocks: true",
      first([.priority, .type, .group], of: 2...60).map { "break-down-by: [\($0)]" },
      first([.customer], of: 2...200).map { "scorecards-per: \($0)" },
    ].compactMap { $0 }
    return ["reports: {\(parts.joined(separator: ", "))}"]
  }

  /// The first field that has so many different values.
  private func first(_ fields: [TicketField], of count: ClosedRange<Int>) -> String? {
    fields.first { field in
      guess.survey(of: .field(field)).map { count.contains($0.values.count) } ?? false
    }.map { TicketField.standardNames[$0.index] }
  }
}
