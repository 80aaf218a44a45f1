import CivilTime
import ServiceModel

extension Disagreement {
  func write(to writer: inout ByteWriter, _ symbols: SymbolList) {
    let ticket = detail.ticket
    writer.text(ticket.id)
    writer.number(ticket.place.file)
    writer.number(ticket.place.line)
    writer.list(ticket.values) { $0.number(symbols[$1]) }
    writer.optional(ticket.created) { $0.instant($1) }
    detail.measurement.write(to: &writer, symbols)
    writer.optional(detail.deadline) { $0.instant($1) }
    writer.word(tool == .breached ? Outcome.breached : .met)
    writer.word(found)
  }

  /// Nothing where what stands there cannot be.
  init?(from reader: inout ByteReader, _ places: TallyPlaces) {
    let id = reader.bytesOfText()
    let file = places.files[reader.place(below: places.files.count)]
    let line = reader.place(below: 1 << 48)
    let values = reader.list { reader in places.symbol(from: &reader) }
    let created = reader.optional { $0.instant() }
    guard values.count == places.rulebook.fields.count,
      let measurement = Measurement(from: &reader, places)
    else { return nil }
    let deadline = reader.optional { $0.instant() }
    guard let tool = reader.word(Outcome.self), let found = reader.word(DisagreementClass.self)
    else { return nil }
    detail = Detail(
      ticket: TicketSummary(
        id: id, place: TicketPlace(file: file, line: line), values: values, created: created),
      measurement: measurement, deadline: deadline)
    self.tool = tool == .breached ? .breached : .met
    self.found = found
  }
}

extension Measurement {
  fileprivate func write(to writer: inout ByteWriter, _ symbols: SymbolList) {
    writer.number(target.agreement)
    writer.number(target.target)
    writer.number(target.limit)
    writer.word(raw)
    writer.optional(unmeasurable) { $0.word($1) }
    writer.optional(exclusion) { writer, exclusion in
      switch exclusion {
      case .cancelled: writer.number(0)
      case .listed(let place): writer.number(place + 1)
      }
    }
    writer.number(cycle)
    writer.optional(holder) { $0.number(symbols[$1]) }
    writer.optional(start) { $0.instant($1) }
    writer.optional(stop) { $0.instant($1) }
    writer.signed(elapsed.count)
    writer.signed(paused.count)
    writer.number(month)
    writer.word(grade)
    writer.word(doubt)
  }

  fileprivate init?(from reader: inout ByteReader, _ places: TallyPlaces) {
    guard let place = places.target(from: &reader) else { return nil }
    target = place
    guard let raw = reader.word(Outcome.self) else { return nil }
    self.raw = raw
    unmeasurable = reader.optional { $0.word(UnmeasurableReason.self) } ?? nil
    let exclusions = places.rulebook.agreements[place.agreement].exclusions.count
    exclusion = reader.optional { reader in
      let number = reader.place(below: exclusions + 1)
      return number == 0 ? .cancelled : .listed(number - 1)
    }
    cycle = reader.place(below: 1 << 32)
    holder = reader.optional { places.symbol(from: &$0) }
    start = reader.optional { $0.instant() }
    stop = reader.optional { $0.instant() }
    (elapsed, paused) = (Seconds(reader.sum()), Seconds(reader.sum()))
    month = reader.place(below: TallyPlaces.monthCount)
    guard let grade = reader.word(EvidenceGrade.self), let doubt = reader.word(Doubt.self) else {
      return nil
    }
    self.grade = grade
    self.doubt = doubt
  }
}
