public import AfterSalesCore

extension KPIResult {
    /// Why the figure is not to be taken as it stands: what is missing beneath it, and a denominator below zero.
    public var findings: [Finding] {
        var findings: [Finding] = []
        let place = Place(kpi.name.description)
        for (gap, units) in zip(kpi.gaps, gapUnits) where units != 0 {
            let amount = Money(minorUnits: units, currency: currency)
            let effect = units > 0 ? gap.effect : gap.oppositeEffect
            findings.append(
                Finding(
                    .warning, gap.code, at: place, inputs: [.init("amount", amount.description)],
                    LocalizedText(
                        "\(amount): \(effect.english)", "\(amount)：\(effect.simplifiedChinese)")))
        }
        if let denominator, denominator < 0, let sum = denominatorText {
            let top = numeratorText
            findings.append(
                Finding(
                    .warning, .negativeDenominator, at: place,
                    inputs: [.init("numerator", top), .init("denominator", sum)],
                    LocalizedText(
                        "credits exceed: \(top) is divided by \(sum), below zero",
                        "红冲超过发生额：\(top) 除以负数 \(sum)")))
        }
        return findings
    }
}
