import Foundation
import Testing

/// Recalls of the NHTSA into a store, and its cars held against them.
@Suite struct RecallStoreCommandTests {
    private static let records = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../Tests/AfterSalesInterchangeTests/Files/service-records.csv").standardized
        .path
    private static let ofRecords = ["--from", "csv", "--mapping", "service-records", "--utc-offset", "-05:00"]

    /// A line of FLAT_RCL, invented.
    private static func line(_ number: String, _ make: String, _ model: String, _ year: String, built: String = "")
        -> String
    {
        [
            "1", number, make, model, year, "", "FUEL SYSTEM, GASOLINE:DELIVERY", "\(make) Motor", built, "", "V",
            "1000",
            "", "MFR", "\(make) Motor", "20210819", "20210820", "", "", "The pump may fail.", "The engine may stall.",
            "Dealers will replace it.", "", "", "", "", "", "No", "No",
        ].joined(separator: "\t") + "\r\n"
    }

    private static let list = [
        line("21V000001", "FORD", "F-150", "2019"), line("21V000002", "Toyota", "Corolla", "2017"),
        line("21V000002", "Toyota", "Corolla", "2018"), line("21V000002", "HONDA", "ACCORD", "9999"),
        line("21V00003", "FORD", "ESCAPE", "2021"), line("21V000001", "FORD", "MUSTANG", "2018", built: "20180101"),
        line("21V000004", "FORD", "F-150", "2018"),
    ].joined()

    private static func document(_ run: ToolRun) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private static func counts(_ run: ToolRun) throws -> [Int?] {
        let document = try document(run)
        return ["read", "taken", "unchanged", "setAside"].map { document[$0] as? Int }
    }

    private static let expected = """
        vin,campaign
        1FA6P8TH2J5142608,21V000001
        1FTFW1E50KFA12345,21V000001
        1HGCV1F30LA100234,21V000002
        2T1BURHE4JC021345,21V000002

        """

    /// Orders of a file and campaigns of another one, in whichever order: the cars are found with their campaigns.
    @Test(arguments: [true, false], ["nhtsa-flat", "nhtsa"])
    func carsOfOneFileHaveCampaignsOfAnother(_ carsFirst: Bool, _ form: String) async throws {
        let scratch = try Scratch()
        let store = scratch.path("dealer.sqlite")
        let list = try scratch.file("FLAT_RCL.txt", Self.list)
        let cars = ["import", store] + Self.ofRecords + [Self.records]
        if carsFirst { _ = await ToolRun.inProcess(cars) }
        let aside = scratch.path("aside")
        let recalls = ["import", store, "--from", form, "--format", "json", "--set-aside", aside, list]
        let first = await ToolRun.inProcess(recalls)
        #expect(first.status == 65 && first.errors.contains("invalidCampaignNumber"))
        #expect(try Self.counts(first) == [7, 6, 0, 1])
        #expect(try Self.counts(await ToolRun.inProcess(recalls)) == [7, 0, 6, 1])
        if !carsFirst { _ = await ToolRun.inProcess(cars) }

        let run = await ToolRun.inProcess("recall", "match", "--store", store, "--format", "csv")
        #expect(run.status == 0 && run.output == Self.expected)
        // What was set aside is repaired and imported, and its car is found.
        let path = aside + "/FLAT_RCL.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8).replacing("21V00003", with: "21V000003")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let repaired = await ToolRun.inProcess("import", store, "--from", form, path)
        #expect(repaired.status == 0)
        let more = await ToolRun.inProcess("recall", "match", "--store", store, "--format", "csv")
        #expect(more.output.contains("1FMCU9J94MUA03917,21V000003\n"))
        // Of the day it was built nobody knows; the rest is certain.
        let json = try Self.document(await ToolRun.inProcess("recall", "match", "--store", store, "--format", "json"))
        let matches = try #require(json["matches"] as? [[String: Any]])
        #expect(matches.map { $0["doubts"] as? [String] } == [["production"], [], [], [], []])
        let table = await ToolRun.inProcess("recall", "match", "--store", store, "--language", "zh-Hans")
        #expect(table.output.contains("生产日期") && table.output.contains("待核实"))
        // Before they were made known they were not open.
        let early = await ToolRun.inProcess(
            "recall", "match", "--store", store, "--on", "2021-08-18", "--format", "csv")
        #expect(early.output == "vin,campaign\n")
    }

