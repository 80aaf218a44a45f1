/// Why a clock moved: the first cause that evidence shows, in this order.
package enum MoveCause: String, CaseIterable, Hashable, Sendable {
  /// As of the sealed instant it is as it was published: only another as-of moved it.
  case laterAsOf = "later-as-of"
  /// The ticket is in a file that was not there as it is, and no sealed month knows it.
  case lateRow = "late-row"
  /// The ticket is in no file any more.
  case rowGone = "row-gone"
  case changedStamp = "changed-stamp"
  case changedField = "changed-field"
  /// An exclusion is new, or no longer holds.
  case exclusion
  case suspension
  /// The stated pause total of the ticket is another.
  case changedOnHold = "changed-on-hold"
  /// The agreement's file is another.
  case agreement = "agreement-version"
  case calendar = "calendar-version"
  case zoneData = "zone-data"
  case toolVersion = "tool-version"
  /// What the project says of its exports is another.
  case project = "project-definition"
  /// The changes in the files of the history are others.
  case history = "changed-history"
  /// Nothing that is sealed shows why.
  case unexplained

  /// For people.
  package var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}
