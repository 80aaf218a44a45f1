/// A value of a ticket's field as a small number: two are equal when their texts are.
///
/// Given out by one `SymbolTable`; symbols of two tables are not comparable but for those that both
/// were seeded with.
@usableFromInline package struct Symbol: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline package let id: UInt32

  @inlinable package init(id: UInt32) { self.id = id }

  /// No value: the cell was empty or said so.
  @inlinable package static var missing: Symbol { Symbol(id: 0) }
}

/// The texts of symbols, each kept once.
package struct SymbolTable: Sendable {
  private var texts = TextTable()
  private var hiding: Hiding?

  /// The words to hide, and which symbol each cell became that was seen: a hash takes longer than a look.
  private struct Hiding {
    let words: HiddenWords
    var cells = TextTable()
    /// By the cell's number.
    var symbols: [Symbol] = [.missing]
  }

  /// A table that holds the missing value and then the texts, in their order.
  ///
  /// Tables that are seeded alike give these texts the same symbols.
  package init(seed: [String] = []) {
    for text in seed { _ = symbol(for: Array(text.utf8).span) }
  }

  /// What readers of exports hide that find symbols here; nothing where they hide nothing.
  package var words: HiddenWords? {
    get { hiding?.words }
    set { hiding = newValue.map { Hiding(words: $0) } }
  }

  /// How many symbols there are, the missing one included.
  package var count: Int { texts.count }

  /// The symbol of a text; the empty text is the missing value.
  ///
  /// Cost: constant, and of a text of more than sixteen bytes its length.
  package mutating func symbol(for text: Span<UInt8>) -> Symbol { Symbol(id: texts.id(of: text)) }

  /// The symbol of a text, as `symbol(for:)`.
  package mutating func symbol(_ text: String) -> Symbol { symbol(for: Array(text.utf8).span) }

  /// The symbol of a cell: of the text that is shown for it, where words are hidden.
  package mutating func symbol(ofCell cell: Span<UInt8>) -> Symbol {
    hiding == nil ? symbol(for: cell) : hiddenSymbol(of: cell)
  }

  @inline(never)
  private mutating func hiddenSymbol(of cell: Span<UInt8>) -> Symbol {
    guard var known = hiding.take() else { return symbol(for: cell) }
    defer { hiding = known }
    let number = Int(known.cells.id(of: cell))
    if number == known.symbols.count {
      let shown = known.words.shown(cell)
      known.symbols.append(shown.map { symbol($0) } ?? symbol(for: cell))
    }
    return known.symbols[number]
  }

  /// The symbol of a text that is in the table; the missing value for any other text.
  package func known(_ text: Span<UInt8>) -> Symbol { Symbol(id: texts.known(text)) }

  /// The bytes of a symbol's text.
  package func bytes(of symbol: Symbol) -> [UInt8] { Array(texts.bytes(of: Int(symbol.id))) }

  /// The text of a symbol; the empty text for the missing value.
  package func text(of symbol: Symbol) -> String {
    String(decoding: texts.bytes(of: Int(symbol.id)), as: UTF8.self)
  }
}
