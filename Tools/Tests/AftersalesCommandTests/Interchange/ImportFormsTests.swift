import AfterSales
import Foundation
import Testing

/// `aftersales import` of responses, campaigns and records of one kind, and the tables that `export` writes.
@Suite struct ImportFormsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../Tests/AfterSalesInterchangeTests/Files").standardized
    private static let table = folder.appendingPathComponent("service-records.csv").path
    private static let ofTables = ["--from", "csv", "--mapping", "service-records", "--utc-offset", "-05:00"]
    private static let ofSurvey = ["--from", "survey", "--instrument", "us-2021", "--dealer", "D01", "--wave", "w1"]

    private static let questions = [
        "booking", "reception", "appointmentTime", "courtesy", "listening", "explanation", "access", "cleanliness",
        "waiting", "onTime", "bill", "handOver", "fixed", "care", "duration", "overall", "recommend",
    ]

    /// A row of responses without fault, but for what is given.
    private static func row(_ id: Int, _ changes: [String: String] = [:]) -> [(name: String, value: String)] {
        (["response", "order", "answeredAt"] + questions).map { name in
            let usual = ["response": "R\(id)", "order": "RO-\(id)", "answeredAt": "2026-06-10 09:30:00"]
            return (name, changes[name] ?? usual[name] ?? "8")
        }
    }

    private static func csv(_ rows: [[(name: String, value: String)]]) -> String {
        ([rows[0].map(\.name)] + rows.map { $0.map(\.value) }).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func run(_ arguments: [String]) async throws -> (status: Int32, document: [String: Any]) {
        let run = await ToolRun.inProcess(["import"] + arguments + ["--format", "json"])
        return (run.status, try Fixture.object(text: run.output))
    }

    private static func counts(_ run: (status: Int32, document: [String: Any])) -> [Int?] {
        [Int(run.status)] + ["read", "taken", "unchanged", "setAside"].map { run.document[$0] as? Int }
    }

    private static func findings(_ run: (status: Int32, document: [String: Any])) throws -> [[String: Any]] {
        try #require(run.document["findings"] as? [[String: Any]]).filter { $0["severity"] as? String == "error" }
    }

    /// Responses of all three forms: taken, told with line and column, set aside in their own form, repaired, taken.
    @Test(arguments: ["csv", "json", "ndjson"])
    func responsesAreTaken(_ form: String) async throws {
        let scratch = try Scratch()
        let (store, aside) = (scratch.path("dealer.sqlite"), scratch.path("aside"))
        let rows = [Self.row(1), Self.row(2, ["fixed": "11"]), Self.row(3)]
        var text = Self.csv(rows)
        if form != "csv" {
            let objects = try rows.map { row in
                String(
                    decoding: try JSONSerialization.data(
                        withJSONObject: Dictionary(uniqueKeysWithValues: row.map { ($0.name, $0.value) })),
                    as: UTF8.self)
            }
            text = form == "json" ? "[" + objects.joined(separator: ",\n") + "]" : objects.joined(separator: "\n")
        }
        let file = try scratch.file("june.\(form)", text)
        let first = try await Self.run([store] + Self.ofSurvey + ["--set-aside", aside, file])
        #expect(Self.counts(first) == [65, 3, 2, 0, 1])
        let error = try #require(try Self.findings(first).first)
        #expect(error["code"] as? String == "surveyUnknownMark" && error["file"] as? String == file)
        #expect(error["line"] as? Int == (form == "csv" ? 3 : 2))
        #expect((error["column"] as? String ?? error["path"] as? String)?.hasSuffix("fixed") == true)
        #expect(Self.counts(try await Self.run([store] + Self.ofSurvey + [file])) == [65, 3, 0, 2, 1])

        let path = aside + "/june.\(form)"
        let repaired = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(of: "11", with: "10")
        try repaired.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(Self.counts(try await Self.run([store] + Self.ofSurvey + [path])) == [0, 1, 1, 0, 0])
        for (kind, count) in [("survey_response", 3), ("survey_instrument", 1)] {
            let records = await ToolRun.inProcess("export", store, "--kind", kind)
            #expect(records.output.split(separator: "\n").count == count)
        }
        #expect(await ToolRun.inProcess("store", "check", store).status == 0)
    }

    /// A wave that is over, and one that nobody names; a mapping of one's own.
    @Test func howResponsesAreRead() async throws {
        let scratch = try Scratch()
        let store = scratch.path("dealer.sqlite")
        let file = try scratch.file(
            "june.csv", Self.csv([Self.row(1), Self.row(2, ["answeredAt": "2026-06-01 08:00:00"])]))
        let late = try await Self.run([store] + Self.ofSurvey + ["--closing", "2026-06-05", file])
        #expect(Self.counts(late) == [65, 2, 1, 0, 1])
        #expect(try Self.findings(late).map { $0["code"] as? String } == ["responseLate"])
        let nobodys = try await Self.run(
            [store, "--from", "survey", "--instrument", "us-2021", "--dealer", "D01", file])
        #expect(nobodys.status == 65)
        #expect(try Self.findings(nobodys).map { $0["code"] as? String } == ["missingColumn"])
        let broken = try scratch.file("mapping.json", "{")
        let run = await ToolRun.inProcess(["import", store] + Self.ofSurvey + ["--mapping", broken, file])
        #expect(run.status == 65 && run.errors.contains("invalidJSON"))
        let unknown = await ToolRun.inProcess(
            "import", store, "--from", "survey", "--instrument", "none", "--dealer", "D01", file)
        #expect(unknown.status == 74 && unknown.errors.contains("us-2021"))
    }

    /// What a spreadsheet in China writes, and what is said to be something else than it is.
    @Test func otherEncodings() async throws {
        let scratch = try Scratch()
        let store = scratch.path("dealer.sqlite")
        let text = Self.csv([Self.row(1, ["response": "\u{4E2D}\u{6587}"])])
        let cut = try #require(text.range(of: "\u{4E2D}\u{6587}"))
        var bytes = Data(text[..<cut.lowerBound].utf8)
        bytes += [0xD6, 0xD0, 0xCE, 0xC4]
        bytes += Data(text[cut.upperBound...].utf8)
        let file = scratch.path("gbk.csv")
        try bytes.write(to: URL(fileURLWithPath: file))
        let named = try await Self.run([store] + Self.ofSurvey + ["--encoding", "gb18030", file])
        #expect(Self.counts(named) == [0, 1, 1, 0, 0])
        #expect(Self.counts(try await Self.run([store] + Self.ofSurvey + [file])) == [0, 1, 0, 1, 0])
        #expect(await ToolRun.inProcess("export", store, "--kind", "survey_response").output.contains("中文"))
        let wrong = try await Self.run([scratch.path("o.sqlite")] + Self.ofSurvey + ["--encoding", "utf-8", file])
        #expect(wrong.status == 65 && (wrong.document["setAside"] as? Int) == 1)
        let wide = scratch.path("recalls.csv")
        let recalls =
            "campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to,defect\n24V001,1HG,,,,,,,制动\n"
        try #require(recalls.data(using: .utf16)).write(to: URL(fileURLWithPath: wide))
        #expect(Self.counts(try await Self.run([store, "--from", "recalls", wide])) == [0, 1, 1, 0, 0])
        #expect(await ToolRun.inProcess("export", store, "--kind", "recall_campaign").output.contains("制动"))
    }

    /// Campaigns of both forms; those with errors are set aside, repaired and taken.
    @Test(arguments: [true, false])
    func campaignsAreTaken(_ isTable: Bool) async throws {
        let scratch = try Scratch()
        let (store, aside) = (scratch.path("dealer.sqlite"), scratch.path("aside"))
        let file =
            isTable
            ? try scratch.file(
                "recalls.csv",
                "campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to\n24V001,1HG,,2018,2020,,,\n"
                    + "24V002,1HG,,20x8,2020,,,\n")
            : try scratch.file(
                "recalls.json",
                #"{"format": "aftersales.recall-campaigns/1", "campaigns": [{"id": "24V001", "scopes": [{"wmi": "1HG"}]},"#
                    + "\n" + #"{"id": "24V002", "scopes": [{"wmi": "1HG"}], "publishedOn": "20x8"}]}"#)
        let first = try await Self.run([store, "--from", "recalls", "--set-aside", aside, file])
        #expect(Self.counts(first) == [65, 2, 1, 0, 1])
        let error = try #require(try Self.findings(first).first)
        #expect(error["line"] as? Int == (isTable ? 3 : 2) && error["record"] as? String == "24V002")
        #expect(Self.counts(try await Self.run([store, "--from", "recalls", file])) == [65, 2, 0, 1, 1])
        let path = aside + (isTable ? "/recalls.csv" : "/recalls.json")
        let repaired = try String(contentsOfFile: path, encoding: .utf8)
            .replacingOccurrences(of: "20x8", with: isTable ? "2018" : "2018-01-01")
        try repaired.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(Self.counts(try await Self.run([store, "--from", "recalls", path])) == [0, 1, 1, 0, 0])
        let records = await ToolRun.inProcess("export", store, "--kind", "recall_campaign", "--format", "csv")
        #expect(records.status == 0 && records.output.split(separator: "\r\n").count == 3)
    }

    /// What `export --kind` wrote goes into another store, and back where somebody has changed it.
    @Test func recordsOfOneKindAreTaken() async throws {
        let scratch = try Scratch()
        let (one, other) = (scratch.path("one.sqlite"), scratch.path("other.sqlite"))
        _ = await ToolRun.inProcess(["import", one] + Self.ofTables + [Self.table])
        let lines = await ToolRun.inProcess("export", one, "--kind", "vehicle").output
        let count = lines.split(separator: "\n").count
        let file = try scratch.file("cars.ndjson", lines)
        let ofCars = ["--from", "ndjson", "--kind", "vehicle"]
        #expect(Self.counts(try await Self.run([other] + ofCars + [file])) == [0, count, count, 0, 0])
        #expect(Self.counts(try await Self.run([other] + ofCars + [file])) == [0, count, 0, count, 0])
        let wrong = try await Self.run([other, "--from", "ndjson", "--kind", "customer", file])
        #expect(Self.counts(wrong) == [65, count, 0, 0, count])
        // Changed: aside, or in its place where it is the revision that the store has.
        let exported = await ToolRun.inProcess("export", other, "--kind", "vehicle").output
        let changed = try scratch.file(
            "cars.ndjson", exported.replacingOccurrences(of: "\"ACCORD\"", with: "\"ACCORD X\""))
        let aside = try await Self.run([other] + ofCars + [changed])
        let codes = try Self.findings(aside).map { $0["code"] as? String }
        #expect(aside.status == 65 && Set(codes) == ["recordDiffers"])
        let taken = try await Self.run([other] + ofCars + ["--update", changed])
        #expect(taken.status == 0 && taken.document["taken"] as? Int == aside.document["setAside"] as? Int)
        #expect(await ToolRun.inProcess("export", other, "--kind", "vehicle").output.contains("ACCORD X"))
        #expect(await ToolRun.inProcess("store", "check", other).status == 0)
    }

    /// The orders as a table, and the same table from the store that was made of it.
    @Test func ordersGoThroughATable() async throws {
        let scratch = try Scratch()
        let (one, other) = (scratch.path("one.sqlite"), scratch.path("other.sqlite"))
        _ = await ToolRun.inProcess(["import", one] + Self.ofTables + [Self.table])
        let ofOrders = ["--table", "orders", "--utc-offset", "-05:00"]
        let exported = await ToolRun.inProcess(["export", one] + ofOrders)
        #expect(exported.status == 0 && exported.errors.isEmpty)
        let file = try scratch.file("orders.csv", exported.output)
        let again = ["--from", "csv", "--mapping", "aftersales-orders", file]
        let first = try await Self.run([other] + again)
        #expect(first.status == 0 && first.document["taken"] as? Int == first.document["read"] as? Int)
        #expect(await ToolRun.inProcess(["export", other] + ofOrders).output == exported.output)
        for store in [one, other] {
            let same = try await Self.run([store] + again)
            #expect(same.document["taken"] as? Int == 0 && same.document["setAside"] as? Int == 0)
        }
        // Another clock: another day for some, which is said.
        let elsewhere = await ToolRun.inProcess("export", one, "--table", "orders", "--utc-offset", "-12:00")
        #expect(elsewhere.status == 0 && elsewhere.errors.contains("tableCannotHold"))
    }

    @Test func recordsAsATable() async throws {
        let scratch = try Scratch()
        let store = scratch.path("one.sqlite")
        _ = await ToolRun.inProcess(["import", store] + Self.ofTables + [Self.table])
        let run = await ToolRun.inProcess("export", store, "--kind", "repair_order", "--format", "csv")
        let lines = run.output.split(separator: "\r\n")
        #expect(run.status == 0 && lines.count == 39 && lines.first?.hasPrefix("dealer,id,revision,") == true)
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("CA-ON-4471,") })
    }

    @Test(arguments: [
        (["import", "--from", "survey", "--dealer", "D"], "--instrument"),
        (["import", "--from", "survey", "--instrument", "us-2021"], "--dealer"),
        (["import", "--from", "survey", "--instrument", "i", "--dealer", "D", "--wave", " "], "--wave"),
        (
            ["import", "--from", "survey", "--instrument", "i", "--dealer", "D", "--mapping", "m", "--region", "CN"],
            "--region"
        ),
        (["import", "--from", "star-xml", "--wave", "w"], "--from survey"),
        (["import", "--from", "recalls", "--dealer", "D"], "--dealer"),
        (["import", "--from", "recalls", "--mapping", "m"], "--mapping"),
        (["import", "--from", "ndjson", "--encoding", "utf-8"], "--encoding"),
        (["import", "--from", "recalls", "--kind", "vehicle"], "--kind"),
        (["import", "--from", "ndjson", "--update"], "--update"),
        (["import", "--from", "ndjson", "--kind", "nothing"], "unknownKind"),
        (["import", "--from", "ndjson", "--kind", "vehicle", "--dealer", "D"], "--dealer"),
        (["export", "--format", "csv"], "--kind"), (["export", "--format", "html"], "--format"),
        (["export", "--table", "orders", "--kind", "vehicle"], "--kind"),
        (["export", "--table", "orders", "--format", "ndjson"], "--table"),
        (["export", "--kind", "vehicle", "--utc-offset", "+08:00"], "--utc-offset"),
        (["export", "--table", "x"], "--table"),
    ])
    func whatIsNoUseIsSaid(_ arguments: [String], _ word: String) async throws {
        let scratch = try Scratch()
        let files = arguments[0] == "import" ? [try scratch.file("x", "x")] : []
        let run = await ToolRun.inProcess([arguments[0], scratch.path("s.sqlite")] + arguments.dropFirst() + files)
        #expect(run.status == 64 && run.output.isEmpty && run.errors.contains(word), "\(run.errors)")
    }

    /// Drawn for people who watch, taken away behind, and never otherwise.
    @Test func progressIsForWhoeverWatches() async throws {
        let scratch = try Scratch()
        let file = try scratch.file("big.csv", try String(contentsOfFile: Self.table, encoding: .utf8))
        for isWatched in [true, false] {
            let run = await ToolRun.inProcess(
                ["import", scratch.path("\(isWatched).sqlite")] + Self.ofTables + [file], isWatched: isWatched)
            let bar = run.errors.contains("100 % big.csv") && run.errors.contains("\r\u{1B}[2K")
            #expect(bar == isWatched && run.errors.contains("\u{1B}") == isWatched)
            #expect(!run.output.contains("\u{1B}") && run.output.contains("42 "))
        }
    }
}
