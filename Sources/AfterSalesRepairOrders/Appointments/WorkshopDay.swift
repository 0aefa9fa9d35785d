public import AfterSalesCore
public import AfterSalesStorage

/// A workshop's day (车间产能日): the hours that it has by skill, and the appointments that take them.
///
/// It is written in the same commit as the appointment, so of two hosts that book at once the second one sees what the
/// first has taken.
public struct WorkshopDay: Hashable, Sendable, Codable {
    /// Whose, and the day as its id.
    public let key: RecordKey<WorkshopDay>
    /// The dealership's day.
    public let day: LocalDate
    /// The hours that it had by the plan when it was written last, by skill.
    public private(set) var capacity: [Skill: Hours]
    /// The appointments, in the order in which they were booked.
    public private(set) var bookings: [WorkshopBooking]

    /// A day on which nothing is booked yet.
    init(_ day: LocalDate, of owner: RecordOwner) {
        key = Self.key(of: day, of: owner)
        self.day = day
        capacity = [:]
        bookings = []
    }

    /// The key of a day.
    /// - Parameters:
    ///   - day: The dealership's day.
    ///   - owner: Whose.
    public static func key(of day: LocalDate, of owner: RecordOwner) -> RecordKey<WorkshopDay> {
        RecordKey(owner, Identifier(day.description))
    }

    /// The hours that are taken, by skill.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func booked() throws(ArithmeticError) -> [Skill: Hours] {
        var booked: [Skill: Hours] = [:]
        for booking in bookings {
            for (skill, hours) in booking.hours { booked[skill] = try booked[skill, default: .zero] + hours }
        }
        return booked
    }

    /// Takes hours for an appointment.
    /// - Parameters:
    ///   - wanted: Its hours, by skill.
    ///   - plan: What the workshop has.
    ///   - knowingly: Whether more may be taken than there is.
    ///   - check: Where it is noted what stands against it: `overbooked` for every skill of which there is not enough, unless
    ///     it is done knowingly; `overflow`. Nothing is taken then.
    /// - Returns: By how much it is overbooked.
    mutating func book(
        _ appointment: Identifier<Appointment>, _ wanted: [Skill: Hours], by plan: CapacityPlan, knowingly: Bool,
        _ check: inout OrderCheck
    ) -> [Skill: Hours] {
        let errors = check.errorCount
        let capacity = plan.hours(on: day)
        var over: [Skill: Hours] = [:]
        do throws(ArithmeticError) {
            let booked = try booked()
            for (skill, hours) in wanted.sorted(by: { $0.key < $1.key }) {
                let (there, taken) = (capacity[skill] ?? .zero, booked[skill] ?? .zero)
                let beyond = try taken + hours - there
                guard beyond > .zero else { continue }
                over[skill] = beyond
                if !knowingly { check.overbooked(day, skill, capacity: there, booked: taken, wanted: hours) }
            }
        } catch {
            check.report(
                .overflow, at: Place.document.field("jobs"), "the hours are larger than can be computed with",
                "工时超出可计算的范围")
        }
        guard check.errorCount == errors else { return over }
        self.capacity = capacity
        bookings.append(WorkshopBooking(appointment: appointment, hours: wanted, over: over))
        return over
    }

    /// Gives back what an appointment took.
    mutating func free(_ appointment: Identifier<Appointment>) {
        bookings.removeAll { $0.appointment == appointment }
    }
}

extension OrderCheck {
    fileprivate mutating func overbooked(
        _ day: LocalDate, _ skill: Skill, capacity: Hours, booked: Hours, wanted: Hours
    ) {
        report(
            .overbooked, at: Place.document.field("jobs").element(where: ("skill", skill.rawValue)),
            inputs: [
                .init("day", day.description), .init("skill", skill.rawValue),
                .init("capacity", capacity.description), .init("booked", booked.description),
                .init("wanted", wanted.description),
            ],
            "\(day) has \(capacity) hours of \(skill), \(booked) of them booked; \(wanted) are wanted",
            "\(day) 的 \(skill) 工时为 \(capacity)，已预约 \(booked)，本次需要 \(wanted)")
    }
}
