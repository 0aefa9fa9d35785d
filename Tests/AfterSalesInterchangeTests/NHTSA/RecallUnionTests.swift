import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

@testable import AfterSalesInterchange

/// Several files, and the same one more than once.
@Suite struct RecallUnionTests {
    private static let years = ["2018", "2019", "2020", "2021", "9999"]

    /// A file whose records say anything, some of it twice or against each other.
    private static func lines(_ random: inout SeededRandom) -> [[String: String]] {
        random.list(1...40) { random in
            var line: [String: String] = [
                "CAMPNO": "2\(random.number(0...4))V650000", "YEARTXT": random.pick(years),
                "MAKETXT": random.pick(["HONDA", "Honda", "ACURA"]), "MODELTXT": random.pick(["CR-V", "CRV", "PILOT"]),
                "COMPNAME": random.pick(["A:B:C", "A:B:D", "A", "E:F", ""]),
                "RECORD_ID": String(random.number(1...999)),
                "RCDATE": random.pick(["20210819", "20210820", ""]),
                "DESC_DEFECT": random.pick(["one thing", "ONE  THING", "one thing and more", "another", ""]),
                "DO_NOT_DRIVE": random.pick(["Yes", "No", ""]), "MFGCAMPNO": random.pick(["QBV", "QBW", "NR"]),
            ]
            if random.chance(30) { line["BGMAN"] = "20190101" }
            return line
        }
    }

