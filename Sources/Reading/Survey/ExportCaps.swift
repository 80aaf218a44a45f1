/// Where tools are known to end their exports, whole or not.
package enum ExportCaps {
  /// A page of the interface, the usual caps, and the rows of a sheet with and without its header.
  package static let rows = [10, 1_000, 10_000, 1_048_575, 1_048_576]
}
