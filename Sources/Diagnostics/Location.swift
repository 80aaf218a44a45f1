/// A place in a file that a person can find.
///
/// Lines and columns start at 1; a column counts Unicode scalars, as editors do for most text.
package struct Location: Hashable, Sendable {
  /// The file's path as the user gave it.
  package let file: String
  package let line: Int
  package let column: Int
  /// How many characters the place covers, at least 1.
  package let length: Int

  package init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}

extension Location: Comparable {
  /// By file, then line, then column.
  package static func < (left: Location, right: Location) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension Location: CustomStringConvertible {
  /// `agreements/gold.yaml:14:15`.
  package var description: String { "\(file):\(line):\(column)" }
}

/// A value and the place where it is written.
package struct Located<Value> {
  package let value: Value
  package let location: Location

  package init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }

  /// Another value at the same place.
  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: location)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
