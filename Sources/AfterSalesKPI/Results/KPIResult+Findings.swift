public import AfterSalesCore

extension KPIResult {
    /// Why there is no figure, or why it is not to be taken as it stands: what is not known, what is missing beneath it, a
    /// denominator below zero, a quantile that is not told exactly.
    public var findings: [Finding] {
        let place = Place(kpi.name.description)
        var findings = unknown.map { unknown($0, at: place) }
        for (gap, units) in zip(kpi.gaps, gapUnits) where units != 0 {
            let amount = Money(minorUnits: units, currency: currency)
            let effect = units > 0 ? gap.effect : gap.oppositeEffect
            findings.append(
                Finding(
                    .warning, gap.code, at: place, inputs: [.init("amount", amount.description)],
                    LocalizedText(
                        "\(amount): \(effect.english)", "\(amount)：\(effect.simplifiedChinese)")))
        }
        if let cell, cell.lowerBound < cell.upperBound {
            findings.append(
                Finding(
                    .note, .quantileWithinCell, at: place,
                    inputs: [.init("from", String(cell.lowerBound)), .init("through", String(cell.upperBound))],
                    LocalizedText(
                        "between \(cell.lowerBound) and \(cell.upperBound); the upper end is shown",
                        "介于 \(cell.lowerBound) 与 \(cell.upperBound) 之间，显示上限")))
        }
        if let denominator, denominator < 0, let sum = denominatorText, let top = numeratorText {
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

    private func unknown(_ measure: Measure, at place: Place) -> Finding {
        let title = MeasurePattern(measure).title(kpi.measures)
        let isOfSingleValues = kpi.formula.quantile != nil
        let text =
            if isOfSingleValues {
                LocalizedText(
                    "the single values of \(title.english) were not given: there is no value",
                    "未提供\(title.simplifiedChinese)的逐笔数据：无值")
            } else if measure.isNamed {
                LocalizedText(
                    "nobody reported \(title.english): there is no value", "\(title.simplifiedChinese)未上报：无值")
            } else {
                LocalizedText(
                    "\(title.english) were not counted: there is no value", "\(title.simplifiedChinese)未统计：无值")
            }
        return Finding(
            .warning, .measureNotKnown, at: place, inputs: [.init("measure", measure.rawValue)], text)
    }
}
