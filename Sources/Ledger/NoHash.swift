/// For a ledger that nobody has to trust.
final class NoHash: ContentHash {
  func update(_ piece: [UInt8]) {}

  func finish() -> String { "" }
}
