import AfterSalesCore
import AfterSalesStorage

/// What comes of the customer's cars.
extension CareDeriver {
    mutating func planVehicles() {
        for car in facts.vehicles {
            planDelivery(of: car)
            guard let ownership = car.openOwnership, ownership.customer == customer else { continue }
            planAnniversaries(of: car, since: ownership.from)
            planService(of: car)
            planEnd(.inspectionDue, of: car, on: car.details.inspectionDue)
            planEnd(.insuranceEnds, of: car, on: car.details.insurance?.through)
            planEnd(.warrantyEnds, of: car, on: car.details.warrantyThrough)
        }
    }

    /// Whoever had the car first is called, also when he has given it away since.
    private mutating func planDelivery(of car: Vehicle) {
        let rules = rules(.newCarDelivered)
        guard let at = car.details.deliveredAt, !rules.isEmpty, let day = try? zone.date(of: at),
            let first = car.ownerships.first(where: { $0.through.map { day <= $0 } ?? true }),
            first.customer == customer
        else { return }
        for rule in rules {
            plan(rule, from: at, vehicle: car, vehicleID: car.key.id) { car.key.id.rawValue.careIDPart }
        }
    }

    private mutating func planAnniversaries(of car: Vehicle, since start: LocalDate) {
        for rule in rules(.purchaseAnniversary) {
            for year in years(of: rule) where year > start.year {
                guard let day = try? start.adding(months: 12 * (year - start.year)), let due = due(rule.due, from: day)
                else { continue }
                plan(rule, on: due, car, car.key.id) { "\(car.key.id.rawValue.careIDPart)/\(year)" }
            }
        }
    }

    private mutating func planService(of car: Vehicle) {
        let rules = rules(.serviceDue)
        guard !rules.isEmpty, let next = car.details.nextService, next.on != nil || next.kilometres != nil else {
            return
        }
        guard let day = car.serviceDay else {
            note(.serviceNotDatable(car.key.id, of: customer))
            return
        }
        for rule in rules {
            guard let due = due(rule.due, from: day) else { continue }
            // A day that is reckoned from the odometer moves with every reading; the distance does not.
            plan(rule, on: due, car, car.key.id) {
                let name = next.on.map(\.description) ?? next.kilometres.map { "\($0)km" } ?? ""
                return "\(car.key.id.rawValue.careIDPart)/\(name)"
            }
        }
    }

    private mutating func planEnd(_ trigger: CareTrigger, of car: Vehicle, on day: LocalDate?) {
        guard let day else { return }
        for rule in rules(trigger) {
            guard let due = due(rule.due, from: day) else { continue }
            plan(rule, on: due, car, car.key.id) { "\(car.key.id.rawValue.careIDPart)/\(day)" }
        }
    }

    /// The years in which a yearly occasion can be due in the window, or an open task of the rule was.
    func years(of rule: CareRule) -> ClosedRange<Int> {
        // A due time reaches over a year's end, at most ten years.
        let reach =
            switch rule.due {
            case .days(let count), .daysBefore(let count): count == 0 ? 0 : count / 365 + 1
            case .months(let count): count == 0 ? 0 : count / 12 + 1
            case .hours: 0
            }
        var first = window.lowerBound.year
        var last = window.upperBound.year
        if hasOpenTasks(rule) {
            for task in existing where task.rule == rule.id && task.state == .open {
                first = min(first, task.dueOn.year)
                last = max(last, task.dueOn.year)
            }
        }
        return (first - reach)...(last + reach)
    }
}

extension Vehicle {
    /// The day its next service is due: the day that was set, or the one on which it will have gone the distance if it
    /// goes on as it did between its first reading and its last, whichever comes first.
    var serviceDay: LocalDate? {
        guard let next = details.nextService else { return nil }
        guard let distance = next.kilometres, let reached = dayReached(distance) else { return next.on }
        return next.on.map { min($0, reached) } ?? reached
    }

    private func dayReached(_ kilometres: Int) -> LocalDate? {
        guard let first = odometer.first, let last = odometer.last else { return nil }
        if last.kilometres >= kilometres { return last.on }
        let days = first.on.days(until: last.on)
        let driven = last.kilometres - first.kilometres
        // A distance that nobody drives is not multiplied with.
        guard days > 0, driven > 0, kilometres <= OdometerReading.most else { return nil }
        let (whole, rest) = ((kilometres - last.kilometres) * days).quotientAndRemainder(dividingBy: driven)
        return try? last.on.adding(days: whole + (rest > 0 ? 1 : 0))
    }
}
