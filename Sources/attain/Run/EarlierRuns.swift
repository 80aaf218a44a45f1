/// The earlier runs of a folder that are kept, each in a folder that is called by a number: the higher one
/// is the later one.
struct EarlierRuns {
  private let folder: String

  /// They lie apart from the folder itself, in `earlier`.
  init(of name: String, below base: String) {
    folder = Folder.path(Folder.path(base, "earlier"), name)
  }

  /// The numbers of those that are kept, ascending.
  private var numbers: [Int] {
    Folder.names(in: folder).compactMap { name in
      Int(name).flatMap { $0 > 0 && String($0) == name ? $0 : nil }
    }.sorted()
  }

  /// Makes the place for one, or tells why there is none, before anything is replaced.
  func begin() throws(FileProblem) {
    try Occupied.check(Folder.parent(of: folder), is: .folder)
    try Occupied.check(folder, is: .folder)
    try Folder.make(folder)
  }

  /// Takes one in as the last one.
  ///
  /// One that cannot be kept stays where it is, for the next run to keep.
  func add(_ path: String) {
    do throws(FileProblem) {
      try begin()
      let place = Folder.path(folder, String((numbers.last ?? 0) + 1))
      if Folder.move(path, to: place) { try Folder.flush(folder) }
    } catch {
      return
    }
  }

  /// Drops the first ones beyond a count.
  func drop(keeping count: Int) {
    for number in numbers.dropLast(count) {
      Folder.removeTree(Folder.path(folder, String(number)))
    }
    Folder.removeEmpty(folder)
    Folder.removeEmpty(Folder.parent(of: folder))
  }
}
