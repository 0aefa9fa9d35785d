import AfterSalesCore

/// Personal coefficients, adjustments and corrections.
extension FactPreparation {
    mutating func personalCoefficients() -> [FactColumns.PoolMember: FactColumns.PersonalCoefficient] {
        var personal: [FactColumns.PoolMember: FactColumns.PersonalCoefficient] = [:]
        for (row, index) in order.enumerated() where !facts.employees[index].coefficients.isEmpty {
            let place = self.place("employees", index).field("coefficients")
            for (id, value) in facts.employees[index].coefficients.sorted(by: { $0.key < $1.key }) {
                guard let scheme = pool(id, at: place.field(id)), let weight = weight(value, at: place.field(id)) else {
                    continue
                }
                personal[.init(scheme: scheme, employee: row)] = .init(weight: weight, adjustment: nil)
                // Whoever is on probation or has left may keep a coefficient for the time after.
                let takesPart = model.parts[positions[row]].contains { $0.scheme == scheme }
                if !takesPart { reportNotUsed(facts.employees[index].id, id, at: stablePlace(index)) }
            }
        }
        var adjusted: Set<FactColumns.PoolMember> = []
        for (index, adjustment) in facts.coefficientAdjustments.enumerated() {
            let place = self.place("coefficientAdjustments", index)
            if adjustment.approvedBy?.allSatisfy(\.isWhitespace) ?? true {
                report(
                    .adjustmentNotApproved, at: place.field("approvedBy"),
                    inputs: [.init("employee", adjustment.employee.rawValue), .init("scheme", adjustment.scheme)],
                    "nobody approved the coefficient of \(adjustment.employee) in \(adjustment.scheme)",
                    "\(adjustment.employee) 在 \(adjustment.scheme) 的系数调整未经批准")
            }
            let row = row(of: adjustment.employee, at: place.field("employee"))
            let scheme = pool(adjustment.scheme, at: place.field("scheme"))
            let weight = weight(adjustment.coefficient, at: place.field("coefficient"))
            guard let row, let scheme, let weight else { continue }
            let member = FactColumns.PoolMember(scheme: scheme, employee: row)
            if !adjusted.insert(member).inserted {
                reportDuplicate("coefficient of \(adjustment.employee) in \(adjustment.scheme)", at: place)
            }
            personal[member] = .init(weight: weight, adjustment: adjustment)
            let team = model.schemes[scheme].team
            let takesPart =
                isRegular[row] && model.parts[positions[row]].contains { $0.scheme == scheme }
                && (team == nil || facts.employees[order[row]].team?.rawValue == team)
            if !takesPart { reportNotUsed(adjustment.employee, adjustment.scheme, at: stablePlace(order[row])) }
        }
        return personal
    }

    mutating func pool(_ id: String, at place: Place) -> Int? {
        guard let scheme = model.schemes.firstIndex(where: { $0.id == id }) else {
            reportUnknown(
                .unknownScheme, id, among: model.schemes.map(\.id), at: place, "the plan has no scheme \(id)",
                "方案中没有项目 \(id)")
            return nil
        }
        if model.schemes[scheme].basis == .individual {
            report(
                .coefficientsNotAllowed, at: place, inputs: [.init("scheme", id)], "\(id) has no pool to divide",
                "\(id) 没有提成池")
            return nil
        }
        return scheme
    }

    mutating func weight(_ value: DecimalNumeral, at place: Place) -> Int64? {
        if let weight = CoefficientWeight.units(of: value) { return weight }
        report(
            .invalidCoefficient, at: place, inputs: [.init("coefficient", value.description)],
            "a coefficient is greater than 0, at most 1000000, with at most 6 decimals",
            "系数应大于 0，不超过 1000000，最多 6 位小数")
        return nil
    }

    mutating func checkedCorrections() -> [Int: [Int]] {
        var corrections: [Int: [Int]] = [:]
        for (index, correction) in facts.corrections.enumerated() {
            let place = self.place("corrections", index)
            if correction.amount.currency != facts.currency {
                reportCurrency(correction.amount, at: place.field("amount"))
            }
            if correction.ofPeriod >= facts.period {
                report(
                    .correctionNotEarlier, at: place.field("ofPeriod"),
                    inputs: [.init("ofPeriod", correction.ofPeriod.description)],
                    "a correction is of a month before \(facts.period)", "更正应属于 \(facts.period) 之前的月份")
            }
            guard let row = row(of: correction.employee, at: place.field("employee")) else { continue }
            corrections[row, default: []].append(index)
        }
        for (row, indices) in corrections.sorted(by: { $0.key < $1.key }) {
            var sum = CheckedSum(0)
            for index in indices { sum.add(facts.corrections[index].amount.minorUnits) }
            guard sum.overflowed else { continue }
            let id = facts.employees[order[row]].id
            report(
                .overflow, at: Place.document.field("corrections"), inputs: [.init("employee", id.rawValue)],
                "the corrections of \(id) are larger than can be computed with", "\(id) 的更正金额超出可计算的范围")
        }
        return corrections
    }

    private func stablePlace(_ index: Int) -> Place {
        Place.document.field("employees").element(where: ("id", facts.employees[index].id.rawValue)).field(
            "coefficients")
    }

    private mutating func reportNotUsed(_ employee: Identifier<Employee>, _ scheme: String, at place: Place) {
        report(
            .coefficientNotUsed, severity: .warning, at: place.field(scheme),
            inputs: [.init("scheme", scheme), .init("subject", Subject.employee(employee).description)],
            "\(employee) does not share the pool of \(scheme); the coefficient is not used",
            "\(employee) 不参与 \(scheme) 的提成池，系数未使用")
    }
}
