import Glibc

/// Prints what each part costs, in 80 columns.
func measure(_ project: String) {
  guard let desk = Desk(project: project, tickets: 4_096) else {
    print("no project in \(project)")
    exit(66)
  }
  print("\npart                                          ns, least of 201 rounds of 4096")
  for (name, nanoseconds) in Parts(desk, Stopwatch(rounds: 201)).results {
    let tenths = Int((nanoseconds * 10).rounded())
    let number = "\(tenths / 10).\(tenths % 10)"
    print(name + String(repeating: " ", count: max(1, 56 - name.count - number.count)) + number)
  }
}

measure(CommandLine.arguments.dropFirst().first ?? "Benchmarks/Project")
