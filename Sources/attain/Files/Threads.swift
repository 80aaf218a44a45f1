import Glibc

/// Whether the system still lets the program start threads.
///
/// Whoever shares out work among threads waits without end for one that is refused, by a limit of processes or of memory,
/// and says nothing.
enum Threads {
  /// Starts so many threads at once, which do nothing, and ends them; why one of them was refused, or nothing.
  ///
  /// Cost: some ten microseconds a thread.
  static func refusal(of count: Int) -> String? {
    // No thread comes past the gate before all have been asked for.
    let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    defer { unsafe gate.deallocate() }
    unsafe pthread_mutex_init(gate, nil)
    unsafe pthread_mutex_lock(gate)
    var threads: [pthread_t] = []
    var code: Int32 = 0
    while code == 0, threads.count < count {
      var thread = pthread_t()
      // The gate lives until every thread that was started has been joined.
      code = unsafe pthread_create(&thread, nil, { unsafe Threads.pass($0) }, gate)
      if code == 0 { threads.append(thread) }
    }
    unsafe pthread_mutex_unlock(gate)
    for thread in threads { pthread_join(thread, nil) }
    unsafe pthread_mutex_destroy(gate)
    // strerror returns a string that lives until the next call.
    return code == 0 ? nil : unsafe String(cString: strerror(code))
  }

  private static func pass(_ gate: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    // It is the gate that the thread was started with.
    let gate = unsafe gate?.assumingMemoryBound(to: pthread_mutex_t.self)
    if let gate = unsafe gate {
      unsafe pthread_mutex_lock(gate)
      unsafe pthread_mutex_unlock(gate)
    }
    return nil
  }
}
