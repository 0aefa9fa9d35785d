import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Gathers every reason against something that is done about a car under a campaign.
struct VehicleRecallCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// Refuses what is asked for, if there is a reason to.
    func verdict() throws(VehicleRecallRefusal) {
        guard errorCount == 0 else { throw .rejected(Rejection(findings)) }
    }

    /// What is wrong with what a step tells, its time and its state left out.
    mutating func contents(of step: VehicleRecallStep) {
        let place = Place.document
        id(step.by.id, at: place.field("by"))
        text(step.proof, .name, at: place.field("proof"))
        text(step.notice?.way.rawValue, .name, at: place.field("way"))
        text(step.notice?.proof, .name, at: place.field("proof"))
        id(step.booking?.appointment?.rawValue, at: place.field("appointment"))
        text(step.repair?.operation, .name, at: place.field("operation"))
        id(step.repair?.order.rawValue, at: place.field("order"))
        id(step.repair?.job.rawValue, at: place.field("job"))
        text(step.report?.workshop, .name, at: place.field("workshop"))
        text(step.report?.proof, .name, at: place.field("proof"))
        text(step.loss?.rawValue, .name, at: place.field("reason"))
        text(step.withdrawal?.rawValue, .name, at: place.field("reason"))
        id(step.supersededBy?.rawValue, at: place.field("supersededBy"))
        text(step.reopening?.rawValue, .name, at: place.field("reason"))
        id(step.order?.rawValue, at: place.field("order"))
        days(of: step)
    }

    /// That a booking is of no day that was over, and a report of none to come. Where the dealership is does not matter
    /// here: no clock is further behind than twelve hours, and none further ahead than fourteen.
    private mutating func days(of step: VehicleRecallStep) {
        if let day = step.booking?.day, let today = try? step.at.date(utcOffsetSeconds: -43_200), day < today {
            report(
                .recallBookedInPast, at: Place.document.field("day"),
                inputs: [.init("day", day.description), .init("today", today.description)],
                "\(day) is over already", "预约日期 \(day) 已过")
        }
        if let day = step.report?.on, let today = try? step.at.date(utcOffsetSeconds: 50_400), day > today {
            report(
                .dateInFuture, at: Place.document.field("on"),
                inputs: [.init("date", day.description), .init("today", today.description)],
                "\(day) is behind today, \(today)", "\(day) 晚于今天 \(today)")
        }
    }

    /// That a step tells what its action asks for, and nothing else.
    func isWhole(_ step: VehicleRecallStep) -> Bool {
        let action = step.action
        guard (step.notice != nil) == (action == .notify), (step.booking != nil) == (action == .book),
            (step.repair != nil) == (action == .remedy), (step.report != nil) == (action == .reportRemedy),
            (step.loss != nil) == (action == .loseTrack), (step.withdrawal != nil) == (action == .withdraw),
            (step.reopening != nil) == (action == .reopen)
        else { return false }
        guard step.supersededBy == nil || step.withdrawal == .superseded else { return false }
        switch action {
        case .loseTrack, .scrap, .export: return step.proof != nil && step.order == nil
        case .release: return step.order != nil
        case .find: return step.order == nil
        case .reopen: return step.proof == nil
        case .notify, .book, .callOff, .remedy, .reportRemedy, .withdraw:
            return step.order == nil && step.proof == nil
        }
    }
}
