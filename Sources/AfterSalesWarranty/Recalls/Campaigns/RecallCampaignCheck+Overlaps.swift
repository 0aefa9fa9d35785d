import AfterSalesCore

extension RecallCampaignCheck {
    /// That a car could be meant by two scopes of one campaign. It is called back once all the same; but who writes such
    /// ranges has probably mistyped an end.
    mutating func overlaps(_ scopes: [RecallScope], at place: Place) {
        // By maker, then by the first serial number: only those that begin before one ends can overlap it.
        let order = scopes.indices.filter { scopes[$0].wmi != nil }
            .sorted { Self.isBefore(scopes[$0], scopes[$1]) ?? ($0 < $1) }
        var listed = 0
        for (position, first) in order.enumerated() {
            for second in order[(position + 1)...] {
                guard scopes[first].wmi == scopes[second].wmi else { break }
                if let end = scopes[first].serials.through, let start = scopes[second].serials.from, end < start {
                    break
                }
                guard scopes[first].overlaps(scopes[second]) else { continue }
                listed += 1
                guard listed <= Self.mostListed else { return }
                let (earlier, later) = (min(first, second), max(first, second))
                report(
                    .overlappingScopes, severity: .warning, at: place.element(later),
                    inputs: [.init("first", String(earlier)), .init("second", String(later))],
                    "scopes \(earlier) and \(later) overlap; a car in both is called back once",
                    "第 \(earlier) 与第 \(later) 个召回范围重叠；同属两者的车辆只召回一次")
            }
        }
    }

    /// Nil where neither is.
    private static func isBefore(_ left: RecallScope, _ right: RecallScope) -> Bool? {
        let makers = (left.wmi ?? "", right.wmi ?? "")
        if makers.0 != makers.1 { return makers.0 < makers.1 }
        let serials = (left.serials.from ?? "", right.serials.from ?? "")
        return serials.0 == serials.1 ? nil : serials.0 < serials.1
    }
}

extension RecallScope {
    /// Whether a car could fit both, which have the same maker.
    fileprivate func overlaps(_ other: RecallScope) -> Bool {
        func mayAgree(_ left: String?, _ right: String?) -> Bool { left == nil || right == nil || left == right }
        return (vdsPrefix.hasPrefix(other.vdsPrefix) || other.vdsPrefix.hasPrefix(vdsPrefix))
            && modelYears.overlaps(other.modelYears) && serials.overlaps(other.serials)
            && produced.overlaps(other.produced)
            && (plants.isEmpty || other.plants.isEmpty || plants.contains(where: other.plants.contains))
            && mayAgree(make, other.make) && mayAgree(model, other.model)
    }
}
