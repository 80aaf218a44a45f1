/// Which files of a folder of definitions are definitions, by their names: what else lies there is no matter of ours.
package enum DefinitionName {
  static let endings = [".yaml", ".yml"]

  /// Whether a file of this name is a definition; hidden ones are notes of editors and systems.
  package static func isOne(_ name: String) -> Bool { stem(of: name) != nil }

  /// The name without its ending; nothing where it is no definition's.
  static func stem(of name: String) -> String? {
    if name.hasPrefix(".") { return nil }
    return endings.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
  }
}
