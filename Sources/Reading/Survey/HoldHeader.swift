import ServiceModel

/// The header of a stated pause total: what it is called, and the unit that it names.
///
/// Example: `Pending time (hrs)` is `pendingtime` in hours, `hold_minutes` is `hold` in minutes.
struct HoldHeader {
  /// As `Profile.plain`, without the unit.
  let base: String
  let unit: HoldUnit?

  init(_ header: String) {
    var words = header.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    // What stands behind the unit tells what was counted: "in minutes within business hours".
    let inside = words.indices.dropFirst().first {
      ["in", "en"].contains(words[$0 - 1]) && DurationCell.unit(words[$0]) != nil
    }
    let place = inside ?? words.indices.last
    unit = place.flatMap { DurationCell.unit(words[$0]) }
    if unit != nil, let place {
      if inside != nil { words.remove(at: place - 1) }
      words.remove(at: inside == nil ? place : place - 1)
    }
    base = words.joined()
  }

  /// The place of the first header that is one of some names but for a unit that it names itself.
  static func place(of names: [String], in headers: [String]) -> Int? {
    let bases = Set(names.map { HoldHeader($0).base })
    return headers.firstIndex { header in
      let read = HoldHeader(header)
      return read.unit != nil && bases.contains(read.base)
    }
  }
}
