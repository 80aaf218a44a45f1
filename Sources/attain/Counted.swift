/// A number and the noun of what was counted: `1 agreement`, `2 agreements`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
