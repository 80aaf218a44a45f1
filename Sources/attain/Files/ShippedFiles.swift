import Glibc

/// Definitions that come with the program, in a folder near it.
struct ShippedFiles {
  /// `Calendars` or `Profiles`.
  private let name: String
  private let folder: String?

  static let calendars = ShippedFiles("Calendars", installed: "calendars", known: "always.yaml")
  static let profiles = ShippedFiles("Profiles", installed: "profiles", known: "generic.yaml")

  /// Beside an installed program, or above one that was built in place.
  private init(_ name: String, installed: String, known: String) {
    self.name = name
    var folder = Folder.parent(of: ShippedFiles.programPath)
    while !folder.isEmpty {
      for candidate in ["share/attain/\(installed)", name] {
        let path = Folder.path(folder, candidate)
        if Folder.exists(Folder.path(path, known)) {
          self.folder = path
          return
        }
      }
      if folder == "/" { break }
      folder = Folder.parent(of: folder)
    }
    self.folder = nil
  }

  /// Their names, sorted.
  var names: [String] {
    folder.map { Folder.names(in: $0) }?.filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(5)) } ?? []
  }

  /// The path of one, for messages without the machine's folders.
  func shownPath(of file: String) -> String { "\(name)/\(file).yaml" }

  /// The content of one; nothing where there is none of the name.
  func bytes(of file: String, limit: Int) -> [UInt8]? {
    guard let folder, names.contains(file) else { return nil }
    return try? ByteFile.content(of: Folder.path(folder, "\(file).yaml"), limit: limit)
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
