import Diagnostics
import Reading
import ServiceModel

/// What the pieces of one file told beside tickets and rows: all that a `ReadingLog` is made of.
struct FileTrail: Sendable {
  /// The place of the file in the run's list.
  let file: Int
  /// In their order; of their rejections only the last.
  let pieces: [PieceLog]
}

extension PieceLog {
  /// The same without what is kept elsewhere: fingerprints, and rejections but the last, which may
  /// say how a file ends.
  var trimmed: PieceLog {
    var log = self
    log.rejections = rejections.suffix(1)
    log.rejectedIDs = []
    log.watch = watch.withoutPrints
    log.cutOff = CutOffWatch(days: cutOff.days, gap: cutOff.gap)
    return log
  }
}

extension RepeatWatch {
  /// Adds the next piece of the same file: tells what it saw of the file's end as one worker sees it who reads
  /// the file as one piece, and how its first ticket follows.
  ///
  /// Behind an id that does not follow the one before, a watch compares no more.
  mutating func follow(
    _ next: PieceLog
  ) -> (seen: CutOffWatch, begin: Begin?) {
    let seen = isFollowed(by: next.watch) ? next.cutOff : next.cutOff.withoutComparisons
    return (seen, append(next.watch))
  }

  /// Whether the first ticket of another watch follows this one's last in the order of ids.
  fileprivate func isFollowed(by next: RepeatWatch) -> Bool {
    guard let first = next.first else { return true }
    var watch = withoutPrints
    _ = watch.append(RepeatWatch(first: first, last: first.id, unordered: nil, count: 1))
    return watch.isAscending
  }
}

extension CutOffWatch {
  /// The same as if no id could be compared with the one before.
  fileprivate var withoutComparisons: CutOffWatch {
    CutOffWatch(days: days, gap: IDGap(count: gap.count, oddOnes: gap.count))
  }
}
