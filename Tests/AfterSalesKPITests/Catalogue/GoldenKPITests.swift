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

    /// What nobody reported is no zero: neither alone, nor above, nor beneath.
    @Test(arguments: [
        (KPI.hoursWorkedPerOrder, "no value: not known: hours worked, n = 10 orders", "无值：未知：实际作业工时，n = 10 台次"),
        (.appointmentShare, "no value: not known: orders by appointment, n = 10 orders", "无值：未知：预约工单数，n = 10 台次"),
        (.workInProcess, "no value: not known: open orders", "无值：未知：在厂工单数"),
        (.showRate, "no value: not known: appointments shown, appointments booked", "无值：未知：预约到店数、预约数"),
        (.washTimeMedian, "no value: not known: minutes of washing", "无值：未知：洗车分钟数"),
    ])
    func whatNobodyReportedIsNotZero(_ kpi: KPI, _ english: String, _ chinese: String) throws {
        var sums = FigureSums(in: .cny)
        try sums.add(10, to: .orders)
        let result = try sums[kpi]
        #expect(result.value == nil && result.valueText(.english) == "–")
        #expect(result.description == english)
        #expect(result.text(.simplifiedChinese) == chinese)
        #expect(result.json().contains("\"numerator\": null"))
        #expect(result.findings.map(\.code) == result.unknown.map { _ in .measureNotKnown })
        #expect(result.findings.map { $0.inputs.map(\.value) } == result.unknown.map { [$0.rawValue] })
        // Known to be nothing, it is a figure again; single values cannot be nothing.
        for measure in result.unknown { try sums.add(0, to: measure) }
        #expect(try sums[kpi].unknown.isEmpty == (kpi.formula.quantile == nil))
    }

    /// The figures that used to come out where nobody had reported anything.
    @Test(arguments: [
        KPI.hoursWorkedPerOrder, .appointmentShare, .menuPenetration, .complaintsPer100Orders, .outputByReceipts,
        .workInProcess, .serviceAbsorption, .partsFillRate,
    ])
    func zerosHaveToBeReported(_ kpi: KPI) throws {
        var sums = FigureSums(in: .cny)
        try sums.add(10, to: .orders)
        // All but one of what it is made of: still no value.
        let named = try sums[kpi].unknown
        for measure in named.dropLast() { try sums.add(7, to: measure) }
        #expect(try sums[kpi].value == nil)
        #expect(try sums[kpi].unknown == Array(named.suffix(1)))
        try sums.add(0, to: try #require(named.last))
        #expect(try sums[kpi].value != nil)
        #expect(try sums[kpi].findings.allSatisfy { $0.code != .measureNotKnown })
    }

    /// A count that is not known leaves the figure as it is, and n out.
    @Test func anUnknownCountIsNoFigureLess() throws {
        var sums = FigureSums(in: .cny)
        try sums.add(5_00, to: .other(.openOrdersCost))
        #expect(try sums[.workInProcessCost].description == "5.00 CNY")
        try sums.add(0, to: .other(.openOrders))
        #expect(try sums[.workInProcessCost].description == "5.00 CNY, n = 0 open orders")
    }

    /// Orders of a payer that were not counted are not none.
    @Test(arguments: [KPI.vehicleIntake("fleet"), .averageOrderValue("fleet"), .orderMix("fleet")])
    func whatWasNotCountedIsNotZero(_ kpi: KPI) throws {
        var sums = FigureSums(in: .cny)
        try sums.add(100_00, to: .sales("fleet", .part))
        try sums.add(10, to: .orders)
        sums.leaveUncounted(.ordersPaid("fleet"))
        let result = try sums[kpi]
        #expect(result.value == nil)
        #expect(result.findings.map(\.code) == [.measureNotKnown])
        #expect(result.findings.first?.text(.english) == "fleet orders were not counted: there is no value")
        #expect(result.findings.first?.text(.simplifiedChinese) == "fleet台次未统计：无值")
    }

    /// Medians of single values, exactly or as well as they are told apart.
    @Test func quantilesOfSingleValues() throws {
        var washes = Distribution()
        for (minutes, times) in [(8, 3), (11, 20), (14, 17), (22, 5)] as [(Int64, Int64)] {
            try washes.add(minutes, times: times)
        }
        let median = try #require(washes.result(.washTimeMedian, in: .cny))
        #expect(median.description == "11 min, n = 45")
        #expect(median.findings.isEmpty && median.numeratorText == nil && median.value == Rational(11))
        #expect(washes.result(.washTimeP90, in: .cny)?.text(.simplifiedChinese) == "22 分钟，n = 45")
        #expect(KPI.washTimeP90.formulaText(.english) == "90 % quantile of minutes of washing")
        #expect(KPI.waitingMedian(.parts).formulaText(.simplifiedChinese) == "待件分钟数的中位数")
        #expect(washes.result(.washTime, in: .cny) == nil)
        // Parts merge, and one that has no single values leaves the others as they are.
        var more = Distribution()
        try more.add(30, times: 100)
        let merged = try median.merging(try #require(more.result(.washTimeMedian, in: .cny)))
        #expect(merged.description == "30 min, n = 145")
        #expect(try FigureSums(in: .cny)[.washTimeMedian].merging(median) == median)
        #expect(throws: KPIMergeError.distribution(.otherResolution(.grid(1), .relative))) {
            try median.merging(try #require(Distribution(.relative).result(.washTimeMedian, in: .cny)))
        }
        var coarse = Distribution(.grid(5))
        try coarse.add(12, times: 3)
        let rough = try #require(coarse.result(.washTimeMedian, in: .cny))
        #expect(rough.description == "14 min, n = 3")
        #expect(rough.findings.map(\.code) == [.quantileWithinCell])
        #expect(rough.findings.first?.text(.english) == "between 10 and 14; the upper end is shown")
        #expect(Distribution().result(.washTimeMedian, in: .cny)?.description == "no value, n = 0")
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
