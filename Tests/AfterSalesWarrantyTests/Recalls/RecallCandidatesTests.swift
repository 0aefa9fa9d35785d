import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

/// What an index finds of a car is what its campaigns say one by one, however few of them it looks at.
@Suite struct RecallCandidatesTests {
    private static let makes = ["Audi", "AUDI", "Mercedes-Benz", "mercedes benz", "红旗", "-"]
    private static let models = ["Q7", "q 7", "A6L", "E-Tron", "H9", ""]

    /// A scope that only names tell, or one with a maker and names.
    private static func scope(_ random: inout SeededRandom) -> RecallScope {
        let make = random.maybe { $0.pick(makes) }
        let model = random.maybe { $0.pick(models.filter { !$0.isEmpty }) }
        let year = random.number(2017...2021)
        let years: RecallRange<Int> = random.chance(50) ? .any : RecallRange(year...year + 1)
        let wmi = random.chance(30) || (make == nil && model == nil) ? random.pick(["WAU", "1HG", "LVS"]) : nil
        return RecallScope(wmi: wmi, modelYears: years, make: make, model: model)
    }

    @Test(arguments: 0..<60)
    func anIndexFindsWhatCampaignsSay(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var recalls = RandomRecalls(&random)
        var campaigns = try recalls.campaigns(40, &random)
        for number in 0..<40 {
            let scopes = random.list(1...5) { Self.scope(&$0) }
            let vins = random.chance(20) ? recalls.vins(5, &random) : []
            campaigns.append(try RecallMatchingTests.campaign("N\(number)", scopes, vins: vins))
        }
        campaigns.shuffle(using: &random)
        let index = RecallIndex(campaigns)
        var found = 0
        for vin in recalls.vins(60, &random) + campaigns.flatMap(\.vins).prefix(20) {
            let car = RecallVehicle(
                vin, modelYear: random.maybe { $0.number(2016...2022) }, make: random.maybe { $0.pick(Self.makes) },
                model: random.maybe { $0.pick(Self.models) })
            let expected = campaigns.compactMap { $0.match(car) }
            #expect(index.matches(for: car) == expected)
            found += expected.count
        }
        #expect(found > 0)
    }
}
