public import AfterSalesCore

extension LemonRuleSet {
    /// How a car stands to the rules.
    /// - Parameters:
    ///   - history: How it was bought, and its visits.
    ///   - instant: As of when. A visit that goes on then counts as far as it goes.
    public func verdict(on history: CarHistory, at instant: Timestamp) -> LemonVerdict {
        verdict(on: history, at: instant, noted: [])
    }

    func verdict(on history: CarHistory, at instant: Timestamp, noted: [Finding]) -> LemonVerdict {
        var check = LemonCheck(self, history, at: instant, noted: noted)
        return check.verdict()
    }
}

extension LemonRuleBook {
    /// How a car stands to the rules of its market and day of purchase.
    /// - Parameters:
    ///   - history: How it was bought, and its visits.
    ///   - instant: As of when.
    /// - Returns: The verdict; where nobody knows when the car was bought, or no set covers that day, one without rules
    ///   that says so.
    public func verdict(on history: CarHistory, at instant: Timestamp) -> LemonVerdict {
        guard let purchasedOn = history.purchasedOn else { return .none(history.findings(at: instant), at: instant) }
        guard let set = ruleSet(purchasedOn: purchasedOn, in: history.market) else {
            let gap = gap(on: purchasedOn, in: history.market)
            return .none((gap.map { [$0] } ?? []) + history.findings(at: instant), at: instant)
        }
        return set.verdict(on: history, at: instant)
    }

    /// How a car stands to the rules of one set, whenever it was bought.
    /// - Parameters:
    ///   - history: How it was bought, and its visits.
    ///   - id: The set. Where it is not the car's own, a warning says so.
    ///   - instant: As of when.
    public func verdict(on history: CarHistory, by id: String, at instant: Timestamp) -> LemonVerdict {
        if let set = ruleSet(id) { return set.verdict(on: history, at: instant) }
        let known = sets.map(\.id)
        let nearest = NearestName.of(id, among: known)
        let unknown = Finding(
            .error, .lemonUnknownRuleSet, at: Place.document.field("ruleSet"),
            inputs: [.init("id", id), .init("known", known.joined(separator: ", "))]
                + (nearest.map { [.init("nearest", $0)] } ?? []),
            LocalizedText("there is no rule set \(id)", "没有规则集 \(id)"))
        return .none([unknown] + history.findings(at: instant), at: instant)
    }
}
