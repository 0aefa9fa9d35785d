import AfterSalesCore
import AfterSalesKPI
import Testing

/// Looking KPIs up, and KPIs of a host's own.
@Suite struct KPICatalogueTests {
    private func codes(_ make: () throws -> Void) -> [Finding.Code] {
        do {
            try make()
            return []
        } catch let rejection as Rejection {
            return rejection.findings.map(\.code)
        } catch {
            return [Finding.Code(rawValue: "\(error)")]
        }
    }

    @Test func findsByIdAndVariant() throws {
        let catalogue = KPICatalogue.standard
        #expect(try catalogue.kpi("effectiveLabourRate", "warranty") == .effectiveLabourRate(.warranty))
        #expect(catalogue[KPIName("efficiency", "au")] == .efficiencyBySales)
        #expect(catalogue.variants(of: "productivity").map(\.name.variant) == ["nada", "au"])
        for kpi in catalogue.kpis { #expect(KPIName(kpi.name.description) == kpi.name) }
    }

    @Test(arguments: [
        ("efectiveLabourRate", "all", "effectiveLabourRate"), ("effectiveLabourRate", "waranty", "warranty"),
        ("zzz", "all", nil), ("productivity", "uk", nil),
    ])
    func saysWhatWasMeant(_ id: String, _ variant: String, _ nearest: String?) {
        do {
            _ = try KPICatalogue.standard.kpi(id, variant)
            Issue.record("found")
        } catch {
            #expect(error.findings.map(\.code) == [.unknownKPI])
            #expect(error.findings.first?.inputs.first { $0.name == "nearest" }?.value == nearest)
        }
    }

    @Test func payersOfAHostJoinEveryFamily() throws {
        let catalogue = try KPICatalogue.standard(payTypes: ["lessor"])
        let lessor = catalogue.kpis.filter { $0.name.variant.hasSuffix("lessor") }
        #expect(
            lessor.map(\.name.id) == [
                "output", "averageOrderValue", "salesMix", "effectiveLabourRate", "hoursPerOrder", "hoursMix",
                "vehicleIntake", "orderMix",
            ])
        #expect(KPI.effectiveLabourRate("lessor").formulaText(.english) == "lessor labour sales ÷ lessor hours sold")
        #expect(codes { _ = try KPICatalogue.standard(payTypes: ["all"]) } == [.duplicateKPI, .duplicateKPI])
        #expect(codes { _ = try KPICatalogue.standard(payTypes: [.customer]) } == [])
    }

    private func kpi(
        _ id: String = "tyres", _ variant: String = "v", _ unit: KPIUnit = .count, _ formula: KPIFormula,
        counting: MeasureSum? = nil, gaps: [KPIGap] = [], measures: [MeasureDefinition] = []
    ) throws -> KPI {
        try KPI(
            id, variant, title: LocalizedText("tyres", "轮胎"), unit: unit, formula: formula, counting: counting,
            gaps: gaps,
            measures: measures)
    }

    private let tyres = MeasureDefinition("tyresSold", .count, LocalizedText("tyres sold", "轮胎销量"))

    @Test func aHostDefinesItsOwn() throws {
        let own = try kpi(
            "tyres", "perOrder", .count, KPIFormula(.init("tyresSold"), per: .orders), counting: .orders,
            measures: [tyres])
        var sums = FigureSums(in: .jpy)
        try sums.add(7, to: .other("tyresSold"))
        try sums.add(3, to: .orders)
        #expect(try sums[own].description == "2.33 = 7 / 3, n = 3 orders")
        #expect(own.formulaText(.simplifiedChinese) == "轮胎销量 ÷ 结算台次")
        #expect(try KPICatalogue.standard.adding([own]).kpi("tyres", "perOrder") == own)
        #expect(codes { _ = try KPICatalogue.standard.adding([own, .output, own]) } == [.duplicateKPI, .duplicateKPI])
    }

