import AfterSalesCore

/// Looks through the rules and the facts of a retention analysis.
struct RetentionCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ rules: RetentionRules) {
        let place = Place.document
        check(rules.interval, at: place.field("interval"))
        for (segment, interval) in rules.segments.sorted(by: { $0.key < $1.key }) {
            check(interval, at: place.field("segments").field(segment.rawValue))
        }
        check(rules.atRisk, at: place.field("atRisk"))
        check(rules.lost, at: place.field("lost"))
        if errorCount == 0, let atRisk = rules.atRisk.value, let lost = rules.lost.value, lost < atRisk {
            report(
                .ruleOutOfRange, at: place.field("lost"),
                inputs: [.init("lost", rules.lost.description), .init("atRisk", rules.atRisk.description)],
                "nobody is lost, beyond \(rules.lost), before he is at risk, beyond \(rules.atRisk)",
                "流失倍数 \(rules.lost) 不能小于风险倍数 \(rules.atRisk)")
        }
    }

    mutating func check(_ facts: RetentionFacts) {
        for (index, visit) in facts.visits.enumerated() {
            guard let kilometres = visit.kilometres, !(0...OdometerReading.most).contains(kilometres) else { continue }
            report(
                .implausibleOdometer, at: Place.document.field("visits").element(index).field("kilometres"),
                inputs: [.init("kilometres", String(kilometres)), .init("most", String(OdometerReading.most))],
                "no odometer shows \(kilometres) km; 0 to \(OdometerReading.most) are taken",
                "里程 \(kilometres) 公里不可能，应为 0 至 \(OdometerReading.most)")
        }
        for (vehicle, interval) in facts.intervals.sorted(by: { $0.key < $1.key }) {
            check(interval, at: Place.document.field("intervals").field(vehicle.rawValue))
        }
    }

    private mutating func check(_ interval: ServiceInterval, at place: Place) {
        bound(interval.months, 1...1_200, at: place.field("months"))
        if let kilometres = interval.kilometres {
            bound(kilometres, 1...OdometerReading.most, at: place.field("kilometres"))
        }
    }

    private mutating func check(_ multiple: Ratio, at place: Place) {
        bound(Int(multiple.numerator), 1...1_000_000, at: place)
        bound(Int(multiple.denominator), 1...1_000_000, at: place)
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
