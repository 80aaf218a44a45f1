/// A file of a month's reports that is published with it.
package struct PublishedFile {
  /// Its name below the month's folder.
  package let name: String
  /// Hands out the content in pieces.
  let pieces: ((_ piece: [UInt8]) throws -> Void) throws -> Void

  package init(
    name: String, pieces: @escaping ((_ piece: [UInt8]) throws -> Void) throws -> Void
  ) {
    self.name = name
    self.pieces = pieces
  }
}
