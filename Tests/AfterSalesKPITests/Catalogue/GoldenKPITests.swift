import AfterSalesCore
import AfterSalesKPI
import Testing

/// Figures that the trade's pages give, and how a figure reads.
@Suite struct GoldenKPITests {
    /// 102 319.00 of labour for 1 376.40 hours on 412 orders.
    private func june() throws -> FigureSums {
        var june = FigureSums(in: .cny)
        try june.add(10_231_900, to: .sales(.customer, .labour))
        try june.add(137_640, to: .hoursSold(.customer))
        try june.add(412, to: .ordersPaid(.customer))
        return june
    }

    @Test func effectiveLabourRate() throws {
        let rate = try june()[.effectiveLabourRate(.customer)]
        #expect(rate.description == "74.34 CNY/h = 102 319.00 / 1 376.40 h, n = 412 orders")
        #expect(rate.text(.simplifiedChinese) == "74.34 CNY/工时 = 102 319.00 / 1 376.40 工时，n = 412 台次")
        #expect(try rate.value == Rational(102_319_00, over: 1376_40))
        #expect(try rate.rounded() == Rational(74_34, over: 100))
        #expect(rate.findings.isEmpty)
    }

    @Test func serviceAbsorption() throws {
        var year = FigureSums(in: .cny)
        for (units, name) in [
            (210_000_00, MeasureName.serviceGross), (253_000_00, .partsGross), (40_000_00, .bodyGross),
            (1_000_000_00, .totalExpense), (177_000_00, .sellingExpense),
        ] { try year.add(Int64(units), to: .other(name)) }
        let absorption = try year[.serviceAbsorption]
        #expect(absorption.description == "61.12 % = 503 000.00 / 823 000.00 CNY")
        #expect(
            try absorption.value?.rounded(fractionDigits: 2, rounding: .halfAwayFromZero) == Rational(61, over: 100))
    }

    @Test func noValueIsNotZero() throws {
        let nothing = try FigureSums(in: .cny)[.effectiveLabourRate(.customer)]
        #expect(nothing.value == nil)
        #expect(nothing.rounded() == nil)
        #expect(nothing.description == "no value: 0.00 / 0.00 h, n = 0 orders")
        #expect(nothing.valueText(.english) == "–")
        #expect(nothing.json().contains("\"value\": null"))
    }

    @Test func JSONSaysEverything() throws {
        #expect(
            try june()[.effectiveLabourRate(.customer)].json() == """
                {
                  "kpi": "effectiveLabourRate",
                  "variant": "customer",
                  "title": "effective labour rate, customer",
                  "unit": "moneyPerHour",
                  "currency": "CNY",
                  "value": "74.34",
                  "exact": "511595/6882",
                  "numerator": "102319.00",
                  "denominator": "1376.40",
                  "factor": "1",
                  "n": "412",
                  "formula": "customer labour sales ÷ customer hours sold",
                  "source": "trade",
                  "findings": []
                }

                """)
    }
}
