// Throws bytes at a reader until it breaks: `Fuzz NAME [options of libFuzzer] CORPUS`.
//
// Built by `make fuzz` alone, with the address sanitizer and libFuzzer's counters.

import Glibc

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The bytes of one try.
func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  // libFuzzer hands out `count` readable bytes for the call.
  unsafe Array(UnsafeBufferPointer(start: start, count: count))
}

guard CommandLine.arguments.count > 1 else {
  print(
    "usage: Fuzz csv|definitions|timestamps|gz|zones|feeds|suspensions|ledger|tallies [options]"
      + " CORPUS")
  exit(64)
}
let name = CommandLine.arguments[1]
var count = CInt(CommandLine.arguments.count - 1)
let kept = CommandLine.arguments.indices.filter { $0 != 1 }
// One place more than there are arguments: the list ends in a null pointer.
var arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
  capacity: kept.count + 1)
for place in 0...kept.count {
  unsafe arguments[place] =
    place < kept.count ? strdup(CommandLine.arguments[kept[place]]) : nil
}

switch name {
case "csv":
  exit(unsafe runDriver(&count, &arguments) { unsafe CSVFuzzer.run(bytes($0, $1)) })
case "definitions":
  exit(unsafe runDriver(&count, &arguments) { unsafe DefinitionFuzzer.run(bytes($0, $1)) })
case "timestamps":
  exit(unsafe runDriver(&count, &arguments) { unsafe TimestampFuzzer.run(bytes($0, $1)) })
case "gz":
  exit(unsafe runDriver(&count, &arguments) { unsafe ArchiveFuzzer.run(bytes($0, $1)) })
case "zones":
  exit(unsafe runDriver(&count, &arguments) { unsafe ZoneFuzzer.run(bytes($0, $1)) })
case "feeds":
  exit(
    unsafe runDriver(&count, &arguments) {
      unsafe TableFuzzer.run(bytes($0, $1), as: "calendars/feed.ics")
    })
case "suspensions":
  exit(
    unsafe runDriver(&count, &arguments) {
      unsafe TableFuzzer.run(bytes($0, $1), as: "agreements/t.csv")
    })
case "ledger":
  exit(unsafe runDriver(&count, &arguments) { unsafe LedgerFuzzer.run(bytes($0, $1)) })
case "tallies":
  exit(unsafe runDriver(&count, &arguments) { unsafe TallyFuzzer.run(bytes($0, $1)) })
default:
  print("there is no fuzzer '\(name)'")
  exit(64)
}
