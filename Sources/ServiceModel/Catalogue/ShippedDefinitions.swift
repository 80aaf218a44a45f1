package import Diagnostics

/// What explains that nothing of what comes with the program is known.
package enum ShippedDefinitions {
  package static let noCalendars = note("calendars", "Calendars")
  package static let noProfiles = note("profiles", "Profiles")

  private static func note(_ what: String, _ folder: String) -> Diagnostic.Note {
    Diagnostic.Note(
      "no shipped \(what) were found: neither share/attain/\(what) nor \(folder) lies in the"
        + " program's folder or one above it", at: nil)
  }
}
