import Synchronization

/// What the pieces of files gave, by part, in the order of the pieces: in memory while it is little,
/// then in a file without a name.
///
/// A part is worked on by itself, so that whatever the size of the files only a part of them has to be
/// in memory.
final class PartSpace: Sendable {
  /// How many bytes are kept in memory at most, where nobody asks for another number.
  static let memoryLimit = 8 << 20

  /// How it is split.
  let parts: Parts
  private let limit: Int
  private let state: Mutex<State>

  private struct State: ~Copyable {
    var pieces: [PartedBytes.Taken] = []
    /// How many bytes of memory these take.
    var size = 0
    var file: ScratchFile?
    var spills: [Spill] = []
    var problem: FileProblem?
  }

  /// What went to the file at once, part by part.
  private struct Spill {
    let start: Int
    var ranges: PartRanges

    var end: Int { start + ranges.count }

    func range(of part: Int) -> Range<Int> {
      let range = ranges[part]
      return start + range.lowerBound..<start + range.upperBound
    }
  }

  /// `limit` is how many bytes are kept in memory at most.
  init(_ parts: Parts, limit: Int) {
    self.parts = parts
    // What goes to the file at once is counted in four bytes.
    self.limit = min(limit, 1 << 31)
    state = Mutex(State())
  }

  /// Whether not all of it is in memory.
  var isSpilled: Bool { state.withLock { $0.file != nil } }

  /// Adds what a piece gave.
  func append(_ piece: PartedBytes.Taken) {
    if piece.bytes.isEmpty { return }
    state.withLock { state in
      state.pieces.append(piece)
      state.size += piece.size
      if state.size > limit { spill(&state) }
    }
  }

  /// Ends the adding; tells what went wrong first.
  func finish() throws(FileProblem) {
    let problem = state.withLock { state in
      if state.file != nil { spill(&state) }
      return state.problem
    }
    if let problem { throw problem }
  }

  /// Gives the memory back.
  func forget() { state.withLock { $0.pieces = [] } }

  /// Moves what is in memory to the file, where the bytes of each part then lie together.
  private func spill(_ state: inout State) {
    let pieces = state.pieces
    state.pieces = []
    state.size = 0
    if state.problem != nil || pieces.isEmpty { return }
    do throws(FileProblem) {
      if state.file == nil { state.file = try ScratchFile() }
      guard let file = state.file else { return }
      var spill = Spill(start: state.spills.last?.end ?? 0, ranges: PartRanges(parts))
      for part in 0..<parts.count {
        var count = 0
        for piece in pieces {
          let range = piece.ranges[part]
          if range.isEmpty { continue }
          file.append(PartChunk.head(worker: piece.worker, count: range.count))
          file.append(piece.bytes[range])
          count += PartChunk.headSize + range.count
        }
        spill.ranges.append(count)
      }
      state.spills.append(spill)
      if let problem = file.problem { throw problem }
    } catch {
      state.problem = error
    }
  }

  /// The bytes of a part: chunks one behind the other, each with a head.
  func content(of part: Int) throws(FileProblem) -> [UInt8] {
    let found = state.withLock { content(of: part, in: &$0) }
    if let problem = found.problem { throw problem }
    return found.content
  }

  private func content(
    of part: Int, in state: inout State
  ) -> (content: [UInt8], problem: FileProblem?) {
    var content: [UInt8] = []
    let ranges = state.spills.map { $0.range(of: part) }
    content.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    do throws(FileProblem) {
      for range in ranges where !range.isEmpty {
        if let file = state.file { content += try file.content(range) }
      }
    } catch {
      return ([], error)
    }
    for piece in state.pieces {
      let range = piece.ranges[part]
      if range.isEmpty { continue }
      content += PartChunk.head(worker: piece.worker, count: range.count)
      content += piece.bytes[range]
    }
    return (content, nil)
  }
}

/// The head of the bytes that one piece gave to a part: whose symbols they speak of, and how many they
/// are.
enum PartChunk {
  static let headSize = 8

  static func head(worker: Int, count: Int) -> [UInt8] {
    let numbers = UInt64(UInt32(worker)) | UInt64(UInt32(count)) << 32
    return (0..<headSize).map { UInt8(truncatingIfNeeded: numbers >> (8 * UInt64($0))) }
  }

  /// Hands out where each chunk of a part lies and whose symbols it speaks of.
  static func each(in reader: inout PartedReader, _ body: (inout PartedReader, Int, Int) -> Void) {
    while !reader.isAtEnd {
      let worker = Int(UInt32(littleEndian: reader.next(UInt32.self)))
      let count = Int(UInt32(littleEndian: reader.next(UInt32.self)))
      let end = reader.position + count
      body(&reader, worker, end)
    }
  }
}
