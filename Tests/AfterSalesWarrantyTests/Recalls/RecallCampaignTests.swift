import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

@Suite("Recall campaigns")
struct RecallCampaignTests {
    @Test(
        "numbers of authorities",
        arguments: [
            ("24V123000", true), ("24C000001", true), ("24E999999", true), ("24T000000", true), ("24X123000", false),
            ("24v123000", false), ("4V1230000", false), ("24V12300", false), ("24V1230001", false), ("", false),
            ("２4V123000", false),
        ])
    func numbers(_ number: String, isRight: Bool) {
        #expect(RecallAuthority.nhtsa.hasForm(number) == isRight)
        #expect(RecallAuthority.samr.hasForm(number) == nil)
        let campaign = try? RecallCampaign(
            RecallCampaign.key("A"), authority: .nhtsa, authorityNumber: number, scopes: [RecallScope(wmi: "1HG")])
        #expect((campaign != nil) == isRight)
    }

    @Test("everything that is wrong at once")
    func rejected() {
        let error = #expect(throws: Rejection.self) {
            _ = try RecallCampaign(
                RecallCampaign.key("A\0"), component: [""], publishedOn: LocalDate.latest, closedOn: LocalDate.earliest,
                scopes: [
                    RecallScope(), RecallScope(wmi: "1H"), RecallScope(wmi: "1HGABC"), RecallScope(plants: "A"),
                    RecallScope(wmi: "1F9ABC", serials: .init(from: "1234")),
                    RecallScope(wmi: "1HG", produced: .init(from: .latest, through: .earliest)),
                ])
        }
        #expect(
            error?.findings.map(\.code) == [
                .controlCharacter, .recallWithoutNumber, .emptyText, .endBeforeStart, .emptyRecallScope,
                .invalidManufacturerIdentifier, .invalidManufacturerIdentifier, .scopeWithoutManufacturer,
                .invalidSerialNumber, .invertedRange,
            ])
        let empty = #expect(throws: Rejection.self) { _ = try RecallCampaign(RecallCampaign.key("A")) }
        #expect(empty?.errors.map(\.code) == [.recallWithoutCars])
    }

    @Test(
        "overlapping scopes",
        arguments: [
            (RecallScope(wmi: "1HG"), RecallScope(wmi: "1HG", vdsPrefix: "A"), true),
            (RecallScope(wmi: "1HG", vdsPrefix: "AB"), RecallScope(wmi: "1HG", vdsPrefix: "AC"), false),
            (RecallScope(wmi: "1HG", plants: "A"), RecallScope(wmi: "1HG", plants: "B"), false),
            (RecallScope(wmi: "1HG"), RecallScope(wmi: "1HH"), false),
            (
                RecallScope(wmi: "1HG", serials: .init("000001"..."000005")),
                RecallScope(wmi: "1HG", serials: .init("000005"..."000009")), true
            ),
            (
                RecallScope(wmi: "1HG", serials: .init("000006"..."000009")),
                RecallScope(wmi: "1HG", serials: .init("000001"..."000005")), false
            ),
            (
                RecallScope(wmi: "1HG", modelYears: .init(2001...2002)),
                RecallScope(wmi: "1HG", modelYears: .init(2003...2004)),
                false
            ),
        ])
    func overlaps(_ first: RecallScope, _ second: RecallScope, doOverlap: Bool) throws {
        let campaign = try RecallCampaign(RecallCampaign.key("A"), manufacturerNumber: "1", scopes: [first, second])
        #expect(campaign.findings.contains { $0.code == .overlappingScopes } == doOverlap)
    }

    @Test("lists: twice, and wrong check digits where they are mandatory")
    func lists() throws {
        let vins = try ["LVSFBFACXDF123456", "1HGCM82643A004352", "LVSFBFACXDF123456"].map { try VIN($0) }
        let document = try RecallDocument(
            csv: ("campaign,vin\n" + vins.map { "A,\($0)\n" }.joined()).utf8, owner: .group)
        #expect(document.campaigns[0].vins == [vins[1], vins[0]])
        #expect(document.campaigns[0].findings.map(\.code) == [.checkDigitMismatch])
    }

    @Test("what a car's file decides, and what is left to look up")
    func reasons() throws {
        let campaign = try RecallCampaign(
            RecallCampaign.key("A"), manufacturerNumber: "1",
            scopes: [
                RecallScope(
                    wmi: "WAU", modelYears: .init(2008...2008), model: "Q7",
                    produced: .init(through: try LocalDate("2008-06-30")))
            ])
        let vin = try VIN("WAUZZZ4L78D067850")
        let bare = try #require(campaign.match(RecallVehicle(vin)))
        #expect(bare.doubts == [.modelYear, .name, .production] && !bare.isCertain)
        let day = try LocalDate("2008-06-30")
        let known = RecallVehicle(vin, seenIn: 2008, model: " q7 ", builtOn: day)
        #expect(campaign.match(known)?.isCertain == true)
        #expect(campaign.match(RecallVehicle(vin, modelYear: 2038)) == nil)
        #expect(campaign.match(RecallVehicle(vin, builtOn: try day.adding(days: 1))) == nil)
        #expect(campaign.match(RecallVehicle(vin, model: "A6"))?.doubts.contains(.name) == true)
        // By name alone a car is meant only where the names agree.
        let named = try RecallCampaign(
            RecallCampaign.key("B"), manufacturerNumber: "2", scopes: [RecallScope(make: "Audi", model: "Q7")])
        #expect(named.match(RecallVehicle(vin)) == nil)
        #expect(named.match(RecallVehicle(vin, make: "AUDI", model: "Q7"))?.isCertain == true)
        #expect(!named.mayMean(vin))
        let index = RecallIndex([campaign, named])
        #expect(index.matches(for: RecallVehicle(vin, make: "Audi", model: "Q7")).map(\.campaign) == ["A", "B"])
    }

    @Test("kept, found and read back", arguments: StoreKind.allCases)
    func stored(_ kind: StoreKind) async throws {
        let opened = try await kind.open([RecallCampaign.self])
        try await check(opened.store)
    }

    private func check(_ store: some RecordStore) async throws {
        let vin = try VIN("WAUZZZ4L78D067850")
        let closing = try LocalDate("2026-05-01")
        let full = try RecallFormTests.full()
        let list = try RecallCampaign(RecallCampaign.key("L"), manufacturerNumber: "1", closedOn: closing, vins: [vin])
        let named = try RecallCampaign(
            RecallCampaign.key("N"), manufacturerNumber: "2", publishedOn: closing, scopes: [RecallScope(model: "Q7")])
        var changes = ChangeSet(CommitKey(.group, "c1"))
        let act = Act("import", by: .system("test"), at: try Timestamp(microsecondsSince1970: 0))
        for campaign in [full, list, named] { try changes.insert(campaign, act) }
        try await store.commit(changes)
        #expect(try await store.existing(full.key).record == full)
        func ids(_ query: Query<RecallCampaign>) async throws -> [String] {
            var ids: [String] = []
            for try await stored in store.records(query) { ids.append(stored.record.key.id.rawValue) }
            return ids
        }
        let before = try closing.adding(days: -1)
        #expect(try await ids(.recalls(of: .group, openOn: before)) == ["24V123000", "L"])
        #expect(try await ids(.recalls(of: .group, openOn: closing)) == ["24V123000", "N"])
        #expect(try await ids(.recalls(of: .group, openOn: closing, mayMean: vin)) == ["24V123000", "N"])
        let other = try VIN("LVSFBFACXDF123456")
        #expect(try await ids(.recalls(of: .group, openOn: before, mayMean: other)) == ["24V123000"])
    }
}