    @Test func saysEverythingThatIsWrong() {
        #expect(codes { _ = try kpi(.count, .init("tyresSold")) } == [.unknownMeasure])
        #expect(
            codes {
                _ = try kpi(
                    "a/b", "", .ratio, KPIFormula(.sales() - .sales(), per: .init("hoursWorkd"), times: 0),
                    counting: .sales(),
                    gaps: [
                        KPIGap(
                            .salesWithoutCost, .orders, effect: LocalizedText("", ""),
                            oppositeEffect: LocalizedText("", ""))
                    ],
                    measures: [tyres, tyres, MeasureDefinition(.hoursWorked, .count, LocalizedText("", ""))])
            } == [
                .duplicateMeasure, .duplicateMeasure, .invalidKPIName, .invalidKPIName, .emptyMeasureSum,
                .unknownMeasure,
                .invalidKPIFactor, .mixedMeasureUnits, .mixedMeasureUnits,
            ])
        #expect(codes { _ = try kpi(.count, KPIFormula(.sales(), per: .orders)) } == [.kpiUnitMismatch])
        #expect(codes { _ = try kpi(.ratio, KPIFormula(.sales())) } == [.kpiUnitMismatch])
        #expect(
            codes { _ = try kpi(.moneyPerHour, KPIFormula(.sales() + .orders, per: .hoursSold())) } == [
                .mixedMeasureUnits
            ])
        #expect(codes { _ = try kpi(.ratio, KPIFormula(.sales(), per: .orders - .orders)) } == [.emptyMeasureSum])
    }

    private func kpi(_ unit: KPIUnit, _ formula: KPIFormula) throws -> KPI { try kpi("tyres", "v", unit, formula) }
    private func kpi(_ unit: KPIUnit, _ sum: MeasureSum) throws -> KPI { try kpi("tyres", "v", unit, KPIFormula(sum)) }

    @Test(arguments: [(-1 as Int64, 2 as Int64), (3, 2), (1, 0), (0, -1)])
    func aQuantileIsAShare(_ parts: Int64, _ whole: Int64) {
        let formula = KPIFormula(KPIFormula.Quantile(parts, of: whole), of: .washMinutes)
        #expect(codes { _ = try kpi(.minutes, formula) } == [.invalidQuantile])
        #expect(codes { _ = try kpi(.minutes, KPIFormula(.init(3, of: 4), of: .washMinutes)) } == [])
        #expect(codes { _ = try kpi(.money, KPIFormula(.median, of: .washMinutes)) } == [.kpiUnitMismatch])
    }

    @Test(arguments: ["/a/b", "a/", "/a", "a", "/", "", "//"])
    func aNameHasBothItsParts(_ text: String) { #expect(KPIName(text) == nil) }

    /// Which way is better, of those that go the other way than most.
    @Test func lessIsBetterOfSome() {
        let lower = KPICatalogue.standard.kpis.filter { $0.direction == .lowerIsBetter }
        #expect(
            Set(lower.map(\.name.id)) == [
                "oneItemOrderShare", "promiseChanges", "internalRework", "slowMovingShare", "warrantyReceivableAge",
                "lost", "justifiedComplaints", "complaintsPer100Orders", "workInProcess", "stayTime", "waitingShare",
                "waitingTime",
            ])
        #expect(KPI.workInProcess.direction == .neither && KPI.workInProcessAge.direction == .lowerIsBetter)
        #expect(KPI.output(.customer).direction == .higherIsBetter && KPI.output(.goodwill).direction == .neither)
        #expect(KPI.orderMix(.customer).direction == .neither && KPI.washTimeMedian.direction == .neither)
    }

    @Test func termsCancel() {
        #expect((MeasureSum.sales() - .cost() - .sales()).terms.map(\.pattern) == [.cost(nil)])
        #expect((MeasureSum.sales() - .sales()).terms.isEmpty)
    }

    @Test func namedMeasuresHaveUnitsAndNames() {
        let names = MeasureDefinition.standard.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted())
        #expect(MeasureDefinition.standard(.hoursWorked)?.unit == .hours)
        #expect(MeasureDefinition.standard("nothing") == nil)
        // Each of them is in some KPI: nobody is asked to fill what nothing is made of. But for those that orders fill by
        // themselves, for commissions; a host's own KPI may be made of them.
        let used = Set(
            KPICatalogue.standard.kpis.flatMap { kpi in
                [kpi.formula.numerator, kpi.formula.denominator, kpi.counted].compactMap(\.self).flatMap(\.terms).map(
                    \.pattern)
            })
        let filled: Set<MeasureName> = [
            .hoursPaid, .accessorySales, .accessorySalesBySalesDepartment, .accessorySalesInstalled,
            .accessorySalesPlain,
            .spiffs,
        ]
        for name in names { #expect(used.contains(.other(name)) != filled.contains(name), "\(name)") }
        #expect(MeasureDefinition.standard(.hoursPaid)?.unit == .hours)
        #expect(MeasureDefinition.standard(.accessorySales)?.unit == .money)
        #expect(MeasureDefinition.standard(.labourWithoutHours("own"))?.unit == .money)
        #expect(codes { _ = try kpi(.money, KPIFormula(.init(.accessorySales), per: .orders)) } == [])
        #expect(codes { _ = try kpi(.hours, KPIFormula(.init(.hoursPaid), per: .orders)) } == [])
    }
}
