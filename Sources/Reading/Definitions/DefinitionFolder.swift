/// The door to the files of a project: what lies where, as bytes.
///
/// Reading opens no file itself.
package struct DefinitionFolder: Sendable {
  /// The bytes of a file below the project's folder, or nothing where there is none.
  package let read: @Sendable (_ path: String) -> [UInt8]?
  /// The names in a folder below the project's folder, sorted; none where there is no such folder.
  package let names: @Sendable (_ folder: String) -> [String]
  /// Whether a path below the project's folder, or one above it, is a file and no folder.
  package let isFile: @Sendable (_ path: String) -> Bool
  /// The path of a file as the user would name it, for messages.
  package let shownPath: @Sendable (_ path: String) -> String
  /// The calendars that come with the program, by name.
  package let shippedCalendars: [String]
  /// The path and the bytes of a calendar that comes with the program.
  package let readShipped: @Sendable (_ name: String) -> (path: String, bytes: [UInt8])?
  /// The profiles that come with the program, by name.
  package let shippedProfiles: [String]
  /// The path and the bytes of a profile that comes with the program.
  package let readShippedProfile: @Sendable (_ name: String) -> (path: String, bytes: [UInt8])?

  package init(
    read: @escaping @Sendable (_ path: String) -> [UInt8]?,
    names: @escaping @Sendable (_ folder: String) -> [String],
    isFile: @escaping @Sendable (_ path: String) -> Bool = { _ in false },
    shownPath: @escaping @Sendable (_ path: String) -> String = { $0 },
    shippedCalendars: [String],
    readShipped: @escaping @Sendable (_ name: String) -> (path: String, bytes: [UInt8])?,
    shippedProfiles: [String] = [],
    readShippedProfile: @escaping @Sendable (_ name: String) -> (path: String, bytes: [UInt8])? = {
      _ in nil
    }
  ) {
    self.read = read
    self.names = names
    self.isFile = isFile
    self.shownPath = shownPath
    self.shippedCalendars = shippedCalendars
    self.readShipped = readShipped
    self.shippedProfiles = shippedProfiles
    self.readShippedProfile = readShippedProfile
  }
}

/// A definition file that was read.
package struct DefinitionSource: Sendable {
  package enum Role: String, Hashable, Sendable {
    case project, agreement, calendar
    /// Suspensions or exclusions that an agreement names.
    case table
    /// What a tool's exports look like.
    case profile
  }

  package let role: Role
  /// Below the project's folder.
  package let path: String
  /// As the user would name it.
  package let shownPath: String
  package let bytes: [UInt8]

  package init(role: Role, path: String, shownPath: String, bytes: [UInt8]) {
    self.role = role
    self.path = path
    self.shownPath = shownPath
    self.bytes = bytes
  }
}
