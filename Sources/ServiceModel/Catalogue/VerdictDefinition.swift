package import Diagnostics

/// How the column with the tool's own verdict is read, and which targets it is about.
package struct VerdictDefinition: Sendable {
  /// The ids of the targets; the usual ones where none is named.
  package let targets: [Located<String>]
  /// The usual words where none are given.
  package let words: Words?

  /// What the cells say, in any case of the letters; `*` is every other text.
  package struct Words: Sendable {
    package let met: [String]
    package let breached: [String]
    /// What the cells of breached tickets begin with.
    package let breachedPrefix: String?

    package init(met: [String], breached: [String], breachedPrefix: String?) {
      self.met = met
      self.breached = breached
      self.breachedPrefix = breachedPrefix
    }
  }

  package init(targets: [Located<String>] = [], words: Words? = nil) {
    self.targets = targets
    self.words = words
  }
}
