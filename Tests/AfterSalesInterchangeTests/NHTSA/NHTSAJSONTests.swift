import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// What the NHTSA's interface answers, into a store.
@Suite struct NHTSAJSONTests {
    /// An answer as it comes, invented: two campaigns of one car.
    static let answer = """
        {"Count":2,"Message":"Results returned successfully","results":[
        {"Manufacturer":"Toyota Motor Engineering & Manufacturing","NHTSACampaignNumber":"20V012000","parkIt":false,
         "parkOutSide":false,"overTheAirUpdate":false,"NHTSAActionNumber":"EA19001",
         "ReportReceivedDate":"13/01/2020","Component":"FUEL SYSTEM, GASOLINE:DELIVERY:FUEL PUMP",
         "Summary":"The low-pressure fuel pump may fail.","Consequence":"The engine may stall.",
         "Remedy":"Dealers will replace the pump.","Notes":"","ModelYear":"2018","Make":"TOYOTA","Model":"COROLLA"},
        {"Manufacturer":"Toyota Motor Engineering & Manufacturing","NHTSACampaignNumber":"19V741000","parkIt":true,
         "parkOutSide":true,"overTheAirUpdate":true,"ReportReceivedDate":"04/10/2019","Component":"AIR BAGS",
         "Summary":"The air bag may not inflate.","Conequence":"More risk of injury.","Remedy":"A new sensor.",
         "Notes":"Call the maker.","ModelYear":"2018","Make":"TOYOTA","Model":"COROLLA"}]}
        """

    private static func read(_ text: String, into store: some RecordStore) async throws -> RecallRead {
        try await RecallRead.read(Array(text.utf8), .nhtsaJSON, into: store)
    }

    /// One record with what a test changes of it.
    private static func record(_ changes: String = "") -> String {
        #"{"NHTSACampaignNumber":"20V012000","ReportReceivedDate":"13/01/2020","Make":"TOYOTA","Model":"COROLLA","#
            + #""ModelYear":"2018","Summary":"s""# + (changes.isEmpty ? "" : "," + changes) + "}"
    }

    @Test func anAnswerIsTaken() async throws {
        let store = InMemoryStore()
        let read = try await Self.read(Self.answer, into: store)
        #expect(read.counts.read == 2 && read.counts.taken == 2 && read.lines == [])
        let campaigns = try await RecallRead.campaigns(store)
        #expect(campaigns.map(\.key.id) == ["19V741000", "20V012000"])
        #expect(campaigns.map(\.publishedOn) == [try LocalDate("2019-10-04"), try LocalDate("2020-01-13")])
        #expect(campaigns.map(\.shown) == [["TOYOTA COROLLA 2018/2018"], ["TOYOTA COROLLA 2018/2018"]])
        #expect(campaigns[0].consequence == "More risk of injury." && campaigns[0].remedy.text == "A new sensor.")
        #expect(campaigns[0].safety == RecallSafety(doNotDrive: true, parkOutside: true, overTheAir: true))
        #expect(campaigns[1].safety == RecallSafety() && campaigns[1].component.count == 3)
        let again = try await Self.read(Self.answer, into: store)
        #expect(again.counts.unchanged == 2 && again.counts.taken == 0)
    }

