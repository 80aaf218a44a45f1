/// Texts by small numbers, each kept once; zero is the empty one.
///
/// Open addressing on a hash of the bytes, so that finding a known text allocates nothing. A slot
/// holds what tells texts of up to sixteen bytes apart, so that finding one of those is one look.
struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots = Array(repeating: Slot(), count: 64)

  /// Where a text is looked for: its shape, and its number, which is zero where the slot is free.
  private struct Slot {
    var shape = Shape()
    var id: UInt32 = 0
  }

  /// How long a text is, and its first and last eight bytes; of one that is longer than both, a hash stands for the
  /// first ones, since what tells many texts apart may lie in their middle.
  private struct Shape {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Of longer texts than fit, the largest number that does.
    var count: UInt32 = 0

    init() {}

    @inline(__always)
    init(_ text: Span<UInt8>) {
      count = UInt32(clamping: text.count)
      (first, last) = text.ends
      if count > 16 { first = text.mixed }
    }

    @inline(__always)
    func isSame(as other: Shape) -> Bool {
      (first ^ other.first) | (last ^ other.last) | UInt64(count ^ other.count) == 0
    }

    /// Mixed by multiplications; the multipliers are odd and their bits well spread.
    @inline(__always)
    var hash: UInt64 {
      let mixed = (first ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xD6E8_FEB8_6659_FD93
      return (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 32
    }
  }

  /// How many texts there are, the empty one included.
  var count: Int { ends.count }

  /// The number of a text.
  ///
  /// Cost: constant, and of a text of more than sixteen bytes its length.
  @inline(__always)
  mutating func id(of text: Span<UInt8>) -> UInt32 {
    if text.isEmpty { return 0 }
    let shape = Shape(text)
    // Most texts are short and known, and stand where they are looked for first.
    let found = slots[Int(truncatingIfNeeded: shape.hash) & (slots.count - 1)]
    if shape.count <= 16, found.id != 0, found.shape.isSame(as: shape) { return found.id }
    return foundOrInserted(text, shape)
  }

  @inline(never)
  private mutating func foundOrInserted(_ text: Span<UInt8>, _ shape: Shape) -> UInt32 {
    let slot = slot(of: text, shape)
    let id = slots[slot].id
    return id != 0 ? id : insert(text, shape, slot: slot)
  }

  /// The slot that holds a text, or the free one where it belongs.
  @inline(__always)
  private func slot(of text: Span<UInt8>, _ shape: Shape) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: shape.hash) & mask
    while true {
      let found = slots[slot]
      if found.id == 0 { return slot }
      if found.shape.isSame(as: shape), shape.count <= 16 || holds(text, id: Int(found.id)) {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  /// The number of a text that is in the table; zero for any other text.
  func known(_ text: Span<UInt8>) -> UInt32 {
    text.isEmpty ? 0 : slots[slot(of: text, Shape(text))].id
  }

  /// The bytes of a text.
  func bytes(of id: Int) -> ArraySlice<UInt8> { id == 0 ? [] : bytes[ends[id - 1]..<ends[id]] }

  @inline(never)
  private func holds(_ text: Span<UInt8>, id: Int) -> Bool {
    bytes.span.extracting(ends[id - 1]..<ends[id]).isEqual(to: text)
  }

  private mutating func insert(_ text: Span<UInt8>, _ shape: Shape, slot: Int) -> UInt32 {
    let id = UInt32(ends.count)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[slot].shape = shape
    slots[slot].id = id
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    let size = slots.count * 2
    var larger = Array(repeating: Slot(), count: size)
    for slot in slots where slot.id != 0 {
      var place = Int(truncatingIfNeeded: slot.shape.hash) & (size - 1)
      while larger[place].id != 0 { place = (place + 1) & (size - 1) }
      larger[place] = slot
    }
    slots = larger
  }
}
