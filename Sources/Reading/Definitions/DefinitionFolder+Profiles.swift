import ServiceModel

/// Profiles: those of the project's folder `profiles`, which hide the ones that come with the program.
extension DefinitionFolder {
  /// The file of a profile.
  struct ProfileFile {
    let path: String
    let shown: String
    let bytes: [UInt8]
  }

  private static let profiles = "profiles"

  /// The profile of a name, which is that of its file or stands in it; a shipped one may have a shorter name as well.
  func profile(_ name: String) -> ProfileFile? {
    let paths = DefinitionName.endings.map { "\(DefinitionFolder.profiles)/\(name)\($0)" }
    let own = paths.lazy.compactMap { self.own($0) }.first ?? self.own(named: name)
    return own ?? shipped(name) ?? shipped(alsoNamed: name)
  }

  /// The names that a profile may be called by.
  var profileNames: [String] {
    shippedProfiles
      + names(DefinitionFolder.profiles).compactMap { DefinitionName.stem(of: $0) }
  }

  private func own(_ path: String) -> ProfileFile? {
    read(path).map { ProfileFile(path: path, shown: shownPath(path), bytes: $0) }
  }

  /// The one that says so itself; what is wrong with others is no matter of this one.
  private func own(named name: String) -> ProfileFile? {
    names(DefinitionFolder.profiles).lazy.filter { DefinitionName.isOne($0) }
      .compactMap { own("\(DefinitionFolder.profiles)/\($0)") }
      .first { ProfileReader.readable($0.bytes, path: $0.shown).profile?.name == name }
  }

  private func shipped(_ name: String) -> ProfileFile? {
    readShippedProfile(name).map { ProfileFile(path: $0.path, shown: $0.path, bytes: $0.bytes) }
  }

  /// The shipped profile of a tool that has this shorter name as well; its file's name begins with that.
  private func shipped(alsoNamed name: String) -> ProfileFile? {
    shippedProfiles.lazy.filter { $0.hasPrefix(name + "-") }.compactMap { shipped($0) }
      .first { ProfileReader.profile($0.bytes, path: $0.path).profile?.alsoNamed == name }
  }
}
