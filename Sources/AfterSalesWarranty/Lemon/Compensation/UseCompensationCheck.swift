import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Checks what use compensation is reckoned from.
struct UseCompensationCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ set: LemonRuleSet, price: Money, distance: Distance, rate: Rate) {
        let root = Place.document
        positive(price, at: root.field("price"))
        if distance.value < 0 || distance.value > OdometerReading.most {
            report(
                .implausibleOdometer, at: root.field("distance"),
                inputs: [.init("value", String(distance.value)), .init("most", String(OdometerReading.most))],
                "no odometer shows \(distance.value); 0 to \(OdometerReading.most) are taken",
                "里程 \(distance.value) 不可能，应为 0 至 \(OdometerReading.most)")
        }
        guard let rule = set.compensation else {
            report(
                .lemonNoCompensation, at: root, inputs: [.init("ruleSet", set.id)],
                "\(set.id) knows no compensation for use", "\(set.id) 未规定使用补偿")
            return
        }
        let isBelow = rule.least.map { rate < $0 } ?? (rate.value.mantissa < 0)
        guard isBelow || rule.most < rate else { return }
        let least = rule.least?.description ?? "0%"
        report(
            .lemonRateOutOfBounds, at: root.field("rate"),
            inputs: [
                .init("rate", rate.description), .init("least", least), .init("most", rule.most.description),
                .init("source", rule.source.english),
            ],
            "the rate is \(least) to \(rule.most), not \(rate)", "系数应为 \(least) 至 \(rule.most)，实际为 \(rate)")
    }
}
