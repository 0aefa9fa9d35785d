import AfterSalesCore

extension LineComparison {
    /// Why the lines differ, for a plan that has the scheme on both sides.
    func causes() -> [DifferenceCause] {
        if before == nil { return [.member(onlyIn: .after)] }
        if after == nil { return [.member(onlyIn: .before)] }
        let (first, second) = (Entries(before), Entries(after))
        var causes: [DifferenceCause] = []
        for key in first.order + second.order.filter({ first.entries[$0] == nil }) {
            let (was, now) = (first.entries[key], second.entries[key])
            if let figure = figure(key, was, now) {
                causes.append(.figure(figure))
            } else if was?.rule != now?.rule {
                causes.append(.formula(name: key.name, was: was?.rule, now: now?.rule))
            }
        }
        return causes.isEmpty ? differences().map { .figure($0) } : causes
    }

    private func figure(_ key: Entries.Key, _ was: ExplanationEntry?, _ now: ExplanationEntry?) -> FigureDifference? {
        guard was?.value != now?.value, isRoot(was, now) || isOtherRate(was, now) else { return nil }
        return FigureDifference(name: key.name, subject: key.subject, was: was?.value, now: now?.value)
    }

    /// Whether a gate says something else of the same figures.
    private func isOtherRate(_ was: ExplanationEntry?, _ now: ExplanationEntry?) -> Bool {
        guard case .gate(let first)? = was?.source, case .gate(let second)? = now?.source else { return false }
        return [first.lower, first.upper, first.requirement] == [second.lower, second.upper, second.requirement]
    }
}

extension ExplanationEntry {
    /// The formula that gives the figure, where one does.
    fileprivate var rule: String? {
        if case .formula(let formula) = source { return formula }
        return nil
    }
}
