/// A number and the noun of what was counted, in English as terminals have it: `1 agreement`, `2 agreements`.
///
/// - Parameter many: The noun for all numbers but one, where it is not the noun with an s.
package func counted(_ count: Int, _ noun: String, many: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : many ?? "\(noun)s")"
}
