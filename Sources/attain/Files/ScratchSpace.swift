/// Bytes that are written once, one behind the other, and read again from any place: in memory while
/// they are few, then in a file without a name.
final class ScratchSpace {
  private let limit: Int
  private var memory: [UInt8] = []
  private var file: ScratchFile?
  /// How many bytes lie in the file; those in memory stand behind them.
  private var filed = 0
  /// What went wrong first.
  private(set) var problem: FileProblem?

  /// `limit` is how many bytes are kept in memory at most.
  init(limit: Int = 1 << 20) { self.limit = limit }

  /// Adds bytes and says where they stand.
  func append(_ bytes: [UInt8]) -> Range<Int> {
    let start = filed + memory.count
    memory += bytes
    if memory.count > limit { moveToFile() }
    return start..<start + bytes.count
  }

  private func moveToFile() {
    do throws(FileProblem) {
      let file = try scratchFile()
      file.append(memory)
      filed += memory.count
      memory.removeAll(keepingCapacity: true)
      if let found = file.problem { throw found }
    } catch {
      problem = problem ?? error
    }
  }

  private func scratchFile() throws(FileProblem) -> ScratchFile {
    if let file { return file }
    let made = try ScratchFile()
    file = made
    return made
  }

  /// Hands out the bytes of a range, piece by piece.
  func read(_ range: Range<Int>, to output: ([UInt8]) -> Void) {
    var place = range.lowerBound
    do throws(FileProblem) {
      while let file, place < min(range.upperBound, filed) {
        let end = min(range.upperBound, filed, place + ByteFile.pieceSize)
        output(try file.content(place..<end))
        place = end
      }
    } catch {
      problem = problem ?? error
      return
    }
    if place < range.upperBound { output(Array(memory[place - filed..<range.upperBound - filed])) }
  }
}
