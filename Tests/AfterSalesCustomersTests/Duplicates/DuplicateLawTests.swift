import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// Files of so few names, numbers and cars that everything agrees with something.
@Suite struct DuplicateLawTests {
    private let names = [
        "王伟", "伟王", "王小明", "王晓明", "Wei Wang", "Wang Wei", "Anna Schmidt", "Anna Schmitt", "Schmidt Anna", "A Schmidt",
        "Anna Maria Schmidt", "Hanna Schmied", "John Smith", "Smith",
    ]
    private let firms = ["上海宏达国际出租汽车有限公司", "上海弘达国际出租汽车有限责任公司", "Muster GmbH", "Muster Trade Ltd", "宏达"]
    private let birthdays = ["1990-02-03", "1990-03-02", "1991-02-03", "--02-03", "1962-11-05"]
    private let streets = ["张江路88号", "上海市张江路 88 号", "8 High Street", "8 Hihg Street", "12 High Street", "Old Mill"]
    private let vins = ["1M8GDM9AXKP042788", "1HGCM82633A004352"]

    private func search(_ seed: UInt64, by rules: DuplicateRules) throws -> DuplicateSearch {
        var random = SeededRandom(seed: seed)
        var search = DuplicateSearch(by: rules)
        let count = 60
        for number in 0..<count {
            let file = SampleFile("C\(number)", random.pick(names)).with { file in
                file.latinName = random.maybe(20) { $0.pick(["Wang Wei", "Anna Schmidt"]) }
                file.birthday = random.maybe { $0.pick(birthdays) }
                file.mobiles = random.list(0...2) { "1380000000\($0.number(0...9))" }
                file.phones = random.list(0...1) { "021-6234567\($0.number(0...3))" }
                file.email = random.maybe(30) { "u\($0.number(0...5))@example.com" }
                file.account = random.maybe(30) { "a\($0.number(0...5))" }
                file.identityNumber = random.maybe(20) { "ID\($0.number(0...9))" }
                file.street = random.maybe { $0.pick(streets) }
            }
            var customer = try file.make()
            if random.chance(25) {
                let firm = random.pick(firms)
                let number = random.maybe { "9131\($0.number(0...3))" }
                try customer.edit(asOf: SampleFile.today) {
                    $0.party = .organisation(Organisation(name: firm, registrationNumber: number))
                }
            }
            search.add(customer)
        }
        for number in 0..<30 {
            let start = LocalDate.day("2020-01-01").later(random.number(0...400))
            let end = start.later(random.number(0...400))
            let plate = try random.maybe(50) { $0.pick(["京A12345", "沪B67890"]) }.map { text in
                try LicencePlate(text, in: random.chance(80) ? "CN" : nil)
            }
            search.add(
                try Vehicle(
                    RecordKey(dealer: "D01", Identifier("V\(number)")),
                    VehicleDetails(
                        make: "Audi", model: "A6L", vin: random.maybe(50) { $0.pick(vins) }.flatMap { try? VIN($0) },
                        plate: plate),
                    ownerships: [
                        Ownership(Identifier("C\(random.number(0...count))"), from: start, through: end),
                        Ownership(Identifier("C\(random.number(0...count))"), from: end.later(random.number(1...60))),
                    ]))
        }
        return search
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func comparingEachWithEachFindsNoMore(_ seed: UInt64) throws {
        for rules in [
            try DuplicateRules(largestBlock: 1_000),
            try DuplicateRules(largestBlock: 1_000, mostSharers: 2),
            try DuplicateRules(threshold: 350, largestBlock: 1_000),
            try DuplicateRules(threshold: 700, largestBlock: 1_000),
        ] {
            let search = try search(seed, by: rules)
            let report = search.report()
            let exhaustive = search.exhaustiveReport()
            #expect(!report.candidates.isEmpty)
            #expect(report.candidates.count == exhaustive.candidates.count)
            let missing = exhaustive.candidates.filter { !report.candidates.contains($0) }
            #expect(missing.isEmpty, "\(missing.prefix(2).map(\.reasons))")
        }
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func aScoreIsTheSumOfItsReasons(_ seed: UInt64) throws {
        for candidate in try search(seed, by: .standard).report().candidates {
            #expect(candidate.score == min(1_000, candidate.reasons.map(\.points).reduce(0, +)))
            #expect(Set(candidate.reasons.map(\.code)).count == candidate.reasons.count)
            #expect(candidate.first.id < candidate.second.id)
            #expect(candidate.isStrong == (candidate.score >= 800))
        }
    }
}
