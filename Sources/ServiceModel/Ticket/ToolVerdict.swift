/// What the tool that a ticket comes from says of it itself.
package enum ToolVerdict: UInt8, Hashable, Sendable {
  /// It says nothing, or nothing that is a verdict.
  case none
  case met
  case breached
}
