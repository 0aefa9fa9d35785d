public import AfterSalesCore

/// A posted close beside one of the same month as it is known now, by the same version of the plan (重算比对).
///
/// What the month should have paid beyond what it did, and beyond what has been booked since, is what the next close
/// corrects.
public struct CloseComparison: Sendable {
    /// What was posted.
    public let posted: CommissionClose
    /// The month on what is known now.
    public let fresh: CommissionClose

    /// Two closes of one month.
    /// - Parameters:
    ///   - posted: What was posted.
    ///   - fresh: The same dealership's month by the same version, on what is known now.
    /// - Throws: `differentMonth` or `differentPlan`.
    public init(posted: CommissionClose, fresh: CommissionClose) throws(Rejection) {
        guard posted.dealer == fresh.dealer, posted.period == fresh.period, posted.currency == fresh.currency else {
            throw Rejection([.differentMonth(posted, fresh)])
        }
        guard posted.planID == fresh.planID, posted.planVersion == fresh.planVersion else {
            throw Rejection([.differentVersion(posted, fresh)])
        }
        self.posted = posted
        self.fresh = fresh
    }

    /// What is to be corrected, by employee and then scheme in plan order; nothing where the month was right.
    ///
    /// A pool that is divided anew corrects members who did nothing; their reasons name the pool's figures.
    /// - Parameters:
    ///   - booked: Corrections in closes posted since. Those of this month that name a scheme count, whatever their cause;
    ///     those that name none stand beside, as somebody's decision.
    ///   - language: The language of the reasons as text; ``Correction/behind`` has them without words.
    /// - Throws: `overflow`.
    public func corrections(
        booked: [Correction] = [], in language: Language = .english
    ) throws(Rejection) -> [Correction] {
        var open: [Key: Int64] = [:]
        for correction in booked where correction.ofPeriod == posted.period && correction.cause != .carriedForward {
            guard let scheme = correction.scheme else { continue }
            guard correction.amount.currency == posted.currency else {
                throw Rejection([.differentMonth(posted, fresh)])
            }
            try add(-Int128(correction.amount.minorUnits), Key(correction.employee, scheme), &open)
        }
        var corrections: [Correction] = []
        for employee in employees(booked) {
            let (before, after) = (posted[employee], fresh[employee])
            var lines = LineComparison.lines(before, after)
            // Booked on a scheme that neither has any more.
            let known = Set(lines.map(\.scheme))
            let others = open.keys.filter { $0.employee == employee && !known.contains($0.scheme) }.map(\.scheme)
                .sorted()
            lines += others.map { ($0, LineComparison(before: nil, after: nil)) }
            for (scheme, line) in lines {
                let key = Key(employee, scheme)
                let change = Int128(line.after?.payable.minorUnits ?? 0) - Int128(line.before?.payable.minorUnits ?? 0)
                try add(change, key, &open)
                guard let amount = open[key], amount != 0 else { continue }
                corrections.append(correction(amount, key, line, in: language))
            }
        }
        return corrections
    }

    // MARK: Parts

    private struct Key: Hashable {
        let employee: Identifier<Employee>
        let scheme: String

        init(_ employee: Identifier<Employee>, _ scheme: String) {
            self.employee = employee
            self.scheme = scheme
        }
    }

    private func add(_ amount: Int128, _ key: Key, _ open: inout [Key: Int64]) throws(Rejection) {
        guard let sum = Int64(exactly: Int128(open[key] ?? 0) + amount) else {
            throw Rejection([
                EvaluationFault.overflow(column: 1).finding(
                    in: posted.storage.month.model, formula: Place.document.field("corrections"),
                    subject: .employee(key.employee))
            ])
        }
        open[key] = sum
    }

    private func employees(_ booked: [Correction]) -> [Identifier<Employee>] {
        var all = Set(posted.statements.map(\.employee)).union(fresh.statements.map(\.employee))
        all.formUnion(booked.filter { $0.ofPeriod == posted.period }.map(\.employee))
        return all.sorted()
    }

    private func correction(
        _ amount: Int64, _ key: Key, _ line: LineComparison, in language: Language
    ) -> Correction {
        var figures = line.differences()
        if line.before == nil || line.after == nil {
            figures = EmployeeFacts.differences(posted[key.employee]?.facts, fresh[key.employee]?.facts) + figures
        }
        // What was booked and is not so any more has no figure that differs from what was posted.
        let words = figures.map { $0.text[language] }.joined(separator: language == .simplifiedChinese ? "；" : "; ")
        let none = LocalizedText("as it was posted; what was booked since is taken back", "与已过账一致；冲回此后已更正的金额")
        return Correction(
            employee: key.employee, amount: Money(minorUnits: amount, currency: posted.currency),
            ofPeriod: posted.period, reason: figures.isEmpty ? none[language] : words, scheme: key.scheme,
            cause: .recomputed, behind: figures.map { CorrectionReason($0) })
    }
}
