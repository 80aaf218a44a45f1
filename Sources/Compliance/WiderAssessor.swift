import ServiceHours
import ServiceModel
import Synchronization

/// The assessor that takes another one's place once tickets have asked beyond the years that its timetables
/// are compiled for: made by the first worker who wants it, the same for all.
final class WiderAssessor: Sendable {
  private let kept = Mutex<Assessor?>(nil)

  func assessor(_ make: () -> Assessor) -> Assessor {
    kept.withLock { kept in
      let assessor = kept ?? make()
      kept = assessor
      return assessor
    }
  }
}

extension Assessor {
  /// One that says the same and says it faster, where tickets have asked beyond the years that the
  /// timetables are compiled for; else nothing.
  package func widened() -> Assessor? {
    guard rulebook.timetables.contains(where: { $0.widest !== $0 }) else { return nil }
    return wider.assessor { Assessor(widening: self) }.copied()
  }
}
