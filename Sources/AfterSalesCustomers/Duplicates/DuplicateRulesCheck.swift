import AfterSalesCore

/// Looks through rules for duplicates.
struct DuplicateRulesCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ rules: DuplicateRules) {
        let place = Place.document
        let names = Evidence.allCases.map(\.rawValue)
        for (code, points) in rules.points.sorted(by: { $0.key < $1.key }) {
            let place = place.field("points").field(code.rawValue)
            if let evidence = Evidence(rawValue: code.rawValue) {
                bound(points, evidence.isAgainst ? -1_000...0 : 0...1_000, at: place)
            } else {
                reportUnknown(
                    .unknownEvidence, code.rawValue, among: names, at: place,
                    "\(code) is no evidence for or against a duplicate", "\(code) 不是重复判断依据")
            }
        }
        bound(rules.threshold, 1...1_000, at: place.field("threshold"))
        bound(rules.strongScore, min(rules.threshold, 1_000)...1_000, at: place.field("strongScore"))
        bound(rules.largestBlock, 2...1_000, at: place.field("largestBlock"))
        bound(rules.mostSharers, 1...1_000_000, at: place.field("mostSharers"))
        bound(rules.mostValues, 1...1_000, at: place.field("mostValues"))
        bound(rules.handOverDays, 0...3_660, at: place.field("handOverDays"))
    }

    private mutating func bound(_ value: Int, _ range: ClosedRange<Int>, at place: Place) {
        guard !range.contains(value) else { return }
        report(
            .ruleOutOfRange, at: place,
            inputs: [
                .init("value", String(value)), .init("least", String(range.lowerBound)),
                .init("most", String(range.upperBound)),
            ],
            "\(value) is not within \(range.lowerBound) and \(range.upperBound)",
            "\(value) 不在 \(range.lowerBound) 至 \(range.upperBound) 之间")
    }
}
