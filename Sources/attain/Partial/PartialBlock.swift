/// What a block of a partial holds.
enum PartialBlock: UInt8 {
  /// Nothing: the hash of all before it follows.
  case end = 0
  /// What the partial is of.
  case header
  /// What each file told beside its tickets.
  case trails
  case tallies
  /// Rows of a list that are about one target and of one file, as plain CSV.
  case rows
  /// Rows of `rejected.csv` of one file.
  case rejected
  /// Fingerprints of the tickets' ids and the lines on which they stand, of one file.
  case ids
  /// How many rows each list has in each month, and `rejected.csv`.
  case counts

  /// The first line, which says the version of the format.
  static let title = "attain partial "
  static let version = 3

  /// How many bytes a block holds at most.
  static let largest = 1 << 20
  /// The kind and the number of bytes.
  static let headSize = 5
  /// The hash in hexadecimal digits, and a line feed.
  static let tailSize = 65
}
