import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders

extension LemonRuleSet {
    /// `china-2022`: cars bought in China from 2022-01-01 on.
    ///
    /// Provisions on the Liability for Repair, Replacement and Return of Household Automobile Products
    /// (家用汽车产品修理更换退货责任规定), Order No. 43 of the State Administration for Market Regulation, 2021.
    public static let china2022 = LemonRuleSet(
        known: "china-2022", 1, LocalizedText("Three guarantees for household cars, 2022", "家用汽车三包规定（2022年）"), .china,
        ChinaRules.order43(), ChinaRules.day(2022, 1, 1), nil, .invoiceOrDelivery, .kilometre, [.household],
        .startedPeriods, [.specialParts], ChinaRules.periods(hasFirstWeek: true),
        ChinaRules.rules2022, LoanerRule(in: "repair", afterDays: 5, source: ChinaRules.order43(21)),
        CompensationRule(per: 1_000, least: nil, most: ChinaRules.perMille(5), source: ChinaRules.order43(27)))

    /// `china-2013`: cars bought in China from 2013-10-01 through 2021-12-31.
    ///
    /// The provisions of the same name of 2012, Order No. 150 of the General Administration of Quality Supervision,
    /// Inspection and Quarantine (AQSIQ, 国家质量监督检验检疫总局令第150号).
    public static let china2013 = LemonRuleSet(
        known: "china-2013", 1, LocalizedText("Three guarantees for household cars, 2013", "家用汽车三包规定（2013年）"), .china,
        ChinaRules.order150(), ChinaRules.day(2013, 10, 1), ChinaRules.day(2021, 12, 31), .invoice, .kilometre,
        [.household], .startedPeriods, [.specialParts], ChinaRules.periods(hasFirstWeek: false),
        ChinaRules.rules2013, LoanerRule(in: "repair", afterDays: 5, source: ChinaRules.order150(19)),
        CompensationRule(
            per: 1_000, least: ChinaRules.perMille(5), most: ChinaRules.perMille(8), source: ChinaRules.order150(25)))
}

extension HoldReason {
    /// For parts that are made for the one car by its VIN, and for a traction battery, on their way (特殊零部件运输).
    public static let specialParts: HoldReason = "specialParts"
}

/// The parts of both Chinese sets.
enum ChinaRules {
    static func order43(_ article: Int? = nil, item: Int? = nil) -> LocalizedText {
        source("SAMR Order No. 43 (2021)", "国家市场监督管理总局令第43号", article, item)
    }

    static func order150(_ article: Int? = nil) -> LocalizedText {
        source("AQSIQ Order No. 150 (2012)", "国家质量监督检验检疫总局令第150号", article, nil)
    }

    private static func source(_ english: String, _ chinese: String, _ article: Int?, _ item: Int?) -> LocalizedText {
        guard let article else { return LocalizedText(english, chinese) }
        return LocalizedText(
            "\(english), art. \(article)" + (item.map { "(1)(\($0))" } ?? ""),
            "\(chinese)第\(article)条" + (item.map { "第1款第\($0)项" } ?? ""))
    }

