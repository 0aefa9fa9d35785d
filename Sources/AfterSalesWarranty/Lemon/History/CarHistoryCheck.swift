import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Checks the history of a car. Never stops at the first problem.
struct CarHistoryCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private let history: CarHistory
    private let instant: Timestamp

    /// The most visits of one car.
    static let mostVisits = 1_000
    /// The most elements of a list within a visit.
    static let mostElements = 200
    /// The most elements of all visits together: each part is held against each visit, so that more would take minutes.
    static let mostTogether = 10_000
    private static let place = Place.document

    /// Whether a history is of a size that cars have; a larger one is not counted.
    static func isOfASize(_ history: CarHistory) -> Bool {
        history.visits.count <= mostVisits && together(history) <= mostTogether
            && history.visits.allSatisfy {
                max($0.faults.count, $0.replaced.count, $0.pauses.count) <= mostElements
            }
    }

    private static func together(_ history: CarHistory) -> Int {
        history.visits.reduce(0) { $0 + $1.faults.count + $1.replaced.count + $1.pauses.count }
    }

    init(_ history: CarHistory, at instant: Timestamp) {
        self.history = history
        self.instant = instant
        purchase()
        odometer(history.odometer, at: Self.place.field("odometer"))
        text(history.market.rawValue, .name, at: Self.place.field("market"))
        text(history.use?.rawValue, .name, at: Self.place.field("use"))
        if let price = history.price { notBelowZero(price, at: Self.place.field("price")) }
        let list = Self.place.field("visits")
        guard history.visits.count <= Self.mostVisits else {
            tooMany(history.visits.count, Self.mostVisits, at: list)
            return
        }
        let together = Self.together(history)
        if together > Self.mostTogether {
            report(
                .tooManyElements, at: list,
                inputs: [.init("count", String(together)), .init("most", String(Self.mostTogether))],
                "its visits have \(together) faults, parts and pauses, at most \(Self.mostTogether) are taken",
                "各次送修的故障、配件和暂停共 \(together) 项，最多 \(Self.mostTogether) 项")
        }
        var first: [Identifier<RepairOrder>: Int] = [:]
        for (index, visit) in history.visits.enumerated() {
            let place = list.element(index)
            if let earlier = first[visit.id] {
                report(
                    LemonRuleSetCheck.duplicateID, at: place.field("id"), inputs: [.init("first", String(earlier))],
                    "it is the same as number \(earlier) of the list", "与列表中第 \(earlier) 项相同")
            } else {
                first[visit.id] = index
            }
            check(visit, at: place)
        }
        sequence(at: list)
    }

    private mutating func purchase() {
        if history.purchasedOn == nil {
            report(
                .lemonPurchaseMissing, at: Self.place.field("invoicedOn"),
                "neither the day of the invoice nor that of the delivery is known", "购车发票日期和交付日期均未知")
        }
        if let invoiced = history.invoicedOn, let delivered = history.deliveredOn, delivered < invoiced {
            report(
                .lemonDeliveryBeforeInvoice, severity: .warning, at: Self.place.field("deliveredOn"),
                inputs: [.init("deliveredOn", delivered.description), .init("invoicedOn", invoiced.description)],
                "the car was handed over on \(delivered), before its invoice of \(invoiced)",
                "交付日期 \(delivered) 早于发票日期 \(invoiced)")
        }
        guard let today = try? history.zone.date(of: instant) else {
            dateOutOfRange(instant, at: Self.place)
            return
        }
        for (name, day) in [("invoicedOn", history.invoicedOn), ("deliveredOn", history.deliveredOn)] {
            guard let day, day > today else { continue }
            report(
                .dateInFuture, at: Self.place.field(name),
                inputs: [.init("date", day.description), .init("today", today.description)],
                "\(day) is behind \(today)", "\(day) 晚于 \(today)")
        }
    }

    private mutating func odometer(_ value: Int?, at place: Place) {
        guard let value, value < 0 || value > OdometerReading.most else { return }
        report(
            .implausibleOdometer, at: place,
            inputs: [.init("value", String(value)), .init("most", String(OdometerReading.most))],
            "no odometer shows \(value); 0 to \(OdometerReading.most) are taken",
            "里程 \(value) 不可能，应为 0 至 \(OdometerReading.most)")
    }

    private mutating func check(_ visit: RepairVisit, at place: Place) {
        text(visit.id.rawValue, .name, at: place.field("id"))
        odometer(visit.odometer, at: place.field("odometer"))
        if visit.odometer == nil {
            report(
                .lemonOdometerMissing, severity: .warning, at: place.field("odometer"),
                inputs: [.init("visit", visit.id.rawValue)],
                "the odometer of visit \(visit.id) is not known; it counts by its date, and by what was shown before",
                "送修 \(visit.id) 未记录里程，按日期及此前里程计算")
        }
        let isSaid = history.notes.contains { note in
            note.code == .lemonDiagnosisMissing && note.inputs.contains(.init("order", visit.id.rawValue))
        }
        if visit.faults.isEmpty, !isSaid {
            report(
                .lemonDiagnosisMissing, severity: .warning, at: place.field("faults"),
                inputs: [.init("visit", visit.id.rawValue)],
                "visit \(visit.id) has no diagnosis: its days count, its fault cannot",
                "送修 \(visit.id) 没有故障诊断：计入修理时间，但无法按故障计次")
        }
        for (index, fault) in visit.faults.prefix(Self.mostElements + 1).enumerated() {
            let place = place.field("faults").element(index)
            text(fault.code.rawValue, .name, at: place.field("code"))
            text(fault.system?.rawValue, .name, at: place.field("system"))
            text(fault.failure?.rawValue, .name, at: place.field("failure"))
        }
        for (index, part) in visit.replaced.prefix(Self.mostElements + 1).enumerated() {
            let place = place.field("replaced").element(index)
            text(part.part, .name, at: place.field("part"))
            text(part.system.rawValue, .name, at: place.field("system"))
        }
        for (name, count) in [
            ("faults", visit.faults.count), ("replaced", visit.replaced.count), ("pauses", visit.pauses.count),
        ] where count > Self.mostElements {
            tooMany(count, Self.mostElements, at: place.field(name))
        }
        times(of: visit, at: place)
    }

    private mutating func tooMany(_ count: Int, _ most: Int, at place: Place) {
        report(
            .tooManyElements, at: place, inputs: [.init("count", String(count)), .init("most", String(most))],
            "there are \(count), at most \(most) are taken", "共 \(count) 项，最多 \(most) 项")
    }

    private mutating func times(of visit: RepairVisit, at place: Place) {
        ended(visit.arrivedAt, visit.completedAt, at: place.field("completedAt"))
        if visit.arrivedAt > instant {
            report(
                .dateInFuture, at: place.field("arrivedAt"),
                inputs: [.init("arrivedAt", visit.arrivedAt.description), .init("asOf", instant.description)],
                "\(visit.arrivedAt) is behind \(instant)", "\(visit.arrivedAt) 晚于 \(instant)")
        }
        for (index, pause) in visit.pauses.prefix(Self.mostElements).enumerated() {
            ended(pause.from, pause.until, at: place.field("pauses").element(index))
        }
        guard let day = try? history.zone.date(of: visit.arrivedAt) else {
            dateOutOfRange(visit.arrivedAt, at: place.field("arrivedAt"))
            return
        }
        if let purchased = history.purchasedOn, day < purchased {
            report(
                .lemonRepairBeforePurchase, at: place.field("arrivedAt"),
                inputs: [.init("arrivedOn", day.description), .init("purchasedOn", purchased.description)],
                "a repair of \(day) is before the purchase of \(purchased)", "\(day) 的修理早于 \(purchased) 的购车")
        }
    }

    private mutating func ended(_ from: Timestamp, _ until: Timestamp?, at place: Place) {
        guard let until, until < from else { return }
        report(
            .endBeforeStart, at: place,
            inputs: [.init("from", from.description), .init("until", until.description)],
            "it ends before it begins", "结束早于开始")
    }

    /// What is wrong with visits beside each other: odometers that go back, stays that overlap.
    private mutating func sequence(at list: Place) {
        let order = history.visits.indices.sorted { left, right in
            (history.visits[left].arrivedAt, left) < (history.visits[right].arrivedAt, right)
        }
        var highest: Int?
        var longest: (index: Int, end: Timestamp)?
        for index in order {
            let visit = history.visits[index]
            if let reading = visit.odometer {
                if let highest, reading < highest { rollback(from: highest, to: reading, at: list.element(index)) }
                highest = max(highest ?? reading, reading)
            }
            if let longest, visit.arrivedAt < longest.end {
                report(
                    .lemonVisitsOverlap, severity: .warning, at: list.element(index),
                    inputs: [
                        .init("first", history.visits[longest.index].id.rawValue), .init("second", visit.id.rawValue),
                    ],
                    "visits \(history.visits[longest.index].id) and \(visit.id) overlap; their time counts once",
                    "送修 \(history.visits[longest.index].id) 与 \(visit.id) 时间重叠，重叠部分只计一次")
            }
            let end = max(visit.completedAt ?? instant, visit.arrivedAt)
            if longest.map({ end > $0.end }) ?? true { longest = (index, end) }
        }
        if let highest, let now = history.odometer, now < highest {
            rollback(from: highest, to: now, at: Self.place)
        }
    }

    private mutating func rollback(from earlier: Int, to later: Int, at place: Place) {
        report(
            .odometerRollback, severity: .warning, at: place.field("odometer"),
            inputs: [.init("earlier", String(earlier)), .init("later", String(later))],
            "the odometer shows \(later), less than \(earlier) before", "里程 \(later) 小于此前的 \(earlier)")
    }
}
