import Diagnostics

/// A node of a definition file with its place; every scalar is a text.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case text(String)
    case list([YAMLNode])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: Located<String>
    let value: YAMLNode
  }

  let content: Content
  let location: Location

  /// Whether the node is a mapping with a key.
  func has(_ key: String) -> Bool {
    if case .mapping(let entries) = content {
      entries.contains { $0.key.value == key }
    } else {
      false
    }
  }

  /// Whether it is an empty text between quotes, which somebody meant.
  var isQuotedNothing: Bool {
    if case .text("") = content { location.length == 2 } else { false }
  }

  /// Whether nothing stands there, or a bare `~` or `null`: a line that is not finished.
  var isNothing: Bool {
    if case .text("") = content { !isQuotedNothing } else { false }
  }

  var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }

  /// Whether it is a list of nothing.
  var isEmptyList: Bool {
    if case .list(let items) = content { items.isEmpty } else { false }
  }

  /// Whether it is a mapping without a key.
  var isEmptyMapping: Bool {
    if case .mapping(let entries) = content { entries.isEmpty } else { false }
  }

  /// What the node is, for messages.
  var kind: String {
    switch content {
    case .text(""): "nothing"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
