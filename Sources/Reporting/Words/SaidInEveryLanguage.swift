import ServiceModel

/// What pages and workbooks say, as it stands in each language.
protocol SaidInEveryLanguage {
  /// Messages and manuals are in English too.
  var english: String { get }
  var german: String { get }
  var french: String { get }
}

extension SaidInEveryLanguage {
  func text(in language: ReportLanguage) -> String {
    switch language {
    case .english: english
    case .german: german
    case .french: french
    }
  }
}
