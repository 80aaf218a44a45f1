public import CivilTime

/// The stamps of a ticket by their moments, a word each.
///
/// Two seconds that lie billions of years before all others stand for what is no instant.
@usableFromInline package struct Stamps: Sendable {
  @usableFromInline var words = InlineArray<8, Int64>(repeating: .min)

  /// All missing.
  @inlinable package init() {}

  @inlinable package var indices: Range<Int> { words.indices }

  /// The stamp of a moment, by `TicketMoment.index`.
  @inlinable package subscript(index: Int) -> Stamp {
    get {
      let word = words[index]
      if word > .min + 1 { return .at(Instant(secondsSince1970: word)) }
      return word == .min ? .missing : .unreadable
    }
    set {
      switch newValue {
      case .missing: words[index] = .min
      case .unreadable: words[index] = .min + 1
      case .at(let instant): words[index] = instant.secondsSince1970
      }
    }
  }
}

/// A timestamp cell.
@usableFromInline package enum Stamp: Hashable, Sendable {
  /// The cell was empty or said that there is none.
  case missing
  /// The cell holds something that is not a timestamp.
  case unreadable
  case at(Instant)

  /// The instant, where there is one.
  @inlinable package var instant: Instant? {
    if case .at(let instant) = self { instant } else { nil }
  }
}