    /// In whatever order records come, however they are cut, the same campaigns are left, each year of a car in one range, and the
    /// file once more changes nothing.
    @Test(arguments: 0..<60)
    func theOrderOfRecordsDoesNotCount(_ seed: Int) async throws {
        var random = SeededRandom(seed: UInt64(seed))
        let lines = Self.lines(&random)
        let (one, other) = (InMemoryStore(), InMemoryStore())
        let first = try await RecallRead.read(lines, into: one)
        let shuffled = lines.shuffled(using: &random)
        let second = try await RecallRead.read(
            FlatLine.file(shuffled), into: other, pieceSize: random.number(1...5_000))
        let campaigns = try await RecallRead.campaigns(one)
        #expect(try await RecallRead.campaigns(other) == campaigns)
        #expect(first.counts == second.counts && first.counts.setAside == 0)
        #expect(first.counts.read == lines.count && first.counts.taken + first.counts.unchanged == lines.count)
        for (store, file) in [(one, shuffled), (other, lines), (one, lines)] {
            let again = try await RecallRead.read(file, into: store)
            #expect(again.counts.unchanged == lines.count)
        }
        #expect(try await RecallRead.campaigns(one) == campaigns)
        // Every record's car is meant, by ranges that do not touch.
        for line in lines {
            let campaign = try #require(campaigns.first { $0.key.id.rawValue == line["CAMPNO"] })
            let year = Int(line["YEARTXT"] ?? "").flatMap { $0 == 9_999 ? nil : $0 } ?? 2_033
            let car = RecallVehicle(
                try VIN("1HGCM82633A004352"), modelYear: year, make: line["MAKETXT"], model: line["MODELTXT"])
            #expect(campaign.match(car) != nil)
        }
        for campaign in campaigns {
            #expect(Set(campaign.scopes).count == campaign.scopes.count)
            for (left, right) in zip(campaign.scopes, campaign.scopes.dropFirst())
            where left.make == right.make && left.model == right.model && left.produced == right.produced {
                let (end, start) = (try #require(left.modelYears.through), try #require(right.modelYears.from))
                #expect(end + 1 < start)
            }
        }
    }

    private struct Cars: Hashable {
        let names: RecallNames
        let years: RecallRange<Int>
        let produced: RecallRange<LocalDate>
    }

    private static func cars(_ campaign: RecallCampaign) -> Set<Cars> {
        Set(
            campaign.scopes.map {
                Cars(names: RecallNames(make: $0.make, model: $0.model), years: $0.modelYears, produced: $0.produced)
            })
    }

    /// With little room to hold records, campaigns are written in parts, and come to the same cars.
    @Test(arguments: 0..<20)
    func littleRoomGivesTheSameCars(_ seed: Int) async throws {
        var random = SeededRandom(seed: UInt64(seed))
        let lines = Self.lines(&random)
        let (one, other) = (InMemoryStore(), InMemoryStore())
        _ = try await RecallRead.read(lines, into: one)
        let now = try RecallRead.now()
        for round in 0..<2 {
            var intake = RecallIntake(into: other, of: .group, by: .system("import"), at: now, mostHeld: 3_000)
            var taking = RecallTaking()
            let counts = try await RecallImport(.nhtsaFlat(), at: now).read(
                "file", with: &intake, from: { MemoryBytes(FlatLine.file(lines)) }, noting: { taking = taking + $0 })
            #expect(counts == taking.counts && counts.read == lines.count && counts.setAside == 0)
            if round == 0 { #expect(counts.taken > 0) }
        }
        // Of several spellings of a name another one may be left.
        let (first, second) = try await (RecallRead.campaigns(one), RecallRead.campaigns(other))
        #expect(first.map(\.key) == second.map(\.key))
        for (left, right) in zip(first, second) { #expect(Self.cars(left) == Self.cars(right)) }
    }

    /// One vehicle at a time: each answer extends the campaign, none shrinks it, and one that is there changes nothing.
    @Test func oneVehicleAtATimeExtends() async throws {
        let store = InMemoryStore()
        let years = [2020, 2018, 2019, 2016]
        var expected: [[String]] = [
            ["2020/2020"], ["2018/2018", "2020/2020"], ["2018/2020"], ["2016/2016", "2018/2020"],
        ]
        for year in years {
            let text = NHTSAJSONTests.answer.replacing("\"2018\"", with: "\"\(year)\"")
            let read = try await RecallRead.read(Array(text.utf8), .nhtsaJSON, into: store)
            #expect(read.counts.taken == 2 && read.lines == [])
            let shown = try await RecallRead.campaigns(store).map { $0.scopes.map(\.modelYears.description) }
            let now = expected.removeFirst()
            #expect(shown == [now, now])
        }
        for year in years {
            let text = NHTSAJSONTests.answer.replacing("\"2018\"", with: "\"\(year)\"")
            let read = try await RecallRead.read(Array(text.utf8), .nhtsaJSON, into: store)
            #expect(read.counts.unchanged == 2 && read.counts.taken == 0)
        }
        #expect(try await store.auditTrail(of: RecordKey<RecallCampaign>(.group, "20V012000")).count == 4)
    }

    /// Only the records that say something new are counted as taken.
    @Test func whatIsNewIsCounted() async throws {
        let store = InMemoryStore()
        _ = try await RecallRead.read([["YEARTXT": "2018"], ["YEARTXT": "2019"]], into: store)
        let more = try await RecallRead.read(
            [["YEARTXT": "2019"], ["YEARTXT": "2020"], ["YEARTXT": "2020", "RECORD_ID": "7"]], into: store)
        #expect(more.counts.taken == 1 && more.counts.unchanged == 2 && more.lines == ["3 note recallRepeated"])
    }

    /// Other words: the newer file's, with a warning; the whole text rather than its beginning; a warning to the driver stays.
    @Test(arguments: [
        ("DESC_DEFECT", "Something else.", ["1 warning contradictingCells"], true),
        ("DESC_DEFECT", "THE LOW-PRESSURE  FUEL PUMP IMPELLER MAY SWELL AND SEIZE.", [], false),
        ("DESC_DEFECT", "The low-pressure fuel pump", [], false), ("DESC_DEFECT", "", [], false),
        ("DESC_DEFECT", "The low-pressure fuel pump impeller may swell and seize. And break.", [], true),
        ("CORRECTIVE_ACTION", "Parts are not available.", ["1 warning contradictingCells"], true),
        ("RCDATE", "20210820", ["1 warning contradictingCells"], true), ("RCDATE", "", [], false),
        ("DO_NOT_DRIVE", "Yes", [], true), ("PARK_OUTSIDE", "No", ["1 warning contradictingCells"], false),
        ("PARK_OUTSIDE", "", [], false), ("MFGCAMPNO", "ZZZ", ["1 warning contradictingCells"], true),
        ("COMPNAME", "FUEL SYSTEM, GASOLINE:DELIVERY", [], true),
    ])
    func otherWords(_ column: String, _ text: String, _ findings: [String], changes: Bool) async throws {
        let store = InMemoryStore()
        _ = try await RecallRead.read([["PARK_OUTSIDE": "Yes"]], into: store)
        let before = try await RecallRead.campaigns(store)
        var line = ["PARK_OUTSIDE": "Yes"]
        line[column] = text
        let read = try await RecallRead.read([line], into: store)
        #expect(read.lines == findings && read.counts.taken == (changes ? 1 : 0))
        #expect((try await RecallRead.campaigns(store) != before) == changes)
        let again = try await RecallRead.read([line], into: store)
        #expect(again.counts.unchanged == 1)
        #expect(try await RecallRead.campaigns(store).first?.safety.parkOutside == true)
    }

    /// What somebody has changed here stays, closed stays closed, and further cars are called back all the same.
    @Test func whatWasChangedHereStays() async throws {
        let store = InMemoryStore()
        _ = try await RecallRead.read([[:]], into: store)
        let key = RecordKey<RecallCampaign>(.group, "21V650000")
        let at = try RecallRead.now()
        let stored = try await store.existing(key)
        let was = stored.record
        let vin = try VIN("1HGCV1F30LA100234")
        let edited = try RecallCampaign(
            key, manufacturer: was.manufacturer, manufacturerNumber: was.manufacturerNumber, authority: was.authority,
            authorityNumber: was.authorityNumber, component: was.component, defect: "燃油泵叶轮可能膨胀卡滞",
            consequence: was.consequence,
            remedy: RecallRemedy(was.remedy.text, operation: "1234", parts: [RecallPart("P1")]),
            safety: was.safety, publishedOn: was.publishedOn, closedOn: try LocalDate("2026-01-01"),
            scopes: [RecallScope(wmi: "1HG", modelYears: RecallRange(from: 2020, through: 2020))] + was.scopes,
            vins: [vin])
        var changes = ChangeSet(CommitKey(.group, "edit"))
        try changes.update(stored, to: edited, Act("edit", by: .employee("E1"), at: at))
        try await store.commit(changes)
        let same = try await RecallRead.read([[:]], into: store)
        #expect(same.counts.unchanged == 1 && same.lines == ["1 warning contradictingCells"])
        let more = try await RecallRead.read([["YEARTXT": "2019"]], into: store)
        #expect(more.counts.taken == 1 && more.lines == ["1 warning contradictingCells"])
        let now = try await store.existing(key).record
        #expect(now.defect == edited.defect && now.remedy == edited.remedy && now.closedOn == edited.closedOn)
        #expect(now.vins == [vin] && now.scopes.first == edited.scopes.first)
        #expect(now.shown == ["- - 2020/2020", "HONDA ACCORD 2019/2020"])
    }

    /// A dealership's campaigns are its own.
    @Test func campaignsHaveAnOwner() async throws {
        let store = InMemoryStore()
        for owner in [RecordOwner.group, .dealer("D1")] {
            let read = try await RecallRead.read(FlatLine.file([[:]]), into: store, of: owner)
            #expect(read.counts.taken == 1)
        }
        #expect(try await RecallRead.campaigns(store).map(\.key.owner) == [.group, .dealer("D1")])
    }

    /// Several at once, of the same store: nobody fails, and nothing is lost or written twice.
    @Test func severalAtOnce() async throws {
        let store = InMemoryStore()
        let reads = try await withThrowingTaskGroup(of: RecallRead.self) { group in
            for year in 2015..<2023 {
                group.addTask {
                    try await RecallRead.read([["YEARTXT": "\(year)"], ["CAMPNO": "22V000001"]], into: store)
                }
            }
            return try await group.reduce(into: [RecallRead]()) { $0.append($1) }
        }
        #expect(reads.allSatisfy { $0.counts.setAside == 0 && $0.counts.read == 2 })
        #expect(
            try await RecallRead.campaigns(store).map(\.shown) == [
                ["HONDA ACCORD 2015/2022"], ["HONDA ACCORD 2020/2020"],
            ])
        #expect(try await store.auditTrail(of: RecordKey<RecallCampaign>(.group, "22V000001")).count == 1)
    }
}
