import AfterSales

/// The manufacturer of the sample group's cars: its recall campaigns, and what it asks of claims.
struct SampleCampaigns {
    /// Two campaigns, which belong to the whole group.
    let campaigns: [RecallCampaign]
    /// Which cars they mean.
    let index: RecallIndex
    /// What the manufacturer asks of claims.
    let terms: ManufacturerTerms

    init(language: Language) throws {
        let manufacturer: Identifier<Manufacturer> = "lantu"
        func campaign(
            _ id: Identifier<RecallCampaign>, _ model: String, _ years: ClosedRange<Int>, _ operation: String,
            _ published: String
        ) throws -> RecallCampaign {
            try RecallCampaign(
                RecordKey(.group, id), manufacturer: manufacturer, manufacturerNumber: "M-\(id)",
                component: [LocalizedText("fuel system", "燃油系统")[language]],
                defect: LocalizedText("a clamp of the fuel line may come loose", "燃油管卡箍可能松脱")[language],
                consequence: LocalizedText("fuel may leak", "可能漏油")[language],
                remedy: RecallRemedy(
                    LocalizedText("the clamp is renewed", "更换卡箍")[language], operation: operation,
                    hours: Hours(units: 120)),
                publishedOn: LocalDate(published),
                scopes: [RecallScope(wmi: "LSD", vdsPrefix: model, modelYears: RecallRange(years))])
        }
        campaigns = [
            try campaign("R2025-09", "A2CB4", 2019...2021, "RC-0917", "2025-09-15"),
            try campaign("R2026-02", "C5EF1", 2021...2022, "RC-0224", "2026-02-24"),
        ]
        index = RecallIndex(campaigns)
        terms = try ManufacturerTerms(
            of: manufacturer, version: "2025-1", source: "bulletin 2025-04",
            effective: DateWindow(from: LocalDate("2025-04-01")), in: .cny,
            rules: ManufacturerTerms.Rules(
                submitWithin: 30, answerWithin: 30, payWithin: 60, holdDays: 90, shipWithin: 10))
    }

    /// The campaigns that are made known on a day.
    func published(on day: LocalDate) -> [RecallCampaign] { campaigns.filter { $0.publishedOn == day } }

    /// The campaign that a car is under for certain on a day.
    func campaign(of car: Vehicle, on day: LocalDate) -> RecallCampaign? {
        guard let vehicle = RecallVehicle(car.details) else { return nil }
        let meant = Set(index.matches(for: vehicle).filter(\.isCertain).map(\.campaign))
        return campaigns.first { meant.contains($0.key.id) && $0.isOpen(on: day) }
    }

    /// The campaign of a car's record.
    func campaign(_ id: Identifier<RecallCampaign>) -> RecallCampaign? { campaigns.first { $0.key.id == id } }
}
