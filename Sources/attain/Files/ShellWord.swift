/// A text as one word of a command line that a message proposes.
enum ShellWord {
  /// `exports/a.csv` as it is; `'May 2026.csv'` where a shell would take it apart.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x80 || UnicodeScalar(byte).properties.isAlphabetic
        || "0123456789_-./+,@%=:".utf8.contains(byte)
    }
    if isPlain, !text.isEmpty { return text }
    let inside = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + inside.joined(separator: "'\\''") + "'"
  }
}
