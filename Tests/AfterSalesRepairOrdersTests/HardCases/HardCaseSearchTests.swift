import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// Hard cases are found again by symptom and model (疑难问题库), in every store, and it is said why.
@Suite struct HardCaseSearchTests {
    private static let cases: [(String, HardCaseCar, HardCaseDetails)] = [
        (
            "1", HardCaseCar(make: "Audi", model: "A6L", modelYear: 2024, engine: "EA888"),
            HardCaseDetails(symptom: "冷车启动困难，怠速抖动", troubleCodes: ["P0301"], cause: "点火线圈", cure: "更换点火线圈")
        ),
        (
            "2", HardCaseCar(make: "Audi", model: "A4L", modelYear: 2022, engine: "EA888"),
            HardCaseDetails(symptom: "热车怠速抖动", troubleCodes: ["P0300"], cause: "喷油嘴", cure: "清洗喷油嘴")
        ),
        (
            "3", HardCaseCar(make: "大众", model: "帕萨特", engine: "EA211"),
            HardCaseDetails(
                symptom: "Rattle at cold start", troubleCodes: ["P0301", "P0016"], cause: "chain", cure: "chain")
        ),
        (
            "4", HardCaseCar(make: "Audi", model: "A6L", modelYear: 2020, engine: "EA837"),
            HardCaseDetails(symptom: "转向异响", cause: "球头", cure: "更换球头")
        ),
    ]

    private func filled(_ kind: StoreKind) async throws -> TestStore {
        let place = try await kind.open(RepairOrderKinds.all)
        let order = try FullOrder.closed()
        try await place.commit { changes, _ in
            for (number, (id, car, details)) in Self.cases.enumerated() {
                let hardCase = try order.hardCase(
                    RecordKey(FullOrder.owner, Identifier(id)), car: car, details, by: "E5",
                    at: FullOrder.at(200 + Int64(number)))
                try changes.insert(hardCase, Act("note", by: .employee("E5"), at: FullOrder.at(200)))
            }
        }
        return place
    }

    static let searches: [(HardCaseSearch, [Identifier<HardCase>])] = [
        (HardCaseSearch("怠速抖动"), ["2", "1"]),
        (HardCaseSearch("怠速抖动", modelYear: 2024), ["1", "2"]),
        (HardCaseSearch("冷车抖动"), ["1", "2"]),
        (HardCaseSearch("抖"), ["2", "1"]),
        (HardCaseSearch("响"), ["4"]),
        (HardCaseSearch("RATTLE"), ["3"]),
        (HardCaseSearch(troubleCodes: ["p0301"]), ["3", "1"]),
        (HardCaseSearch(troubleCodes: ["P0301"], engine: "ea888"), ["1", "3"]),
        (HardCaseSearch("怠速 P0301"), ["1", "3", "2"]),
        (HardCaseSearch("抖动", troubleCodes: ["P0016"]), ["3", "2", "1"]),
        (HardCaseSearch(model: "a6l"), ["4", "1"]),
        (HardCaseSearch(model: "audi A6L"), ["4", "1"]),
        (HardCaseSearch("异响", model: "A4L"), []),
        (HardCaseSearch("抖动", model: "大众帕萨特"), []),
        (HardCaseSearch(model: "大众 帕萨特"), ["3"]),
        (HardCaseSearch(), []), (HardCaseSearch("  "), []), (HardCaseSearch("?!"), []),
        (HardCaseSearch(model: "?"), []),
        (HardCaseSearch("?!", model: "A6L"), []),
    ]

    @Test(arguments: StoreKind.allCases)
    func casesAreFoundTheBestFirst(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        for (number, (search, wanted)) in Self.searches.enumerated() {
            for pageSize in [1, 500] {
                let found = try await place.store.hardCases(search, of: FullOrder.owner, pageSize: pageSize)
                #expect(found.map(\.hardCase.key.id) == wanted, "\(number)")
                for match in found { #expect(search.match(match.hardCase) == match) }
            }
            let first = try await place.store.hardCases(search, of: FullOrder.owner, limit: 1, pageSize: 1)
            #expect(first.map(\.hardCase.key.id) == Array(wanted.prefix(1)), "\(number)")
            #expect(try await place.store.hardCases(search, of: .dealer("D02")).isEmpty)
        }
        #expect(try await place.check().isEmpty)
    }

    @Test func itIsSaidWhy() async throws {
        let place = try await filled(.memory)
        let search = HardCaseSearch("怠速抖动", troubleCodes: ["P0301"], modelYear: 2024, engine: "EA888")
        let found = try await place.store.hardCases(search, of: FullOrder.owner)
        #expect(found.map(\.hardCase.key.id) == ["1", "3", "2"])
        #expect(found[0].share == Ratio(4, per: 4) && found[1].share == Ratio(1, per: 4))
        #expect(
            found.map { $0.text(.english) } == [
                "4 of 4, codes p0301, words 怠速 速抖 抖动, same engine, same model year", "1 of 4, codes p0301",
                "3 of 4, words 怠速 速抖 抖动, same engine",
            ])
        #expect(found[1].text(.simplifiedChinese) == "命中 1/4，故障码 p0301")
    }

    @Test(arguments: 0..<5)
    func noSearchHarmsTheStore(_ seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let place = try await filled(.memory)
        for _ in 0..<40 {
            let text = (0..<random.number(0...200)).map { _ in random.text() }.joined(
                separator: random.pick(["", " "]))
            let search = HardCaseSearch(
                text, troubleCodes: random.list(0...200) { $0.text() }, model: random.maybe(30) { $0.text() })
            _ = try await place.store.hardCases(search, of: FullOrder.owner)
        }
    }
}
