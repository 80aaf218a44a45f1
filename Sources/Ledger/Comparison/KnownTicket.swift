package import CivilTime

/// What the exports say of a ticket now, beside its clocks.
package struct KnownTicket: Sendable {
  package let created: Instant?
  /// By the fields of the later reading; none where changes of the field are known, so that clocks of the ticket
  /// may hold any of its values.
  package let fields: [String?]
  /// Where it stands: the file below the project's folder.
  package let file: String

  package init(created: Instant?, fields: [String?], file: String) {
    self.created = created
    self.fields = fields
    self.file = file
  }
}
