package import CivilTime
package import Compliance
package import ServiceModel

/// What is published with a month, but for its clocks and files, which are handed over one by one.
package struct SealContent: Sendable {
  package let project: String
  package let month: Month
  package let asOf: Instant
  package private(set) var sealedAt: Instant
  package let timezone: String
  package let toolVersion: String
  package let zoneVersion: String?
  /// The names of the tickets' fields, in the order in which clocks hold their values.
  package let fields: [String]
  /// In the order of the report.
  package let targets: [PublishedTarget]
  package let agreements: [Agreement]
  package let calendars: [Calendar]
  package let sources: [SourceFile]
  /// The sums of the books, by name, and how many targets are suspended, by `suspendedTargets`.
  package let books: [(name: String, count: Int)]

  /// The name among the books under which a seal says that it knows which targets were suspended, and how many were.
  package static let suspendedTargets = "targets.suspended"

  /// The name among the books under which stands how many running clocks of the target at a place could be overdue and
  /// count as breached, where some could.
  static func couldBeOverdue(at place: Int) -> String { overdueBeginning + String(place) }
  static let overdueBeginning = "targets.could_be_overdue."

  /// The same, sealed at another instant.
  func sealed(at instant: Instant) -> SealContent {
    var content = self
    content.sealedAt = instant
    return content
  }

  /// A version of an agreement.
  package struct Agreement: Hashable, Sendable {
    package let name: String
    package let kind: AgreementKind
    /// Below the project's folder.
    package let file: String
    /// Clocks that start inside are judged by this version.
    package let inForce: Interval

    package init(name: String, kind: AgreementKind, file: String, inForce: Interval) {
      self.name = name
      self.kind = kind
      self.file = file
      self.inForce = inForce
    }
  }

  /// A calendar and the file that states it.
  package struct Calendar: Hashable, Sendable {
    package let name: String
    package let file: String
    /// The name of its zone.
    package let timezone: String

    package init(name: String, file: String, timezone: String) {
      self.name = name
      self.file = file
      self.timezone = timezone
    }
  }

  package init(
    project: String, month: Month, asOf: Instant, sealedAt: Instant, timezone: String,
    toolVersion: String, zoneVersion: String?, fields: [String], targets: [PublishedTarget],
    agreements: [Agreement], calendars: [Calendar], sources: [SourceFile],
    books: [(name: String, count: Int)]
  ) {
    self.project = project
    self.month = month
    self.asOf = asOf
    self.sealedAt = sealedAt
    self.timezone = timezone
    self.toolVersion = toolVersion
    self.zoneVersion = zoneVersion
    self.fields = fields
    self.targets = targets
    self.agreements = agreements
    self.calendars = calendars
    self.sources = sources
    self.books = books
  }
}
