/// A file that a run read.
package struct SourceFile: Hashable, Sendable {
  /// What for, as the manifest and the ledger say it.
  package enum Role: String, Hashable, Sendable {
    case project, profile, agreement, table, calendar, logo, tickets, history, zone
  }

  package let role: Role
  /// Below the project's folder; of a zone its name.
  package let path: String
  package let bytes: Int
  /// In hexadecimal digits.
  package let sha256: String

  package init(role: Role, path: String, bytes: Int, sha256: String) {
    self.role = role
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}
