import AfterSalesCore
import AfterSalesKPI
import Testing

/// What is said beside a figure that is not whole.
@Suite struct KPIFindingsTests {
    struct Case {
        let measure: Measure
        let units: Int64
        let kpi: KPI
        let code: Finding.Code?
        let says: String
    }

    @Test(arguments: [
        Case(
            measure: .salesWithoutCost(.part), units: 120_000, kpi: .grossProfit, code: .salesWithoutCost,
            says: "1200.00 CNY: the cost of some sales is not known: gross profit is overstated"),
        Case(
            measure: .salesWithoutCost(.part), units: -120_000, kpi: .grossProfitShare, code: .salesWithoutCost,
            says: "-1200.00 CNY: the cost of some credits is not known: gross profit is understated"),
        Case(
            measure: .salesWithoutCost(.part), units: 5, kpi: .grossProfit(.part), code: .salesWithoutCost,
            says: "0.05 CNY: the cost of some sales is not known: gross profit is overstated"),
        Case(measure: .salesWithoutCost(.part), units: 5, kpi: .grossProfit(.labour), code: nil, says: ""),
        Case(measure: .salesWithoutCost(.part), units: 5, kpi: .output, code: nil, says: ""),
        Case(
            measure: .labourWithoutHours(.customer), units: 700, kpi: .effectiveLabourRate(.customer),
            code: .labourWithoutHours, says: "7.00 CNY: some labour was sold without hours: the rate is overstated"),
        Case(
            measure: .labourWithoutHours(.customer), units: -700, kpi: .effectiveLabourRate,
            code: .labourWithoutHours,
            says: "-7.00 CNY: some labour was credited without hours: the rate is understated"),
        Case(
            measure: .labourWithoutHours(.customer), units: 700, kpi: .effectiveLabourRate(.warranty), code: nil,
            says: ""),
        Case(
            measure: .other(.labourWithoutHours(.paint)), units: 30_000, kpi: .effectiveLabourRateBySkill(.paint),
            code: .labourWithoutHours, says: "300.00 CNY: some labour was sold without hours: the rate is overstated"),
        Case(
            measure: .other(.labourWithoutHours(.paint)), units: 30_000, kpi: .effectiveLabourRateBySkill(.body),
            code: nil, says: ""),
    ])
    func saysWhatIsMissing(_ row: Case) throws {
        var sums = FigureSums(in: .cny)
        try sums.add(row.units, to: row.measure)
        let findings = try sums[row.kpi].findings
        #expect(findings.map(\.code) == [row.code].compactMap(\.self))
        #expect(findings.map(\.severity).allSatisfy { $0 == .warning })
        #expect(findings.first?.text(.english) ?? "" == row.says)
    }

    /// The exact quotient stands, and a warning with both sums beside it.
    @Test(arguments: [(5_000 as Int64, "-50.00 %"), (-5_000, "50.00 %")])
    func aDenominatorBelowZeroIsSaid(_ gross: Int64, _ expected: String) throws {
        var sums = FigureSums(in: .cny)
        try sums.add(-10_000, to: .sales(.customer, .part))
        try sums.add(-10_000 - gross, to: .cost(.part))
        let result = try sums[.grossProfitShare]
        #expect(result.numerator == gross)
        #expect(result.valueText(.english) == expected)
        #expect(result.findings.map(\.code) == [.negativeDenominator])
        #expect(result.findings.first?.inputs.map(\.name) == ["numerator", "denominator"])
    }

    @Test func mergesOnlyWhatIsTheSame() throws {
        let yuan = FigureSums(in: .cny)
        #expect(throws: KPIMergeError.otherKPI(KPI.output.name, KPI.grossProfit.name)) {
            try yuan[.output].merging(yuan[.grossProfit])
        }
        #expect(throws: KPIMergeError.currencyMismatch(.cny, .usd)) {
            try yuan[.output].merging(FigureSums(in: .usd)[.output])
        }
        var most = yuan
        try most.add(.max, to: .sales(.customer, .part))
        #expect(throws: KPIMergeError.arithmetic(.overflow)) { try most[.output].merging(most[.output]) }
    }

    @Test func overflowIsTyped() throws {
        var sums = FigureSums(in: .cny)
        try sums.add(.max, to: .sales(.customer, .part))
        try sums.add(1, to: .sales(.customer, .fee))
        #expect(throws: ArithmeticError.overflow) { try sums[.output] }
        // What cancels on the way is no overflow.
        try sums.add(-1, to: .sales(.warranty, .fee))
        #expect(try sums[.output].numerator == .max)
        // The largest sums there are have values and texts.
        try sums.add(1, to: .orders)
        #expect(try sums[.averageOrderValue].valueText(.english) == "92 233 720 368 547 758.07 CNY")
        var extreme = FigureSums(in: .cny)
        try extreme.add(.min, to: .other(.partsCostOfSales))
        try extreme.add(1, to: .other(.partsInventory))
        #expect(try extreme[.partsGrossTurns].valueText(.english) == "-110 680 464 442 257 309 696.00 times")
    }
}
