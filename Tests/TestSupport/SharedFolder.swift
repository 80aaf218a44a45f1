package import Foundation

/// The folder `shared` beside the checkout, with cases and exports that are never part of the
/// project; tests that need it say so and are skipped where it is absent.
package enum SharedFolder {
  /// The root of this checkout.
  package static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let folder = project.deletingLastPathComponent().appending(path: "shared")

  /// Whether the folder is there.
  package static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  /// A file below the folder.
  package static func file(_ path: String) -> URL { folder.appending(path: path) }

  /// The rows of a CSV file of cases, each by its header's names.
  ///
  /// The files quote no line break.
  package static func rows(of path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: file(path), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { cells(of: $0) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line where character != "\r" {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

extension SharedFolder {
  /// All bytes of a file anywhere.
  package static func bytes(atPath path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}
