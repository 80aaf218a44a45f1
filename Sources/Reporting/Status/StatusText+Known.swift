extension StatusText {
  /// Whether the beginning of a file is that of such a text and of nothing else; `isWhole` is whether it is all of the
  /// file.
  ///
  /// What people write around one that they have pasted is theirs.
  package static func isOne(_ head: [UInt8], isWhole: Bool) -> Bool {
    var lines = String(decoding: head, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.removeLast()
    if isWhole, !last.isEmpty { return false }
    let projects = lines.split(separator: "", omittingEmptySubsequences: false)
    return projects.indices.allSatisfy { place in
      isProject(projects[place]) || !isWhole && place > 0 && place == projects.count - 1
    }
  }

  /// Whether these are the lines of a project: its name, and facts that are set in.
  private static func isProject(_ lines: ArraySlice<Substring>) -> Bool {
    guard let run = lines.firstIndex(where: { $0.hasPrefix("  \(lastRunName)  ") }),
      run > lines.startIndex
    else { return false }
    // A name has a second line only where the first one is full.
    return lines[run...].allSatisfy { $0.hasPrefix("  ") }
      && lines[..<(run - 1)].allSatisfy { $0.utf8.count >= 40 }
  }
}
