import Synchronization

/// How far reading is, on a terminal's standard error: a line that is drawn again some times a second, and
/// removed.
///
/// The clock that it looks at only counts on, and enters no result.
final class Progress: Sendable {
  private struct State {
    var line: ProgressLine
    let begun: ContinuousClock.Instant
    var drawn: ContinuousClock.Instant?
  }

  private static let pause = Duration.milliseconds(200)
  private let state = Mutex<State?>(nil)
  private let columns: Int

  /// The last column stays free, where some terminals would begin a new line.
  init(columns: Int) { self.columns = max(1, columns - 1) }

  /// Begins a way through files.
  func begin(_ title: String, files: [String]) {
    let total = files.reduce(0) { $0 + Progress.size(of: $1) }
    state.withLock { $0 = State(line: ProgressLine(title, total: total), begun: .now) }
  }

  /// Says that a piece was read; called once a piece, which is some hundred times a second at most.
  func add(bytes: Int, rows: Int) {
    state.withLock { state in
      guard var changed = state else { return }
      changed.line.add(bytes: bytes, rows: rows)
      let now = ContinuousClock.now
      if changed.drawn.map({ now - $0 >= Progress.pause }) ?? true {
        changed.drawn = now
        let time = (now - changed.begun).components
        let milliseconds = Int(time.seconds) * 1_000 + Int(time.attoseconds / 1_000_000_000_000_000)
        Console.draw("\r\(changed.line.text(after: milliseconds, columns: columns))\u{1B}[K")
      }
      state = changed
    }
  }

  /// Removes the line.
  func end() {
    state.withLock { state in
      if state?.drawn != nil { Console.draw("\r\u{1B}[K") }
      state = nil
    }
  }

  private static func size(of path: String) -> Int {
    let place = StandardInput.place(of: path)
    return (try? ByteFile(path: place).state().size) ?? 0
  }
}
