import Diagnostics
import Reading
import ServiceModel

/// Lines of an export for messages, read once more where there is something to tell.
enum ExportLines {
  /// Messages about one file with their lines, as far as these are among the first thousand.
  static func excerpted(
    _ diagnostics: [Diagnostic], from path: String, _ encoding: TextEncoding? = nil
  ) -> [Diagnostic] {
    if diagnostics.isEmpty { return [] }
    let numbers = Set(diagnostics.prefix(1_000).compactMap { $0.location?.line })
    let lines = pick(numbers, from: path, encoding)
    return diagnostics.map { diagnostic in
      diagnostic.with(excerpt: diagnostic.location.flatMap { lines.text(of: $0.line) })
    }
  }

  /// The lines of some numbers; those that cannot be read any more are left out.
  ///
  /// Cost: the file up to the last of them.
  static func pick(
    _ numbers: Set<Int>, from path: String, _ encoding: TextEncoding?
  ) -> LinePicker {
    var lines = LinePicker(numbers)
    do throws(FileProblem) {
      let file = try FileStream(path: path)
      let text = TextStream(path: path, try ByteFile.unpacked(file, path), stated: encoding)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while !lines.isDone {
        let count = try text.read(into: &buffer)
        if count == 0 { break }
        for place in 0..<count { lines.pass(buffer[place]) }
      }
    } catch {
      // The messages stand without their lines: the file has been read whole before.
    }
    return lines
  }
}
