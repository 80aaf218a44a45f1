/// The names that a test's rulebook and tickets carry.
struct Names {
  var project = "Meridian"
  var agreement = "northwind-gold"
  var target = "resolution"
  var site = "Leeds"
  var file = "exports/tickets.csv"
  var reason = "cancelled"

  /// Names that break a writer which does not quote, escape or measure.
  static let hostile = [
    "comma, quote \" and 'apostrophe'", "two\nlines\r\nand three", "=1+1", "+44", "-5", "@me",
    "\tindented", "\rreturned", "＝全角", "＋1", "－1", "＠home", "東京サービスデスク第二",
    "back\\slash / {\"json\": [1]}", "\u{1B}[31mred\u{7}\u{0}", "e\u{301}\u{202E}x",
    String(repeating: "very-long-", count: 30), String(repeating: "長", count: 150), " ", "''", "—",
  ]

  /// Every name hostile, a different one in each place.
  static func hostile(_ number: Int) -> Names {
    func name(_ place: Int) -> String { hostile[(number + place) % hostile.count] }
    return Names(
      project: name(0), agreement: name(1), target: name(2), site: name(3), file: name(4),
      reason: name(5))
  }

  /// Names of one length, so that some are wider than their room by a single column.
  static func long(_ length: Int) -> Names {
    let name = String(repeating: "x", count: length)
    return Names(
      project: name, agreement: name, target: name, site: name, file: name, reason: name)
  }
}
