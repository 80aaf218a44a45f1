import Compliance

/// Writes a partial: a first line, blocks, and the hash of all before it.
final class PartialOutput {
  private let hash = SHA256()
  private let take: ([UInt8]) -> Void
  private var waiting = Waiting(kind: .end, head: [])

  private struct Waiting {
    let kind: PartialBlock
    let head: [UInt8]
    var rows: [UInt8] = []
  }

  init(_ take: @escaping ([UInt8]) -> Void) {
    self.take = take
    add(Array("\(PartialBlock.title)\(PartialBlock.version)\n".utf8))
  }

  /// Writes a block of at most `PartialBlock.largest` bytes.
  func write(_ kind: PartialBlock, _ content: some Collection<UInt8>) {
    var block = [kind.rawValue]
    for byte in 0..<4 { block.append(UInt8(truncatingIfNeeded: content.count >> (8 * byte))) }
    add(block + content)
  }

  /// Writes what may be longer than a block as several of them, and as one where it is empty.
  func write(all content: [UInt8], _ kind: PartialBlock) {
    var rest = content[...]
    repeat {
      write(kind, rest.prefix(PartialBlock.largest))
      rest = rest.dropFirst(PartialBlock.largest)
    } while !rest.isEmpty
  }

  /// Writes rows behind a head that says whose they are; those of one head in blocks that are full but for
  /// the last, however they come.
  func write(rows: [UInt8], _ kind: PartialBlock, behind head: ByteWriter) {
    if waiting.kind != kind || waiting.head != head.bytes {
      flushRows()
      waiting = Waiting(kind: kind, head: head.bytes)
    }
    var rest = rows[...]
    while !rest.isEmpty {
      let room = PartialBlock.largest - waiting.head.count - waiting.rows.count
      waiting.rows += rest.prefix(room)
      if rest.count >= room { flushRows() }
      rest = rest.dropFirst(room)
    }
  }

  /// Writes the rows that wait for more of the same head.
  func flushRows() {
    if !waiting.rows.isEmpty { write(waiting.kind, waiting.head + waiting.rows) }
    waiting.rows = []
  }

  /// Ends the partial.
  func end() {
    write(.end, [])
    take(Array((hash.finish() + "\n").utf8))
  }

  private func add(_ bytes: [UInt8]) {
    hash.update(bytes.span)
    take(bytes)
  }
}
