import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Whether a term reaches to the day and the odometer of the repair.
extension CoverageJudge {
    mutating func span(by basis: Basis, of judgement: inout CoverageJudgement) {
        switch basis {
        case .notFitted:
            if facts.fault?.part == nil, facts.fault?.hasPart != false {
                if facts.fault != nil { lacks(.causalPart) }
            } else {
                against(
                    .partNotFitted, [.init("part", facts.fault?.part ?? "-")],
                    "no earlier repair has fitted this part", "此前维修未更换过该配件")
            }
        case .contract(let contract):
            judgement.start = contract.days.from
            judgement.lastDay = contract.days.through
            judgement.lastKilometres = contract.throughKilometres
            let status = contract.status(on: facts.day)
            if status != .active {
                against(
                    .contractNotActive,
                    [
                        .init("contract", contract.number), .init("status", status.rawValue),
                        .init("day", facts.day.description),
                    ],
                    "contract \(contract.number) is \(status.rawValue) on \(facts.day)",
                    "合同 \(contract.number) 在 \(facts.day) 的状态为 \(status.rawValue)")
            }
            if let kilometres = facts.kilometres, kilometres < contract.fromKilometres {
                against(
                    .coverageNotBegun,
                    [.init("kilometres", String(kilometres)), .init("from", String(contract.fromKilometres))],
                    "it begins at \(contract.fromKilometres) km, the car has \(kilometres) km",
                    "自 \(contract.fromKilometres) 公里起承保，当前 \(kilometres) 公里")
            }
            days(of: &judgement)
            distance(of: &judgement)
        case .fitted(let part):
            run(from: part.on, holdingFor: part.on, kilometres: part.kilometres, of: &judgement)
        case .car:
            guard let start = start() else { return }
            run(
                from: start, holdingFor: car.versionDay(by: term.start) ?? start,
                kilometres: car.reading(at: start)?.kilometres, of: &judgement)
        }
    }

    /// The car's day from which the term runs; nil where that is not known.
    mutating func start() -> LocalDate? {
        let (day, evidence) = car.start(by: term.start)
        guard let day else {
            lacks(evidence)
            return nil
        }
        if term.start == .deliveryOrInvoice, car.deliveredOn == nil { lacks(.deliveryDate, isDecisive: false) }
        return day
    }

    /// - Parameter versionDay: The day that tells which version holds.
    mutating func run(
        from start: LocalDate, holdingFor versionDay: LocalDate, kilometres: Int?,
        of judgement: inout CoverageJudgement
    ) {
        judgement.start = start
        judgement.lastDay = term.period.lastDay(from: start)
        if !term.effective.contains(versionDay) {
            against(
                .termNotEffective,
                [.init("start", versionDay.description), .init("effective", term.effective.description)],
                "no version of the term holds for a start on \(versionDay)", "条款没有适用于 \(versionDay) 起算的版本")
        }
        days(of: &judgement)
        guard let limit = term.period.kilometres else { return }
        switch (term.period.counting, kilometres) {
        case (.zero, _): judgement.lastKilometres = limit
        case (.start, let kilometres?):
            // Both are bounded by what an odometer may show.
            judgement.lastKilometres = kilometres + limit
        case (.start, nil):
            // With what is driven since 0 within the limit, so is what was driven since the start.
            guard let now = facts.kilometres, now <= limit else { return lacks(.startOdometer) }
            return lacks(.startOdometer, isDecisive: false)
        }
        distance(of: &judgement)
    }

    mutating func days(of judgement: inout CoverageJudgement) {
        let day = facts.day
        if let start = judgement.start, day < start {
            against(
                .coverageNotBegun, [.init("day", day.description), .init("start", start.description)],
                "the term runs from \(start), the repair is of \(day)", "条款自 \(start) 起算，维修日期为 \(day)")
        }
        guard let last = judgement.lastDay else { return }
        judgement.remainingDays = day.days(until: last)
        guard day > last else { return }
        against(
            .coverageExpired,
            [
                .init("day", day.description), .init("start", judgement.start?.description ?? "-"),
                .init("lastDay", last.description),
            ],
            "the last day was \(last), \(last.days(until: day)) days before \(day)",
            "最后一日为 \(last)，已过期 \(last.days(until: day)) 天")
    }

    mutating func distance(of judgement: inout CoverageJudgement) {
        guard let last = judgement.lastKilometres else { return }
        guard let kilometres = facts.kilometres else { return lacks(.odometer) }
        judgement.remainingKilometres = last - kilometres
        if kilometres > last {
            against(
                .distanceExceeded, [.init("kilometres", String(kilometres)), .init("lastKilometres", String(last))],
                "the car has \(kilometres) km, the term reaches to \(last) km", "里程 \(kilometres) 公里，超出 \(last) 公里")
        } else if let highest = car.highestReading(through: facts.day), highest.kilometres > last {
            // The odometer was exchanged, misread or turned back: which of the readings is true decides who pays.
            lacks(.odometer)
        }
    }
}

extension CoverageCar {
    /// The day from which a term of the car runs, and what is missing where it is not known.
    func start(by start: CoverageStart) -> (day: LocalDate?, evidence: CoverageEvidence) {
        switch start {
        case .registration: (registeredOn, .registrationDate)
        case .delivery: (deliveredOn, .deliveryDate)
        case .invoice: (invoicedOn, .invoiceDate)
        case .deliveryOrInvoice: (deliveredOn ?? invoicedOn, .invoiceDate)
        case .fitting, .contract: (nil, .invoiceDate)
        }
    }

    /// The day that tells which version of a term holds: that of the start, but the purchase where the handing over only
    /// moves the start. A car bought on 2021-12-31 and handed over in January has the terms of 2021.
    func versionDay(by start: CoverageStart) -> LocalDate? {
        start == .deliveryOrInvoice ? invoicedOn ?? deliveredOn : self.start(by: start).day
    }
}
