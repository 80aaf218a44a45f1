import Compliance
import ServiceModel

/// What holders and accounts are called.
struct HolderNames {
  private let rulebook: Rulebook
  private let symbols: SymbolTable

  init(_ rulebook: Rulebook, _ symbols: SymbolTable) {
    self.rulebook = rulebook
    self.symbols = symbols
  }

  /// The field that names the holder: `supplier`; empty where nobody is known to have the ticket.
  func field(of holder: Holder) -> String {
    holder.field.map { rulebook.fields.name(of: rulebook.holders[$0]) } ?? ""
  }

  /// The holder's own name; empty where nobody is known to have the ticket.
  func name(of holder: Holder) -> String { symbols.text(of: holder.value) }

  /// For a sentence: the name, or that it is not known.
  func title(of holder: Holder, _ say: Wording) -> String {
    let notKnown = OwnWord(say(.unknownHolder))
    return holder.field == nil ? notKnown.text : notKnown.apart(name(of: holder))
  }

  /// The kind of an account, and the holder or the cause.
  func columns(of account: HolderAccount) -> (account: String, field: String, name: String) {
    switch account {
    case .counted(let holder): ("counted", field(of: holder), name(of: holder))
    case .paused(let value): ("paused", "", symbols.text(of: value))
    case .suspended(let cause): ("suspended", "", symbols.text(of: cause))
    case .stated: ("paused", "", "as the export states")
    case .event: ("paused", "", "by an event")
    case .resolved: ("paused", "", "resolved")
    case .elsewhere: ("paused", "", "with another holder")
    }
  }

  /// For a page: who had the ticket, or what was waited for.
  func title(of account: HolderAccount, _ say: Wording) -> String {
    let name = columns(of: account).name
    return switch account {
    case .counted: say(.notKnown, for: name)
    case .paused, .suspended: name
    case .stated, .event, .resolved, .elsewhere: say.own(name)
    }
  }
}
