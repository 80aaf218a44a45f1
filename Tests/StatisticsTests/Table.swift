import Foundation
import Statistics

/// A table of values that other implementations computed; its first line says by which calls.
struct Table {
  /// A row of a table.
  struct Row: Sendable, CustomStringConvertible {
    let cells: [String]

    var description: String { cells.joined(separator: ",") }

    func text(_ place: Int) -> String { cells[place] }
    func whole(_ place: Int) -> Int { Int(cells[place]) ?? Int.min }
    func number(_ place: Int) -> Double { Double(cells[place]) ?? .nan }
    func numbers(_ place: Int) -> [Double] {
      cells[place].split(separator: " ").map { Double($0) ?? .nan }
    }

    /// `3/4 5/6` as proportions.
    func series(_ place: Int) throws -> [Proportion] {
      try cells[place].split(separator: " ").map { try proportion($0.split(separator: "/")) }
    }

    func proportion(_ place: Int) throws -> Proportion {
      try proportion([Substring(cells[place]), Substring(cells[place + 1])])
    }

    private func proportion(_ parts: [Substring]) throws -> Proportion {
      try of(Int(parts[0]) ?? -1, Int(parts[1]) ?? -1)
    }

    func fraction(_ place: Int) throws -> Fraction { try part(whole(place), whole(place + 1)) }
  }

  static func rows(_ name: String) -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Tables/\(name).csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst(2).map { line in
      Row(cells: line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
