extension ErrorExample {
  /// What is asked of `attain trend` and `attain compare` and is not there.
  static let months = [
    ErrorExample(
      "no-such-target", "attain.yaml", "", "", command: ["trend", "--target", "small/resolutoin"]),
    ErrorExample("no-such-field", "attain.yaml", "", "", command: ["compare", "--by", "suplier"]),
    ErrorExample(
      "no-such-side", "attain.yaml", "", "",
      command: ["compare", "--by", "priority", "--against", "P9"]),
    ErrorExample(
      "no-such-link", "attain.yaml", "", "",
      command: ["compare", "--by", "priority", "--with", ".", "--link", "external=id"]),
  ]
}
