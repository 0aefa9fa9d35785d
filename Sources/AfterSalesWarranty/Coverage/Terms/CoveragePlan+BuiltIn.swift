public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
public import AfterSalesStorage

extension CoverageTerm {
    /// The repair period of the three guarantees (三包包修期), 3 years or 60 000 km, for cars of household use in China.
    ///
    /// Version 2, for cars from 2022 on: Provisions on the Liability for Repair, Replacement and Return of Household
    /// Automobile Products (家用汽车产品修理更换退货责任规定), Order No. 43 of the State Administration for Market Regulation
    /// (国家市场监督管理总局令第43号), in force since 2022-01-01, Article 18: not below 3 years or 60 000 km, from the day of the
    /// invoice, and from that of the handing over where the two differ. Version 1, for cars of 2013-10-01 to 2021-12-31:
    /// Provisions of the same name, Order No. 150 of the General Administration of Quality Supervision
    /// (国家质量监督检验检疫总局令第150号), Article 17: the same limits, from the day of the invoice. Parts that wear by use have a
    /// period of their own, which their maker states in the booklet (同规定：易损耗零部件质量保证期); consumables are none.
    /// What misuse, modification, missed service or an accident has caused is no matter of the product's quality (Order
    /// No. 150, Article 30, and likewise Order No. 43).
    ///
    /// The day of the invoice decides which version holds: a car bought on 2021-12-31 and handed over in January has version 1.
    /// - Throws: ``/AfterSalesCore/CalendarError``; not for these days.
    public static func threeGuaranteesRepairPeriod() throws(CalendarError) -> [CoverageTerm] {
        [
            repairPeriod(
                version: 1, source: "家用汽车产品修理、更换、退货责任规定（国家质量监督检验检疫总局令第150号）第十七条",
                effective: try DateWindow(
                    from: LocalDate(year: 2013, month: 10, day: 1), through: LocalDate(year: 2021, month: 12, day: 31)),
                from: .invoice),
            repairPeriod(
                version: 2, source: "家用汽车产品修理更换退货责任规定（国家市场监督管理总局令第43号）第十八条",
                effective: try DateWindow(from: LocalDate(year: 2022, month: 1, day: 1)), from: .deliveryOrInvoice),
        ]
    }

    private static func repairPeriod(
        version: Int, source: String, effective: DateWindow, from start: CoverageStart
    ) -> CoverageTerm {
        CoverageTerm(
            "cn-three-guarantees-repair", version: version,
            LocalizedText("Repair period of the three guarantees", "三包包修期"), source: source, by: .law,
            effective: effective, vehicles: CoverageVehicles(uses: [.household]),
            except: CoverageParts(classes: [.consumable, .wear, .maintenance]), from: start,
            for: CoveragePeriod(.months(36), kilometres: 60_000),
            exclusions: [
                CoverageExclusion(.misuse), CoverageExclusion(.modification), CoverageExclusion(.accident),
                CoverageExclusion(.missedService),
            ])
    }
}

extension CoveragePlan {
    /// The terms that the law of China gives: ``CoverageTerm/threeGuaranteesRepairPeriod()``.
    ///
    /// Makers may not refuse the three guarantees because an owner had his car serviced or repaired elsewhere: he chooses the
    /// workshop (机动车维修管理规定, Order of the Ministry of Transport), and what was not caused by it is owed. So that ground
    /// counts only where it has caused the fault, in the terms of any maker that are put beside these.
    /// - Parameter owner: Whose plan it is to be.
    public static func china(for owner: RecordOwner = .group) throws -> CoveragePlan {
        try CoveragePlan(
            RecordKey(owner, "cn-law"), version: 1, LocalizedText("Coverage by the law of China", "中国法定质保"),
            bars: [ExclusionBar(.outsideRepair, allowsCause: true, source: "机动车维修管理规定；家用汽车产品修理更换退货责任规定")],
            terms: try CoverageTerm.threeGuaranteesRepairPeriod())
    }
}