    /// A day that there is; tests hold the sets to their dates.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
        (try? LocalDate(year: year, month: month, day: day)) ?? .latest
    }

    static func perMille(_ count: Int64) -> Rate { Rate(DecimalNumeral(mantissa: count, scale: 3)) }

    static func periods(hasFirstWeek: Bool) -> [LemonPeriod] {
        let week = LemonPeriod("first7Days", LocalizedText("first 7 days", "7日内"), days: 7)
        return [
            LemonPeriod("repair", LocalizedText("repair period", "包修期"), months: 36, distance: 60_000),
            LemonPeriod(
                "threeGuarantees", LocalizedText("three-guarantees period", "三包有效期"), months: 24, distance: 50_000),
            LemonPeriod("first60Days", LocalizedText("first 60 days", "60日内"), days: 60, distance: 3_000),
        ] + (hasFirstWeek ? [week] : [])
    }

    static let earlyFailures = [
        LemonFailure(.loss, of: .steering), LemonFailure(.loss, of: .brakes), LemonFailure(.crack, of: .body),
        LemonFailure(.leak, of: .fuelSystem),
    ]

    static func earlyFailure(_ failures: [LemonFailure], _ source: LocalizedText) -> LemonRule {
        LemonRule(
            "failureIn60Days",
            LocalizedText("failure that endangers, in the first 60 days or 3 000 km", "60日或3000公里内出现危险失效"),
            in: "first60Days", .failure(failures), .atLeast(1), outcome: .replaceOrReturn, source: source)
    }

    /// The assembly for a fault of its main part, so early: told by the replaced main part.
    static func earlyAssembly(_ systems: [VehicleSystem], _ source: LocalizedText) -> LemonRule {
        LemonRule(
            "assemblyIn60Days",
            LocalizedText("main part of a power unit, in the first 60 days or 3 000 km", "60日或3000公里内动力总成主要零部件质量问题"),
            in: "first60Days", .replacement(systems: systems, extents: [.mainPart]), .atLeast(1),
            outcome: .replaceAssembly, source: source)
    }

    static func later(
        assemblies: [VehicleSystem], mainPartsOf systems: [VehicleSystem], days: Int, repairs: Int,
        safety: LocalizedText, assembly: LocalizedText, mainPart: LocalizedText, count: LocalizedText
    ) -> [LemonRule] {
        [
            LemonRule(
                "safetyFault", LocalizedText("serious fault of safety", "严重安全性能故障"), in: "threeGuarantees",
                .safetyFault, .atLeast(2), hasToFailAgain: true, outcome: .replaceOrReturn, isCompensated: true,
                source: safety),
            LemonRule(
                "assembly", LocalizedText("assembly replaced", "总成更换"), in: "threeGuarantees",
                .replacement(systems: assemblies, extents: [.assembly]), .atLeast(2), hasToFailAgain: true,
                outcome: .replaceOrReturn, isCompensated: true, source: assembly),
            LemonRule(
                "mainPart", LocalizedText("same main part replaced", "同一主要零部件更换"), in: "threeGuarantees",
                .sameMainPart(systems: systems), .atLeast(2), hasToFailAgain: true, outcome: .replaceOrReturn,
                isCompensated: true, source: mainPart),
            LemonRule(
                "repairDays", LocalizedText("days in repair", "累计修理时间"), in: "threeGuarantees", .repairDays,
                .moreThan(days), outcome: .replaceOrReturn, isCompensated: true, warnAt: 10, source: count),
            LemonRule(
                "sameFault", LocalizedText("same fault repaired", "同一质量问题累计修理"), in: "threeGuarantees",
                .sameFault(isSafety: false), .moreThan(repairs), outcome: .replaceOrReturn, isCompensated: true,
                source: count),
        ]
    }

    static let rules2022: [LemonRule] = {
        let units: [VehicleSystem] = [.engine, .transmission, .tractionBattery, .driveMotor]
        return [
            LemonRule(
                "replacementIn7Days",
                LocalizedText("power unit or its main part to be replaced in the first 7 days", "7日内更换动力总成或其主要零部件"),
                in: "first7Days", .replacement(systems: units, extents: [.assembly, .mainPart]), .atLeast(1),
                outcome: .replaceOrReturn, source: order43(22)),
            earlyFailure(earlyFailures + [LemonFailure(.fire, of: .tractionBattery)], order43(23)),
            earlyAssembly(units, order43(20)),
        ]
            + later(
                assemblies: units,
                mainPartsOf: units + [.steering, .brakes, .suspension, .driveline, .emissionControl, .body],
                days: 30, repairs: 4, safety: order43(24, item: 1), assembly: order43(24, item: 2),
                mainPart: order43(24, item: 3), count: order43(24, item: 4))
    }()

    static let rules2013: [LemonRule] = {
        let units: [VehicleSystem] = [.engine, .transmission]
        return [earlyFailure(earlyFailures, order150(20)), earlyAssembly(units, order150(18))]
            + later(
                assemblies: units, mainPartsOf: units + [.steering, .brakes, .suspension, .axle, .body], days: 35,
                repairs: 5, safety: order150(20), assembly: order150(20), mainPart: order150(20),
                count: order150(21))
    }()
}
