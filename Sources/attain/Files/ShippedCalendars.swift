import Glibc

/// The calendars that come with the program, in a folder near it.
enum ShippedCalendars {
  /// Beside an installed program, or above one that was built in place.
  static let folder: String? = {
    var folder = Folder.parent(of: programPath)
    while !folder.isEmpty {
      for name in ["share/attain/calendars", "Calendars"] {
        let candidate = Folder.path(folder, name)
        if Folder.exists(Folder.path(candidate, "always.yaml")) { return candidate }
      }
      if folder == "/" { break }
      folder = Folder.parent(of: folder)
    }
    return nil
  }()

  /// Their names, sorted.
  static var names: [String] {
    folder.map { Folder.names(in: $0) }?.filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(5)) } ?? []
  }

  /// The path of one, for messages without the machine's folders.
  static func shownPath(of name: String) -> String { "Calendars/\(name).yaml" }

  static func bytes(of name: String, limit: Int) -> [UInt8]? {
    guard let folder, names.contains(name) else { return nil }
    return try? ByteFile.content(of: Folder.path(folder, "\(name).yaml"), limit: limit)
  }

  /// Not the first argument, which a caller may set to anything.
  private static var programPath: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    // readlink writes at most the buffer's length and says how much.
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    return String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
