import ServiceModel

/// What the file of a party is called: its name as far as that is safe, and where it is not the whole name,
/// or another party's looks the same, eight digits that are made of its bytes.
///
/// A name is one step of a path, on every file system: letters, digits, blanks and `-_.` alone, not longer
/// than 60 characters before the digits, beginning and ending with a letter or digit. Example: `../../etc` becomes
/// `etc-5019f25e`.
enum PartyFileName {
  private static let longest = 60
  /// What one system or another keeps for devices.
  private static let reserved = ["con", "prn", "aux", "nul"]

  /// The names of the parties, in their order, each different from the others whatever their letters' case.
  static func names(of parties: [ByteText]) -> [String] {
    let stems = parties.map { stem($0.text) }
    var uses: [String: Int] = [:]
    for stem in stems { uses[stem.lowercased(), default: 0] += 1 }
    let names = zip(parties, stems).map { party, stem in
      let isWhole = stem.utf8.elementsEqual(party.bytes)
      let isAlone = uses[stem.lowercased()] == 1 && !isReserved(stem)
      return isWhole && isAlone ? stem : "\(stem)-\(digits(of: party.bytes))"
    }
    return apart(names)
  }

  /// The same names, with a number behind each that stands before: a party may be called as another's file is.
  private static func apart(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var (found, number) = (name, 2)
      while !taken.insert(found.lowercased()).inserted {
        found = "\(name)-\(number)"
        number += 1
      }
      return found
    }
  }

  private static func stem(_ name: String) -> String {
    var stem = ""
    for scalar in name.unicodeScalars.prefix(longest) {
      stem.unicodeScalars.append(isSafe(scalar) ? scalar : "_")
    }
    let trimmed = stem.drop { !$0.isLetter && !$0.isNumber }
    let end = trimmed.lastIndex { $0.isLetter || $0.isNumber }
    return end.map { String(trimmed[...$0]) } ?? "party"
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
      || " -_.".unicodeScalars.contains(scalar)
  }

  private static func isReserved(_ stem: String) -> Bool {
    let name = stem.lowercased().prefix { $0 != "." }
    return reserved.contains(String(name))
      || (name.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt")))
  }

  /// FNV-1a, 64 bits, of which the upper and the lower half are mixed.
  private static func digits(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
