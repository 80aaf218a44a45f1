import Foundation

/// Runs all programs on one export, in turn, and prints what they cost.
func compare(_ options: Options) throws {
  let place = try Workplace(options)
  var field = Field(options, place)
  field.run(rounds: options.rounds) { place.warm() }
  let processors = ProcessInfo.processInfo.activeProcessorCount
  print(
    "\(options.rows) rows, \(place.bytes / 1_000_000) MB, of \(place.origin)\n"
      + "\(options.rounds) rounds in turn, \(processors) processors\n")
  print(RatioTable(field.contestants, bytes: place.bytes).text)
  for line in field.absent { print("absent: \(line)") }
  if let attain = field.contestants.first(where: { $0.isAttain }) {
    print(Profile(attain.command.arguments, folder: place.output).line)
  }
}

if let options = Options(Array(CommandLine.arguments.dropFirst())) {
  try compare(options)
} else {
  print("usage: Ratios --rows N --rounds N …; see Options.swift")
  exit(64)
}
