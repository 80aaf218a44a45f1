import ServiceModel
import Testing

@testable import Reporting

/// What pages say in each language.
struct PhraseTests {
  private static let languages = ReportLanguage.allCases

  /// The places that a text has for what is put in, in ascending order.
  private func places(_ text: String) -> [String] {
    text.matches(of: #/%[0-9]/#).map { String($0.output) }.sorted()
  }

  @Test(arguments: languages)
  func `a phrase says something, and what is put in is put in in every language`(
    language: ReportLanguage
  ) {
    let texts = PhraseBook.texts(language)
    #expect(texts.count > 100)
    for (text, english) in zip(texts, PhraseBook.texts(.english)) {
      #expect(!text.isEmpty && places(text) == places(english), "\(english): \(text)")
    }
  }

  @Test func `languages differ where they say a sentence`() {
    let texts = Self.languages.map { PhraseBook.texts($0) }
    for (place, english) in texts[0].enumerated() where english.split(separator: " ").count > 6 {
      #expect(texts[1][place] != english && texts[2][place] != english, "\(english)")
    }
  }

  @Test(arguments: languages)
  func `a word has a form for one and a form for many, and nothing of the forms is left over`(
    language: ReportLanguage
  ) {
    for text in PhraseBook.texts(language) {
      let forms = text.matches(of: #/\{[1-5]\?[^{}|]+\|[^{}|]+\}/#).count
      #expect(text.count { $0 == "{" } == forms && text.count { $0 == "}" } == forms, "\(text)")
    }
  }
}

/// All phrases as they stand in a language.
private enum PhraseBook {
  /// In one order for every language.
  static func texts(_ language: ReportLanguage) -> [String] {
    Phrase.allCases.map { $0.text(in: language) }
      + ReviewPhrase.allCases.map { $0.text(in: language) }
      + TrendPhrase.allCases.map { $0.text(in: language) }
      + ComparisonPhrase.allCases.map { $0.text(in: language) }
      + CreditPhrase.allCases.map { $0.text(in: language) }
      + ExplainPhrase.allCases.map { $0.text(in: language) }
  }
}
