import Compliance
import ServiceModel

/// One clause of one target, and what its readings make of the target.
struct WhatIfClause {
  let target: Int
  /// Such as `threshold P2`; the reading's name where it changes several clauses.
  let title: String
  let clause: Clause?
  let entry: String
  /// What was agreed.
  let agreed: String
  /// Where it is written, if it is.
  let place: String?
  /// The furthest first.
  let rows: [WhatIfRow]

  var agreedSpan: ReadingSpan { rows[0].effect.agreed }
}

/// A reading of a clause.
struct WhatIfRow {
  /// What stands there instead.
  let changed: String
  let reading: String
  let effect: ReadingEffect
}

/// The clauses by how far they move the verdict: by the months whose verdict another reading turns round,
/// and among as many by how far it moves the distance between met of measured and the goal.
struct WhatIfTable {
  let clauses: [WhatIfClause]

  init(_ input: WhatIfInput) {
    let rows = input.effects.map { WhatIfTable.row($0, input) }
    var places: [Key: Int] = [:]
    var groups: [(key: Key, rows: [Row])] = []
    for row in rows {
      if let place = places[row.key] {
        groups[place].rows.append(row)
      } else {
        places[row.key] = groups.count
        groups.append((row.key, [row]))
      }
    }
    let clauses = groups.map { WhatIfTable.clause($0.rows, input) }
    self.clauses = clauses.enumerated().sorted { one, other in
      let (a, b) = (one.element.rows[0].effect, other.element.rows[0].effect)
      if a.isFurther(than: b) { return true }
      return !b.isFurther(than: a) && one.offset < other.offset
    }.map { $0.element }
  }

  /// Readings of one clause stand together, one of several clauses alone.
  private struct Key: Hashable {
    let target: Int
    let clause: Clause?
    let entry: Condition?
    let reading: Int?
  }

  private typealias Row = (key: Key, effect: ReadingEffect)

  private static func changes(_ place: ReadingPlace, _ input: WhatIfInput) -> [ClauseChange] {
    input.readings.readings[place.reading].changes.filter { $0.target == place.target }
      .map { $0.change }
  }

  private static func row(_ effect: ReadingEffect, _ input: WhatIfInput) -> Row {
    let changes = changes(effect.place, input)
    let single = changes.count == 1 ? changes.first : nil
    return (
      Key(
        target: effect.place.target, clause: single?.clause, entry: single?.entry,
        reading: single == nil ? effect.place.reading : nil), effect
    )
  }

  private static func clause(_ rows: [Row], _ input: WhatIfInput) -> WhatIfClause {
    let target = rows[0].key.target
    let text = ClauseText(input.rulebook, target: target)
    let changes = changes(rows[0].effect.place, input)
    let single = changes.count == 1 ? changes.first : nil
    let sorted = rows.map { $0.effect }.enumerated().sorted { one, other in
      if one.element.isFurther(than: other.element) { return true }
      return !other.element.isFurther(than: one.element) && one.offset < other.offset
    }
    return WhatIfClause(
      target: target,
      title: single.map { text.title($0) }
        ?? input.readings.readings[rows[0].effect.place.reading].name,
      clause: single?.clause, entry: single.map { text.entry($0) } ?? "",
      agreed: changes.map { text.agreed($0) }.joined(separator: "; "),
      place: single.flatMap { input.place(target, $0.clause, $0.entry) },
      rows: sorted.map { place in
        let own = WhatIfTable.changes(place.element.place, input)
        return WhatIfRow(
          changed: own.map { text.changed($0) }.joined(separator: "; "),
          reading: input.readings.readings[place.element.place.reading].name,
          effect: place.element)
      })
  }
}
