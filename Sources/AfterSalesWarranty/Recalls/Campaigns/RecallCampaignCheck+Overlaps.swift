import AfterSalesCore

extension RecallCampaignCheck {
    /// That a car could be meant by two scopes of one campaign. It is called back once all the same; but who writes such
    /// ranges has probably mistyped an end.
    mutating func overlaps(_ scopes: [RecallScope], at place: Place) {
        // By maker, then by the first serial number: only those that begin before one ends can overlap it.
        let order = scopes.indices.filter { scopes[$0].wmi != nil }
            .sorted { Self.isBefore(scopes[$0], scopes[$1]) ?? ($0 < $1) }
        // As numbers, because of many scopes without serial numbers every one is held against every other.
        let packed = order.map { scopes[$0].packed }
        var listed = 0
        for (position, first) in order.enumerated() {
            for next in (position + 1)..<order.count {
                guard packed[position].maker == packed[next].maker,
                    packed[next].serials.lowerBound <= packed[position].serials.upperBound
                else { break }
                guard packed[position].mayOverlap(packed[next]) else { continue }
                let second = order[next]
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

extension PackedScope {
    /// Whether a number could fit both, which have the same maker, but for its serial number.
    fileprivate func mayOverlap(_ other: PackedScope) -> Bool {
        (prefix ^ other.prefix) & prefixMask & other.prefixMask == 0
            && (plants == 0 || other.plants == 0 || plants & other.plants != 0)
            && (years.flatMap { years in other.years.map(years.overlaps) } ?? true)
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
