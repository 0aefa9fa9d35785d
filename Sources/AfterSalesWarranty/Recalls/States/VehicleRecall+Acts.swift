public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders

extension VehicleRecall {
    /// Notes that whoever has the car is told, for the first time or again (通知).
    /// - Parameters:
    ///   - way: How.
    ///   - proof: What proves it, such as the number of the letter; never words about a person.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `beforeLastStep`.
    public mutating func notify(
        _ way: NoticeWay, proof: String? = nil, by party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.notify, by: party, at: at) { $0.notice = RecallNotice(way: way, proof: proof) }
    }

    /// Agrees a day for the remedy, or another day (预约).
    /// - Parameters:
    ///   - day: The day.
    ///   - appointment: The appointment, where the dealership keeps one.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `recallBookedInPast`, `beforeLastStep`.
    public mutating func book(
        for day: LocalDate, appointment: Identifier<Appointment>? = nil, by party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.book, by: party, at: at) { $0.booking = RecallBooking(day: day, appointment: appointment) }
    }

    /// Calls the booking off (取消预约). Whoever had booked knows of the recall, so the car counts as notified.
    /// - Parameters:
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `beforeLastStep`.
    public mutating func callOffBooking(by party: ActingParty, at: Timestamp) throws(VehicleRecallRefusal) {
        try step(.callOff, by: party, at: at) { _ in }
    }

    /// Notes that the car is handed back without the remedy, by somebody's word (未维修放行). It stays open.
    /// - Parameters:
    ///   - order: The order by which it is handed back.
    ///   - proof: What proves that whoever takes it knows of the defect.
    ///   - party: Who lets it go.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `beforeLastStep`.
    public mutating func release(
        by order: Identifier<RepairOrder>, proof: String? = nil, acting party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.release, by: party, at: at) {
            $0.order = order
            $0.proof = proof
        }
    }

    /// Notes that the manufacturer reports it remedied elsewhere (他店已维修).
    /// - Parameters:
    ///   - workshop: Who remedied it, as the report names the workshop.
    ///   - day: The day on which it was.
    ///   - proof: What proves it: the number of the report.
    ///   - result: What became of the car.
    ///   - party: By whom it is noted.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `dateInFuture`, `beforeLastStep`.
    public mutating func reportRemedy(
        by workshop: String, on day: LocalDate, proof: String, result: RecallResult = .repaired,
        acting party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.reportRemedy, by: party, at: at) {
            $0.report = RemedyReport(workshop: workshop, on: day, proof: proof, result: result)
        }
    }

    /// Notes that nobody knows any more where the car is (失联), or of another reason for it.
    /// - Parameters:
    ///   - reason: Why nobody can be told.
    ///   - proof: What proves it, such as the letter that came back.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `beforeLastStep`.
    public mutating func loseTrack(
        because reason: RecallLoss, proof: String, by party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.loseTrack, by: party, at: at) {
            $0.loss = reason
            $0.proof = proof
        }
    }

    /// Notes that somebody knows again where the car is, or that it is neither scrapped nor exported (重新联系上). What was
    /// told did not reach whoever has it now: it counts as affected.
    /// - Parameters:
    ///   - proof: What proves it.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `beforeLastStep`.
    public mutating func find(
        proof: String? = nil, by party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.find, by: party, at: at) { $0.proof = proof }
    }

    /// Notes that the car is scrapped (报废).
    /// - Parameters:
    ///   - proof: What proves it: the certificate.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `beforeLastStep`.
    public mutating func scrap(
        proof: String, by party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.scrap, by: party, at: at) { $0.proof = proof }
    }

    /// Notes that the car has left the country (出口).
    /// - Parameters:
    ///   - proof: What proves it: the customs' paper.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `beforeLastStep`.
    public mutating func export(
        proof: String, by party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.export, by: party, at: at) { $0.proof = proof }
    }

    /// Takes the car out of the campaign (撤出召回范围). What was remedied stays so.
    /// - Parameters:
    ///   - reason: Why.
    ///   - supersededBy: The campaign that stands in the place of this one, of ``RecallWithdrawal/superseded``.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `recallSupersedesItself`, `beforeLastStep`.
    public mutating func withdraw(
        because reason: RecallWithdrawal, supersededBy: Identifier<RecallCampaign>? = nil, by party: ActingParty,
        at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.withdraw, by: party, at: at) {
            $0.withdrawal = reason
            // No other reason has a campaign that stands in this one's place.
            $0.supersededBy = reason == .superseded ? supersededBy : nil
        }
    }

    /// Notes that the car has to be remedied after all (重新列入).
    /// - Parameters:
    ///   - reason: Why.
    ///   - credit: The order that undid the one that it was remedied under.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``VehicleRecallRefusal``: `emptyText`, `beforeLastStep`.
    public mutating func reopen(
        because reason: RecallReopening, credit: Identifier<RepairOrder>? = nil, by party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        try step(.reopen, by: party, at: at) {
            $0.reopening = reason
            $0.order = credit
        }
    }

    mutating func step(
        _ action: VehicleRecallAction, by party: ActingParty, at: Timestamp, _ check: VehicleRecallCheck = .init(),
        _ tell: (inout VehicleRecallStep) -> Void
    ) throws(VehicleRecallRefusal) {
        var step = VehicleRecallStep(action, to: try next(on: action), by: party, at: at)
        tell(&step)
        try take(step, check)
    }
}
