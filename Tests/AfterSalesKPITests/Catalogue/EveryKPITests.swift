import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting
import Testing

/// Every KPI of the catalogue: a case reckoned apart, nothing to divide by, and credits.
@Suite struct EveryKPITests {
    static func sums(_ values: [(String, Int64)]) throws -> FigureSums {
        var sums = FigureSums(in: .cny)
        for (name, units) in values { try sums.add(units, to: try #require(Measure(rawValue: name))) }
        return sums
    }

    @Test func tableIsTheCatalogue() {
        let names = KPICatalogue.standard.kpis.map(\.name.description)
        let quantiles = KPICatalogue.standard.kpis.filter { $0.formula.quantile != nil }.map(\.name.description)
        #expect(Set(names) == Set(EveryKPI.table.map(\.name) + quantiles))
        #expect(names.count == EveryKPI.table.count + quantiles.count)
        #expect(quantiles.count == 14)
    }

    @Test(arguments: EveryKPI.table)
    func comesToWhatWasReckonedApart(_ row: EveryKPI) throws {
        let kpi = try #require(KPIName(row.name).flatMap { KPICatalogue.standard[$0] })
        let usual = try Self.sums(EveryMeasure.usual)[kpi]
        #expect(usual.valueText(.english) == row.usual, "\(usual)")
        #expect(
            usual.valueText(.simplifiedChinese).split(separator: " ").first == row.usual.split(separator: " ").first)
        let credits = try Self.sums(EveryMeasure.credits)[kpi]
        #expect(credits.valueText(.english) == row.credits, "\(credits)")
        let isBelow = (credits.denominator ?? 0) < 0
        #expect(credits.findings.contains { $0.code == .negativeDenominator } == isBelow)
    }

    @Test(arguments: KPICatalogue.standard.kpis)
    func hasNoValueWhereNothingIsToDivideBy(_ kpi: KPI) throws {
        let nothing = try FigureSums(in: .cny)[kpi]
        let sum = [kpi.formula.numerator, kpi.formula.denominator].compactMap(\.self)
        let reads = sum.flatMap(\.terms).map(\.pattern)
        let readsNamed = reads.contains { if case .other = $0 { true } else { false } }
        #expect((nothing.value == nil) == (kpi.formula.denominator != nil || readsNamed))
        #expect(nothing.findings.contains { $0.code == .measureNotKnown } == readsNamed)
        #expect(nothing.denominator ?? 0 == 0)
        // Something is counted, and still there is nothing to divide by.
        var sums = FigureSums(in: .cny)
        let denominator = kpi.formula.denominator?.terms.map(\.pattern) ?? []
        for (measure, units) in try Self.sums(EveryMeasure.usual).values
        where !denominator.contains(where: { $0.matches(measure) }) {
            try sums.add(units, to: measure)
        }
        for pattern in denominator {
            if case .other(let name) = pattern { try sums.add(0, to: .other(name)) }
        }
        let isNone = kpi.formula.denominator != nil || kpi.formula.quantile != nil
        #expect((try sums[kpi].value == nil) == isNone)
    }

    @Test(arguments: KPICatalogue.standard.kpis)
    func passesTheChecksOfAHostsOwn(_ kpi: KPI) throws {
        let anew = try KPI(
            kpi.name.id, kpi.name.variant, title: kpi.title, unit: kpi.unit, formula: kpi.formula, source: kpi.source,
            direction: kpi.direction, counting: kpi.counted, gaps: kpi.gaps)
        #expect(anew == kpi)
        for language in Language.allCases {
            #expect(
                !kpi.title[language].isEmpty && !kpi.formulaText(language).isEmpty
                    && !kpi.source.title[language].isEmpty)
        }
    }

    /// Parts in any order and grouping give the figure of the whole: its sums, its n, its value, its findings.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func mergesInAnyOrderAndGrouping(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let measures =
            EveryMeasure.usual.compactMap { Measure(rawValue: $0.0) } + [
                .salesWithoutCost(.labour), .salesWithoutCost(.part), .labourWithoutHours(.customer),
                .other(.labourWithoutHours(.paint)),
            ]
        var whole = FigureSums(in: .cny)
        var parts: [FigureSums] = []
        for _ in 0..<random.number(2...7) {
            var part = FigureSums(in: .cny)
            for _ in 0..<random.number(0...300) {
                let measure = random.pick(measures)
                let units = Int64(random.number(-50_000...100_000))
                try part.add(units, to: measure)
                try whole.add(units, to: measure)
            }
            if random.chance(20) {
                part.leaveUncounted(.ordersPaid(.goodwill))
                whole.leaveUncounted(.ordersPaid(.goodwill))
            }
            parts.append(part)
        }
        for kpi in KPICatalogue.standard.kpis {
            var results = try parts.map { try $0[kpi] }.shuffled(using: &random)
            while results.count > 1 {
                let at = random.number(0...results.count - 2)
                results[at] = try results[at].merging(results.remove(at: at + 1))
            }
            let expected = try whole[kpi]
            #expect(results.first == expected)
            #expect(results.first?.findings == expected.findings)
        }
    }
}
