import ServiceModel

extension ProjectDraft {
  /// What the numbers of a stated pause total count, where the project has to say it.
  var holdLines: [String] {
    guard let column = guess.survey(of: .onHold), guess.profile.holdUnit == nil else { return [] }
    if let unit = HoldHeader(column.header).unit {
      return ["  hold-unit: \(unit.rawValue)  # as the header says"]
    }
    if column.numbers.count == 0 { return [] }
    return [
      "  hold-unit: seconds  # assumed: nothing says what its numbers count; or minutes, hours"
    ]
  }

  /// What is assumed of the numbers of a stated pause total.
  var holdDoubts: [String] {
    guard let column = guess.survey(of: .onHold), guess.profile.holdUnit == nil,
      HoldHeader(column.header).unit == nil, column.numbers.count > 0
    else { return [] }
    let decimals = column.numbers.decimal.map {
      "; decimals speak for minutes or hours, line \(column.numbers.line) has '\($0)'"
    }
    return [
      "nothing says whether the \(column.numbers.count) numbers in '\(column.header)' count seconds, minutes or hours:"
        + " seconds are assumed under hold-unit\(decimals ?? "")"
    ]
  }
}
