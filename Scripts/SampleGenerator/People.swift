/// The people to whom tickets are assigned; several names need more than ASCII.
enum People {
  static func names(of group: Group) -> [String] {
    switch group {
    case .network: ["Jörg Müller", "Aisling Byrne", "Tom Hartley"]
    case .platform: ["Zoë Clarke", "François Lefèvre", "Priya Nair"]
    case .applications: ["Łukasz Nowak", "Grace Okafor"]
    case .workplace: ["Siân Hughes", "Ben Tate", "José Peña"]
    case .serviceDesk: ["Ruth Ellwood", "Håkon Lind", "Dan Marsh"]
    }
  }
}
