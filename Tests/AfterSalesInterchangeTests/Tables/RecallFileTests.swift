import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

@Suite struct RecallFileTests {
    private static let header = "campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to,defect,vin"
    private static let table = """
        \(header)
        24V001,1HG,CV1,2018,2020,,,,Brakes,
        24V001,1HG,CV2,2018,2020,,,,,
        24V002,JHM,,20x8,2020,,,,"Doors
        and locks",
        24V002,JHL,,2018,2020,,,,,
        24V003,1HG,CV3,2018,2020,,,,Seats,
        24V003,1HG,CV3
        24V004,,,,,,,,Lamps,1HGCV1F30LA100234
        """
    private static let document = """
        {"format": "aftersales.recall-campaigns/1",
         "campaigns": [
          {"id": "24V001", "scopes": [{"wmi": "1HG", "modelYears": {"from": 2018}}]},
          {"id": "24V002", "scopes": [{"wmi": "1HG"}],
           "closedOn": "2020-13-01"},
          {"id": "24V003", "vins": ["1HGCV1F30LA100234"]},
          {"id": "24V003", "vins": ["1HGCV1F30LA100234"]},
          7
         ]}
        """

    private static func read(_ text: String) -> RecallFile {
        RecallFile(Array(text.utf8), named: "recalls", for: .group)
    }

    private static func ids(_ file: RecallFile) -> [String] { file.campaigns.map(\.key.id.rawValue) }

    private static func errors(_ file: RecallFile) -> [String] {
        file.findings.filter { $0.finding.severity == .error }.map {
            "\($0.place.line) \($0.place.column ?? $0.place.path ?? "") \($0.record ?? "") \($0.finding.code)"
        }
    }

    @Test func aCampaignOfATableIsSetAsideWithAllItsRows() {
        let file = Self.read(Self.table)
        #expect(file.form == .csv && file.header == Self.header && file.count == 4)
        #expect(Self.ids(file) == ["24V001", "24V004"])
        #expect(Self.errors(file) == ["4 year_from 24V002 wrongType", "8  24V003 wrongFieldCount"])
        #expect(file.setAside.map(\.place.line) == [4, 7])
        #expect(file.setAside[1].text == "24V003,1HG,CV3,2018,2020,,,,Seats,\r\n24V003,1HG,CV3")
    }

    @Test func aCampaignOfADocumentIsSetAside() {
        let file = Self.read(Self.document)
        #expect(file.form == .json && file.count == 5)
        #expect(Self.ids(file) == ["24V001", "24V003"])
        #expect(
            Self.errors(file) == [
                "4 $.campaigns[1].closedOn 24V002 malformedDate", "7 $.campaigns[3].id 24V003 duplicateRecall",
                "8 $.campaigns[4]  wrongType",
            ])
        #expect(file.setAside.count == 3 && file.setAside[0].text.contains("2020-13-01"))
    }

    /// Nothing can be set aside of what cannot be told apart.
    @Test(arguments: [
        ("", "missingColumn"), ("campaign,campaign\n1,1", "duplicateColumn"), ("vin,wmi\n1,2", "missingColumn"),
        ("{", "invalidJSON"), (#"{"format": "other", "campaigns": []}"#, "wrongFormat"),
        (#"{"format": "aftersales.recall-campaigns/1"}"#, "missingField"), ("campaign\u{0}", "unknownColumn"),
    ])
    func whatIsNoSuchFileIsSaid(_ text: String, _ code: Finding.Code) {
        let file = Self.read(text)
        #expect(file.campaigns.isEmpty && file.setAside.isEmpty)
        #expect(file.findings.contains { $0.finding.code == code && $0.finding.severity == .error }, "\(file.findings)")
    }

    /// The same once more changes nothing; what a later file says of a campaign replaces it.
    @Test func campaignsAreTaken() async throws {
        let store = InMemoryStore()
        let now = try Timestamp("2026-07-01T00:00:00Z")
        let by = ActingParty.system("import")
        let file = Self.read(Self.table)
        let first = try await file.take(into: store, by: by, at: now)
        #expect(first.read == 4 && first.taken == 2 && first.setAside == 2)
        for seconds in [0, 60] as [Int64] {
            let again = try await file.take(into: store, by: by, at: now.adding(seconds: seconds))
            #expect(again.taken == 0 && again.unchanged == 2)
        }
        let changed = Self.table.replacing("Brakes", with: "Brakes and wheels").split(separator: "\n")[1]
        let repaired = Self.read("\(Self.header)\n\(changed)")
        #expect(Self.ids(repaired) == ["24V001"])
        #expect(try await repaired.take(into: store, by: by, at: now).taken == 1)
        let stored = try await store.existing(RecordKey<RecallCampaign>(.group, "24V001"))
        #expect(stored.record == repaired.campaigns[0] && stored.revision.number == 2)
    }

    /// Any file is read to its end, and what is set aside can be read again: alone it has the same errors.
    @Test(arguments: 0..<20)
    func anyTableIsReadToItsEnd(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let evil = ["", "x", "\"", "2018", "24V001", "=1", "2020-13-01", "1HGCV1F30LA100234", "a\nb", ",", "é"]
        var lines = Self.table.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<random.number(1...4) {
            var cells = lines[random.number(1...(lines.count - 1))].split(
                separator: ",", omittingEmptySubsequences: false
            )
            .map(String.init)
            cells[random.number(0...(cells.count - 1))] = random.pick(evil)
            lines.insert(cells.joined(separator: ","), at: random.number(1...lines.count))
        }
        let file = Self.read(lines.joined(separator: "\n"))
        #expect(file.setAside.allSatisfy { !$0.findings.isEmpty && !$0.text.isEmpty })
        for row in file.setAside {
            let again = Self.read(([file.header] + [row.text]).joined(separator: "\r\n"))
            #expect(!Self.errors(again).isEmpty, "\(row)")
        }
        #expect(Set(Self.ids(file)).isDisjoint(with: file.setAside.flatMap { $0.findings.compactMap(\.record) }))
    }
}
