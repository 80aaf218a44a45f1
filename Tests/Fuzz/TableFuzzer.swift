/// Bytes as a file that a definition names, whose other files are in order.
enum TableFuzzer {
  static func run(_ bytes: [UInt8], as path: String) -> Int32 {
    var files = SmallProject.files
    files[path] = bytes
    SmallProject.resolve(files)
    return 0
  }
}
