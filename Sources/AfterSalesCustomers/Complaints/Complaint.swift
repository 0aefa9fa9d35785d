public import AfterSalesCore
public import AfterSalesStorage

/// A complaint (投诉): what it is about, who has it, how far it is, and whether it was found justified.
public struct Complaint: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<Complaint>
    /// Who complains; nil where that is not known, as with one from the press.
    public internal(set) var customer: Identifier<Customer>?
    /// About which car.
    public let vehicle: Identifier<Vehicle>?
    /// About which repair order, by the host's id.
    public let order: String?
    /// The employee concerned.
    public let concerning: Identifier<Employee>?
    /// When it came in.
    public let receivedAt: Timestamp
    /// By whom it reached the dealership.
    public let channel: ComplaintChannel
    /// What it is about.
    public let category: ComplaintCategory
    /// How grave it is.
    public let severity: ComplaintSeverity
    /// What the customer said.
    public internal(set) var text: String?
    /// Where it is on its way.
    public private(set) var status: ComplaintStatus
    /// What was done, in order.
    public internal(set) var steps: [ComplaintStep]
    /// How it went from one advisor to the next.
    public private(set) var handOvers: [ComplaintHandOver]
    /// Whether it was found justified; nil while nobody has said.
    public internal(set) var verdict: ComplaintVerdict?

    /// A complaint that has come in.
    /// - Throws: A ``/AfterSalesCore/Rejection`` for texts that cannot be kept.
    public init(
        _ key: RecordKey<Complaint>, by customer: Identifier<Customer>?, about vehicle: Identifier<Vehicle>? = nil,
        order: String? = nil, concerning: Identifier<Employee>? = nil, receivedAt: Timestamp,
        channel: ComplaintChannel, category: ComplaintCategory, severity: ComplaintSeverity, text: String? = nil
    ) throws(Rejection) {
        self.key = key
        self.customer = customer
        self.vehicle = vehicle
        self.order = order
        self.concerning = concerning
        self.receivedAt = receivedAt
        self.channel = channel
        self.category = category
        self.severity = severity
        self.text = text
        status = .received
        steps = []
        handOvers = []
        let place = Place.document
        let findings =
            TextRule.note.findings(text, at: place.field("text"))
            + TextRule.name.findings(order, at: place.field("order"))
            + TextRule.name.findings(channel.rawValue, at: place.field("channel"))
            + TextRule.name.findings(category.rawValue, at: place.field("category"))
        guard findings.isEmpty else { throw Rejection(findings) }
    }

    /// Takes the complaint a step further.
    /// - Parameters:
    ///   - action: The step.
    ///   - employee: Who does it.
    ///   - at: When.
    ///   - note: What was said or found.
    /// - Throws: A ``ComplaintRefusal``; nothing is changed then.
    public mutating func perform(
        _ action: ComplaintAction, by employee: Identifier<Employee>, at: Timestamp, note: String? = nil
    ) throws(ComplaintRefusal) {
        let next: ComplaintStatus
        do throws(TransitionError<ComplaintStatus, ComplaintAction>) {
            next = try ComplaintStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
        let earliest = steps.last?.at ?? receivedAt
        guard at >= earliest else { throw .beforeLastStep(earliest) }
        if action == .close {
            guard verdict != nil else { throw .noVerdict }
            if let open = handOvers.last, open.takenAt == nil { throw .handOverOpen(open) }
        }
        let findings = TextRule.note.findings(note, at: Place.document.field("note"))
        guard findings.isEmpty else { throw .invalid(Rejection(findings)) }
        status = next
        steps.append(ComplaintStep(action: action, employee: employee, at: at, note: note))
    }

    /// Says whether it was found justified. What was said before is replaced.
    /// - Parameters:
    ///   - isJustified: Whether it was.
    ///   - on: The day it was found.
    ///   - employee: Who found it.
    ///   - note: Why.
    /// - Throws: ``ComplaintRefusal/alreadyClosed`` where it has to be reopened first,
    ///   ``ComplaintRefusal/beforeLastStep(_:)`` where it had not come in on that day anywhere on earth,
    ///   ``ComplaintRefusal/invalid(_:)``.
    public mutating func judge(
        justified isJustified: Bool, on: LocalDate, by employee: Identifier<Employee>, note: String? = nil
    ) throws(ComplaintRefusal) {
        guard status != .closed else { throw .alreadyClosed }
        // Where the dealership is does not matter here: no clock is further behind than twelve hours.
        if let earliest = try? receivedAt.date(utcOffsetSeconds: -43_200), on < earliest {
            throw .beforeLastStep(receivedAt)
        }
        let findings = TextRule.note.findings(note, at: Place.document.field("note"))
        guard findings.isEmpty else { throw .invalid(Rejection(findings)) }
        verdict = ComplaintVerdict(isJustified: isJustified, on: on, employee: employee, note: note)
    }

    /// Hands the complaint to another advisor, who has to sign for it.
    /// - Parameters:
    ///   - giver: Who hands it over; he signs by that.
    ///   - taker: Who is to take it.
    ///   - at: When.
    /// - Throws: ``ComplaintRefusal/handOverOpen(_:)`` where the last one has not been signed for,
    ///   ``ComplaintRefusal/sameEmployee``, ``ComplaintRefusal/alreadyClosed``, ``ComplaintRefusal/beforeLastStep(_:)``
    ///   where it would be before it came in or before the last one was signed for.
    public mutating func handOver(
        from giver: Identifier<Employee>, to taker: Identifier<Employee>, at: Timestamp
    ) throws(ComplaintRefusal) {
        guard status != .closed else { throw .alreadyClosed }
        guard giver != taker else { throw .sameEmployee }
        if let open = handOvers.last, open.takenAt == nil { throw .handOverOpen(open) }
        let earliest = handOvers.last?.takenAt ?? receivedAt
        guard at >= earliest else { throw .beforeLastStep(earliest) }
        handOvers.append(ComplaintHandOver(from: giver, givenAt: at, to: taker))
    }

    /// Signs for a complaint that is handed over.
    /// - Parameters:
    ///   - taker: Who takes it.
    ///   - at: When.
    /// - Throws: ``ComplaintRefusal/noHandOver`` where nothing is handed over to him,
    ///   ``ComplaintRefusal/beforeLastStep(_:)``.
    public mutating func take(over taker: Identifier<Employee>, at: Timestamp) throws(ComplaintRefusal) {
        guard let index = handOvers.indices.last, handOvers[index].takenAt == nil, handOvers[index].to == taker else {
            throw .noHandOver
        }
        guard at >= handOvers[index].givenAt else { throw .beforeLastStep(handOvers[index].givenAt) }
        handOvers[index].takenAt = at
    }

    /// How its three clocks stand.
    /// - Parameters:
    ///   - now: The present instant.
    ///   - rules: The clocks.
    ///   - hours: The opening hours, where a clock counts by them.
    /// - Throws: A ``/AfterSalesCore/Rejection``, where a clock needs opening hours and has none.
    public func clocks(
        now: Timestamp, by rules: ComplaintClockRules = .standard, hours: BusinessHours? = nil
    ) throws(Rejection) -> [ComplaintClock: ClockState] {
        var stops: [ComplaintClock: Timestamp] = [:]
        stops[.response] = steps.first { $0.action == .answer }?.at
        stops[.puttingInOrder] = steps.first { $0.action == .putInOrder }?.at
        if status == .closed { stops[.closing] = steps.last { $0.action == .close }?.at }
        return try rules.states(from: receivedAt, stops: stops, now: now, hours: hours)
    }
}
