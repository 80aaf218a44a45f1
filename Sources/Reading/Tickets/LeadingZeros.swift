extension Span<UInt8> {
  /// The id without zeros in front of it, which spreadsheets take away.
  ///
  /// Example: `00123` is 123.
  @inlinable package var withoutLeadingZeros: Span<UInt8> {
    @_lifetime(copy self)
    get {
      var start = 0
      while start + 1 < count, self[start] == UInt8(ascii: "0") { start += 1 }
      return extracting(start...)
    }
  }

  /// Whether all of it are digits.
  var isDigits: Bool { indices.allSatisfy { self[$0] &- UInt8(ascii: "0") <= 9 } }
}