    /// Files take the place of what the store has, one or the other.
    @Test func filesTakeThePlaceOfTheStore() async throws {
        let scratch = try Scratch()
        let store = scratch.path("dealer.sqlite")
        _ = await ToolRun.inProcess(["import", store] + Self.ofRecords + [Self.records])
        _ = await ToolRun.inProcess("import", store, "--from", "nhtsa", try scratch.file("r.txt", Self.list))
        let campaigns = try scratch.file(
            "c.csv", "campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to\nX,1FT,,,,,,\n")
        let ofFile = await ToolRun.inProcess(
            "recall", "match", "--store", store, "--campaigns", campaigns, "--format", "csv")
        #expect(ofFile.status == 0 && ofFile.output == "vin,campaign\n1FTFW1E50KFA12345,X\n")
        // The store knows two of these cars, once with a file; the third is only a number, which names say nothing of.
        let vins = try scratch.file(
            "v.txt", "2T1BURHE4JC021345\n1FTFW1E50KFA12345\n2T1BURHE4JC021345\n1HGCM82633A004352\n")
        let ofNumbers = await ToolRun.inProcess(
            "recall", "match", "--store", store, "--vins", vins, "--format", "csv")
        #expect(
            ofNumbers.output
                == "vin,campaign\n1FTFW1E50KFA12345,21V000001\n"
                + String(repeating: "2T1BURHE4JC021345,21V000002\n", count: 2))
        #expect(ofNumbers.errors.contains("make and model") && ofNumbers.errors.contains(": 3\n"))
        let both = await ToolRun.inProcess(
            "recall", "match", "--store", store, "--vins", vins, "--campaigns", campaigns, "--format", "json")
        let matches = try #require(try Self.document(both)["matches"] as? [[String: Any]])
        #expect(matches.map { $0["campaign"] as? String } == ["X"])
    }

    /// A dealership's own campaigns are for its cars only, the group's for all.
    @Test func aDealershipHasItsOwnCampaigns() async throws {
        let scratch = try Scratch()
        let store = scratch.path("dealer.sqlite")
        _ = await ToolRun.inProcess(["import", store] + Self.ofRecords + [Self.records])
        _ = await ToolRun.inProcess(["import", store, "--dealer", "D2"] + Self.ofRecords + [Self.records])
        let own = try scratch.file("own.txt", Self.line("22V000001", "FORD", "F150", "2019"))
        let all = try scratch.file("all.txt", Self.line("22V000002", "TOYOTA", "COROLLA", "2018"))
        _ = await ToolRun.inProcess("import", store, "--from", "nhtsa-flat", "--dealer", "D2", own)
        _ = await ToolRun.inProcess("import", store, "--from", "nhtsa-flat", all)
        let (ford, toyota) = ("1FTFW1E50KFA12345,22V000001\n", "2T1BURHE4JC021345,22V000002\n")
        for (dealer, rows) in [
            (["--dealer", "D2"], ford + toyota), (["--dealer", "CA-ON-4471"], toyota), ([], ford + toyota),
        ] {
            let run = await ToolRun.inProcess(["recall", "match", "--store", store, "--format", "csv"] + dealer)
            #expect(run.output == "vin,campaign\n" + rows)
        }
    }

    /// An answer of the interface for one vehicle after the other extends a campaign.
    @Test func answersExtendACampaign() async throws {
        let scratch = try Scratch()
        let store = scratch.path("dealer.sqlite")
        func answer(_ year: Int) throws -> String {
            try scratch.file(
                "\(year).json",
                json: [
                    "Count": 1,
                    "results": [
                        [
                            "NHTSACampaignNumber": "20V012000", "ReportReceivedDate": "13/01/2020", "Make": "TOYOTA",
                            "Model": "COROLLA", "ModelYear": "\(year)", "parkIt": false, "Summary": "It may fail.",
                        ]
                    ],
                ])
        }
        let files = try [2017, 2018].map(answer)
        let first = await ToolRun.inProcess(["import", store, "--from", "nhtsa", "--format", "json"] + files)
        #expect(first.status == 0)
        #expect(try Self.counts(first) == [2, 2, 0, 0])
        let again = await ToolRun.inProcess(["import", store, "--from", "nhtsa-json", "--format", "json"] + files)
        #expect(try Self.counts(again) == [2, 0, 2, 0])
        let exported = await ToolRun.inProcess("export", store, "--kind", "recall_campaign")
        #expect(exported.output.split(separator: "\n").count == 1)
        #expect(exported.output.contains(#"{"from": 2017, "through": 2018}"#))
    }

    /// What cannot be done is said.
    @Test(arguments: [
        (["--vins", "v.txt"], 64, "--store"), (["--campaigns", "c.csv"], 64, "--store"),
        (["--store", "none.sqlite"], 74, "fileNotFound"), (["--store", ""], 64, "name"),
        (["--campaigns", "c", "--vins", "v", "--dealer", "D"], 64, "--dealer"),
    ])
    func whatCannotBeDoneIsSaid(_ arguments: [String], _ status: Int32, _ text: String) async throws {
        let run = await ToolRun.inProcess(["recall", "match"] + arguments)
        #expect(run.status == status && run.output.isEmpty && run.errors.contains(text))
    }
}
