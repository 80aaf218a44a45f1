import ServiceModel

/// Rows that stand for a ticket which a later row tells of once more, as overlapping exports do.
///
/// Of several rows with one id the last one counts: the last of the last file, by the order of the
/// files' names.
struct RepeatedRows {
  /// For a row that does not count the one that does.
  private let kept: [TicketPlace: TicketPlace]

  static let none = RepeatedRows(kept: [:])

  var isEmpty: Bool { kept.isEmpty }
  var count: Int { kept.count }

  /// The row that counts instead of this one.
  subscript(place: TicketPlace) -> TicketPlace? { kept.isEmpty ? nil : kept[place] }

  init(kept: [TicketPlace: TicketPlace]) { self.kept = kept }
}