    /// Names of fields in any case, flags and days of several shapes, and other envelopes.
    @Test(arguments: [
        (#""parkIt":"True""#, true), (#""PARKIT":"Yes""#, true), (#""parkit":1"#, true), (#""parkIt":"""#, false),
        (#""parkIt":null"#, false), (#""parkIt":"False""#, false), (#""parkIt":"No""#, false),
        (#""other":[{"a":1}]"#, false),
    ])
    func flagsOfAnyShape(_ change: String, _ isSet: Bool) async throws {
        for text in [
            Self.record(change), "[\(Self.record(change))]", #"{"RESULTS":[\#(Self.record(change))]}"#,
            #"{"other":[1,{"x":[]}],"Results":[\#(Self.record(change))],"count":1}"#,
        ] {
            let store = InMemoryStore()
            let read = try await Self.read(text, into: store)
            #expect(read.lines == [] && read.counts.taken == 1)
            #expect(try await RecallRead.campaigns(store).first?.safety.doNotDrive == isSet)
        }
    }

    @Test(arguments: [
        ("03/12/2019", "2019-12-03"), ("2019-12-03", "2019-12-03"), ("2019-12-03T00:00:00Z", "2019-12-03"),
        ("3/12/2019", "2019-12-03"), ("/Date(1575345600000-0500)/", "2019-12-02"),
        ("/Date(1575345600000)/", "2019-12-03"),
        ("/Date(-1-0500)/", "1969-12-31"),
    ])
    func daysOfAnyShape(_ written: String, _ day: String) async throws {
        let store = InMemoryStore()
        let read = try await Self.read(Self.record().replacing("13/01/2020", with: written), into: store)
        let expected = try LocalDate(day)
        #expect(read.lines == [])
        #expect(try await RecallRead.campaigns(store).first?.publishedOn == expected)
    }

    /// What is wrong with a record, at its line and path.
    @Test(arguments: [
        (
            #""NHTSACampaignNumber":"20V012000""#, #""NHTSACampaignNumber":"""#, ".NHTSACampaignNumber",
            "recallWithoutNumber"
        ),
        (#""NHTSACampaignNumber":"20V012000","#, "", "", "recallWithoutNumber"),
        ("20V012000", "20V12", ".NHTSACampaignNumber", "invalidCampaignNumber"),
        ("13/01/2020", "01/13/2020", ".ReportReceivedDate", "malformedDate"),
        ("13/01/2020", "13/01/2030", ".ReportReceivedDate", "dateInFuture"),
        ("13/01/2020", "/Date(9999999999999999999)/", ".ReportReceivedDate", "malformedDate"),
        (#""2018""#, #""MMXVIII""#, ".ModelYear", "malformedNumber"), (#""2018""#, "[2018]", ".ModelYear", "wrongType"),
        (#""TOYOTA","Model":"COROLLA""#, #""","Model":"""#, ".Make", "emptyRecallScope"),
    ])
    func aWrongRecordIsSetAside(_ part: String, _ instead: String, _ path: String, _ code: String) async throws {
        let store = InMemoryStore()
        let text = "{\"Count\":2,\n\"results\":[\(Self.record()),\n\(Self.record().replacing(part, with: instead))]}"
        let read = try await Self.read(text, into: store)
        let found = try #require(read.taking.findings.first)
        #expect(read.taking.findings.count == 1 && found.place.line == 3)
        #expect(found.place.path == "$.results[1]" + path && found.finding.code.rawValue == code)
        #expect(read.counts.taken == 1 && read.counts.setAside == 1)
        // What was set aside is a document again.
        let repaired = "[" + read.taking.setAside.map(\.text).joined(separator: ",") + "]"
        #expect(try await Self.read(repaired, into: store).counts.setAside == 1)
    }

    /// What is no such document is told, whatever it is.
    @Test(arguments: [
        ("", "invalidJSON"), ("{", "invalidJSON"), ("7", "wrongFormat"), (#"{"orders":[]}"#, "wrongFormat"),
        (#"{"Count":3,"results":[]}"#, "recallCountDiffers"), (#"{"results":[7]}"#, "wrongType"),
        (String(repeating: "[", count: 100_000), "tooDeep"), (#"{"results":{}}"#, "wrongFormat"),
        (String(answer.prefix(answer.count / 2)), "invalidJSON"), ("\u{FEFF}[\"\u{0}\"]", "invalidJSON"),
    ])
    func brokenDocumentsAreTold(_ text: String, _ code: String) async throws {
        let read = try await Self.read(text, into: InMemoryStore())
        #expect(read.taking.findings.map(\.finding.code.rawValue) == [code] && read.counts.taken == 0)
    }

    @Test(arguments: [#"{"Count":0,"results":[]}"#, "[]", #"{"Count":0,"results":null}"#])
    func nothingIsNoFault(_ text: String) async throws {
        let read = try await Self.read(text, into: InMemoryStore())
        #expect(read.lines == [] && read.counts == ImportCounts())
    }
}
