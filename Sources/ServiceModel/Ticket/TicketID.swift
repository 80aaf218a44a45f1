extension Ticket {
  /// The id that a text names, as it would be read from an export.
  ///
  /// Example: `2119.0` is the ticket 2119.
  package static func id(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return Array(bytes.prefix(bytes.span.ticketID.count))
  }
}

extension Span<UInt8> {
  /// The id of a ticket in a cell without blanks around it: a number that a spreadsheet has given a fraction of zero
  /// is that number without it.
  ///
  /// Example: `2119.0` and `2119,0` are 2119, and `v2.0` is itself.
  package var ticketID: Span<UInt8> {
    @_lifetime(copy self)
    get {
      guard count > 2, self[count - 1] == UInt8(ascii: "0"),
        self[count - 2] == UInt8(ascii: ".") || self[count - 2] == UInt8(ascii: ",")
      else { return self }
      let whole = extracting(0..<count - 2)
      return whole.indices.allSatisfy { whole[$0] &- UInt8(ascii: "0") <= 9 } ? whole : self
    }
  }
}
