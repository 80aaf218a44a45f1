import Markup

/// A picture that stands in a page itself.
package struct Logo: Sendable {
  /// As `image/png`.
  let type: String
  let base64: String

  /// The picture of a PNG, JPEG or SVG file; nothing for any other.
  package init?(_ bytes: [UInt8]) {
    let start = String(decoding: bytes.prefix(512), as: UTF8.self)
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      type = "image/png"
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      type = "image/jpeg"
    } else if start.contains("<svg") {
      type = "image/svg+xml"
    } else {
      return nil
    }
    base64 = Base64.text(bytes)
  }

  var html: HTML {
    HTML.void(
      "img",
      [
        HTML.attribute("class", "logo"), HTML.attribute("alt", ""),
        HTML.attribute("src", "data:\(type);base64,\(base64)"),
      ])
  }
}
