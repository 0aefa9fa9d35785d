import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

@Suite("Campaigns as JSON and CSV")
struct RecallFormTests {
    static func full() throws -> RecallCampaign {
        try RecallCampaign(
            RecallCampaign.key("24V123000"), manufacturer: "honda", manufacturerNumber: "KL-7", authority: .nhtsa,
            authorityNumber: "24V123000", component: ["STEERING", "LINKAGES: left\\right"],
            defect: "=The \"rod\" may\nbreak, at speed", consequence: "'=crash",
            remedy: RecallRemedy(
                "Replace", operation: "OP1", hours: Hours(units: 50),
                parts: [RecallPart("06H-115"), RecallPart("N 1;2", quantity: LineQuantity(units: 2_500))]),
            safety: RecallSafety(doNotDrive: true, overTheAir: true), publishedOn: try LocalDate("2024-02-29"),
            closedOn: try LocalDate("2030-01-01"),
            scopes: [
                RecallScope(
                    wmi: "1HG", vdsPrefix: "CM8", modelYears: .init(2003...2005), plants: "AB",
                    serials: .init("000100"..."A00000"), make: "Honda", model: "Accord",
                    produced: .init(from: try LocalDate("2003-01-01")), areLightVehicles: true),
                RecallScope(make: "Honda", model: "Civic", produced: .init(through: try LocalDate("2003-01-01"))),
            ],
            vins: [try VIN("WAUZZZ4L78D067850"), try VIN("1HGCM82633A004352")])
    }

    @Test("round trips")
    func roundTrips() throws {
        let plain = try RecallCampaign(RecallCampaign.key("A"), scopes: [RecallScope(wmi: "1HG")])
        let campaigns = [try Self.full(), plain]
        let document = RecallDocument(campaigns)
        let json = try RecallDocument(json: document.json().utf8, owner: .group)
        #expect(json.campaigns == campaigns)
        #expect(RecallDocument(json.campaigns).json() == document.json())
        let csv = try RecallDocument(csv: document.csv().utf8, owner: .group)
        #expect(csv.campaigns == campaigns)
        #expect(RecallDocument(csv.campaigns).csv() == document.csv())
        for campaign in campaigns {
            #expect(try RecallCampaign(recordJSON: campaign.recordJSON(), format: 1) == campaign)
        }
        // A defect of two lines takes two lines of the file. What is worth a look is told on reading: the open ranges of production, and the number that is missing.
        #expect(json.findings.map(\.code) == [.openRange, .openRange, .recallWithoutNumber])
        #expect(
            csv.findings.map(\.place.path) == [
                "line 2.produced_from", "line 4.produced_from", "line 5.authority_number",
            ])
    }

    @Test("the eight columns, in any dress")
    func eightColumns() throws {
        let csv = """
            \u{FEFF}campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to\r
            25V000000,1UP,06FJE,2012,2012,T,170452,211742\r
            \r
            "X,1",5UM,,,,"86",0,999999\r
            25V000000,514,HW,2021,2024,,763346,\r
            ,,,,,,,\r

            """
        let document = try RecallDocument(csv: csv.utf8, owner: .group)
        #expect(document.campaigns.map(\.key.id.rawValue) == ["25V000000", "X,1"])
        #expect(document.campaigns.map(\.authorityNumber) == ["25V000000", nil])
        #expect(document.campaigns.map(\.manufacturerNumber) == [nil, "X,1"])
        #expect(
            document.campaigns[0].scopes == [
                RecallScope(
                    wmi: "1UP", vdsPrefix: "06FJE", modelYears: .init(2012...2012), plants: "T",
                    serials: .init("170452"..."211742")),
                RecallScope(
                    wmi: "514", vdsPrefix: "HW", modelYears: .init(2021...2024), serials: .init(from: "763346")),
            ])
        #expect(document.campaigns[1].scopes[0].serials == .init("000000"..."999999"))
        #expect(document.findings.map(\.place.path) == ["line 5.serial_from"])
    }

    @Test(
        "every problem of a CSV document at once",
        arguments: [
            ("", ["missingColumn line 1"]),
            ("campaign,wmi\n", Array(repeating: "missingColumn line 1", count: 6)),
            (
                "campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to,wim,wmi\n1,2,3\n",
                ["unknownColumn line 1:9", "duplicateColumn line 1:10"]
            ),
            (
                "campaign,vin\nA,1HGCM82633A00435\n,1HGCM82633A004352\n",
                ["invalidVINLength line 2.vin", "emptyText line 3.campaign"]
            ),
            (
                "campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to\nA,1HG,,20x,2010,,,\nA,1HG\n\"B\"x,1HG,,,,,,\n"
                    + "C,1HI,ABCDEF,2012,2010,Q,5,4\nD,,AB,,,,,\nE,1HG,,9999,,,A1,\n",
                [
                    "wrongType line 2.year_from", "wrongFieldCount line 3", "malformedCSV line 4",
                    "invalidVINCharacter line 5.wmi:3", "vdsPrefixTooLong line 5.vds_prefix",
                    "invalidVINCharacter line 5.plants:1", "invertedRange line 5.year_from",
                    "invertedRange line 5.serial_from", "scopeWithoutManufacturer line 6.wmi",
                    "modelYearOutOfRange line 7.year_from", "invalidSerialNumber line 7.serial_from",
                ]
            ),
            (
                "campaign,vin,defect,published_on\nA,1HGCM82633A004352,x,2026-02-30\nA,,y,\n",
                ["malformedDate line 2.published_on", "contradictingCells line 3.defect"]
            ),
        ])
    func badCSV(_ csv: String, expected: [String]) {
        let error = #expect(throws: Rejection.self) { _ = try RecallDocument(csv: csv.utf8, owner: .group) }
        #expect(error?.errors.map { "\($0.code) \($0.place)" } == expected)
    }

    @Test("every problem of a JSON document at once")
    func badJSON() {
        let json = """
            {"format": "x", "campaigns": [
              {"id": "A", "scopes": [{"wmi": "1HG", "plant": "A", "modelYears": {"from": 2012, "through": "2010"}}, 7]},
              {"id": "A", "authority": "nhtsa", "authorityNumber": "24X123000", "safety": {"doNotDrive": "yes"},
               "vins": ["1HGCM82633A00435O"], "remedy": {"hours": "-1", "parts": [{"number": "P", "quantity": "0"}]}}
            ]}
            """
        let error = #expect(throws: Rejection.self) { _ = try RecallDocument(json: json.utf8, owner: .group) }
        let found = Set(error?.errors.map { "\($0.code) \($0.place)" } ?? [])
        let expected: Set<String> = [
            "wrongFormat $.format", "unknownField $.campaigns[0].scopes[0].plant",
            "wrongType $.campaigns[0].scopes[0].modelYears.through", "wrongType $.campaigns[0].scopes[1]",
            "duplicateRecall $.campaigns[1].id", "invalidCampaignNumber $.campaigns[1].authorityNumber",
            "wrongType $.campaigns[1].safety.doNotDrive", "invalidVINCharacter $.campaigns[1].vins[0]:17",
            "hoursBelowZero $.campaigns[1].remedy.hours", "amountNotPositive $.campaigns[1].remedy.parts[0].quantity",
        ]
        #expect(found == expected)
        #expect(error?.errors.count == expected.count)
    }
}
