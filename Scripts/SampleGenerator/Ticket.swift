/// A ticket as the tool knows it when the export is taken.
struct Ticket {
  /// Its place among all tickets in order of opening, from 1.
  let serial: Int
  let number: String
  let plan: TicketPlan
  let course: Course
  let location: String
  let assignedTo: String
  let description: String

  /// A ticket after its work and its nudges, cut off where the export was taken.
  init(serial: Int, number: String, plan: TicketPlan) {
    self.serial = serial
    self.number = number
    self.plan = plan
    var seeded = SeededGenerator(seed: Story.seed, stream: serial)
    location = seeded.pick(plan.customer.sites)
    assignedTo = seeded.pick(People.names(of: plan.group))
    description = seeded.pick(plan.service.complaints)
    var work = Work(plan: plan, seeded: seeded)
    course = Ticket.known(work.course(), opened: plan.opened)
  }

  /// The part of a course that had happened when the export was taken.
  private static func known(_ course: Course, opened: Instant) -> Course {
    func past(_ instant: Instant?) -> Instant? {
      instant.flatMap { $0 <= Story.exportTaken ? $0 : nil }
    }
    var known = course
    known.responded = past(course.responded)
    known.resolved = past(course.resolved)
    known.cancelled = past(course.cancelled)
    if known.resolved == nil {
      known.held = min(course.held, (Story.exportTaken - opened) / 3)
      known.reopened = 0
    }
    return known
  }

  /// When it was closed, if that has happened.
  var closed: Instant? {
    course.closed.flatMap { $0 <= Story.exportTaken ? $0 : nil }
  }

  /// The state that the tool shows.
  ///
  /// Lakeshore's people spell one of them their own way.
  var state: String {
    if course.cancelled != nil { return plan.customer == .lakeshore ? "Canceled" : "Cancelled" }
    if closed != nil { return "Closed" }
    if course.resolved != nil { return "Resolved" }
    if course.responded == nil { return "New" }
    return course.held > 0 ? "On Hold" : "In Progress"
  }
}
