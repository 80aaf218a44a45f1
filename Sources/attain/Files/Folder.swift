import Glibc

/// What lies in folders: names, and paths that match a pattern.
enum Folder {
  /// The names in a folder, sorted by their bytes; none where there is no such folder.
  static func names(in path: String) -> [String] {
    var names: [String] = []
    _ = unsafe list(path) { name in
      // A directory entry's name ends in a zero byte.
      unsafe names.append(String(cString: name))
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The same, told where the folder may not be looked into or holds a name that is no UTF-8; none where
  /// nothing stands there.
  static func everyName(in path: String) throws(FileProblem) -> [String] {
    var names: [String] = []
    var unnamed: String?
    let code = unsafe list(path) { name in
      // A directory entry's name ends in a zero byte.
      if let text = unsafe String(validatingCString: name) {
        names.append(text)
      } else {
        unnamed = unsafe String(cString: name)
      }
    }
    if code != 0, code != ENOENT { throw FileProblem(path, doing: .read, code) }
    if let unnamed { throw Occupied.unnamed(Folder.path(path, unnamed)) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Why what stands at a path cannot be looked into as a folder; nothing where it can, or nothing stands there.
  static func problem(in path: String) -> FileProblem? {
    let code = unsafe list(path) { _ in }
    let isMissing = code == ENOENT && FileStatus(path) == nil
    return code == 0 || isMissing ? nil : FileProblem(path, doing: .read, code)
  }

  /// Hands out the names in a folder; 0, or why it cannot be looked into, or not to its end.
  private static func list(_ path: String, _ take: (UnsafePointer<CChar>) -> Void) -> Int32 {
    guard let stream = unsafe opendir(path.isEmpty ? "." : path) else { return errno }
    defer { unsafe closedir(stream) }
    // At the end of a folder readdir(3) leaves this as it was.
    errno = 0
    while let entry = unsafe readdir(stream) {
      // A directory entry's name ends in a zero byte within its buffer.
      unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if unsafe strcmp(name, ".") != 0, unsafe strcmp(name, "..") != 0 { unsafe take(name) }
        }
      }
      errno = 0
    }
    return errno
  }

  /// A name as a pattern that nothing else matches: `a[[]1]` for `a[1]`.
  static func literal(_ name: String) -> String {
    // A combining mark behind a letter does not make it another one to glob(3).
    name.unicodeScalars.map { letter in
      switch letter {
      case "[", "*", "?": "[\(letter)]"
      case "\\": "\\\\"
      default: "\(letter)"
      }
    }.joined()
  }

  /// A pattern below a folder, of whose name every letter stands for itself.
  private static func pattern(_ pattern: String, in folder: String) -> String {
    path(literal(folder), pattern)
  }

  /// The paths that match a pattern with `*`, `?` and `[…]` below a folder, sorted by their bytes; told where a
  /// folder on the way may not be looked into.
  static func matches(_ name: String, in folder: String) throws(FileProblem) -> [String] {
    let pattern = pattern(name, in: folder)
    var result = unsafe glob_t()
    defer { unsafe globfree(&result) }
    // A folder that is not there matches nothing; of any other the error is kept until glob(3) returns.
    let found = unsafe glob(
      pattern, GLOB_NOSORT,
      { _, code in
        if code == ENOENT { return 0 }
        errno = code
        return 1
      }, &result)
    if found == GLOB_NOMATCH { return [] }
    if found != 0 { throw FileProblem(pattern, doing: .open, errno) }
    // glob(3) fills so many paths, each ending in a zero byte.
    let paths = (0..<Int(unsafe result.gl_pathc)).compactMap { index in
      unsafe result.gl_pathv[index].map { unsafe String(cString: $0) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path is one that `matches` finds for a pattern, where there is such a file.
  static func isMatch(_ path: String, of name: String, in folder: String = "") -> Bool {
    unsafe fnmatch(pattern(name, in: folder), path, FNM_PATHNAME | FNM_PERIOD) == 0
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Makes a folder and those above it; nothing happens where it is there.
  static func make(_ path: String) throws(FileProblem) {
    _ = try made(path)
  }

  /// `a/b` for `a/b/c`; nothing for a name without a folder.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `c` for `a/b/c`.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// A path below a folder; an absolute one stands for itself, `.` adds nothing.
  static func path(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder that the program works in.
  static var working: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    // getcwd writes at most the buffer's length, the zero byte included.
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return "." }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
