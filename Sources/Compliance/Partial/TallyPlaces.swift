package import ServiceModel

/// What the places in a written tally stand for where it is read.
package struct TallyPlaces: Sendable {
  let rulebook: Rulebook
  /// By the places of the `SymbolList`, the missing value first.
  private let symbols: [Symbol]
  /// By the places of the files when it was written, their places now.
  let files: [Int]

  /// The rulebook is the one by which the tally was counted.
  package init(_ rulebook: Rulebook, symbols: [Symbol], files: [Int]) {
    self.rulebook = rulebook
    self.symbols = [.missing] + symbols
    // A tally of no file has no place either, but a reader of nonsense asks for one.
    self.files = files.isEmpty ? [0] : files
  }

  /// As many as a key holds.
  static let monthCount = 1 << 18

  func symbol(from reader: inout ByteReader) -> Symbol {
    symbols[reader.place(below: symbols.count)]
  }

  /// The symbol of a place; nothing where there is none.
  func symbol(at place: Symbol) -> Symbol? {
    Int(place.id) < symbols.count ? symbols[Int(place.id)] : nil
  }

  /// A limit that the rulebook has; nothing where it has not.
  func target(from reader: inout ByteReader) -> TargetPlace? {
    let agreement = reader.place(below: rulebook.agreements.count)
    guard !reader.isDamaged else { return nil }
    let targets = rulebook.agreements[agreement].targets
    let target = reader.place(below: targets.count)
    guard !reader.isDamaged else { return nil }
    let limit = reader.place(below: targets[target].within.count)
    return reader.isDamaged
      ? nil : TargetPlace(agreement: agreement, target: target, limit: limit)
  }
}
