import AfterSales
import Foundation
import Testing

@testable import AftersalesCommand

/// `aftersales csi score`.
@Suite struct CSIScoreCommandTests {
    /// The answers of the first row by factor are 10, 9, 8, 7 and 6, those of the second the same less one, and so on.
    private static let questions = [
        ("booking", 10), ("reception", 10), ("appointmentTime", 10), ("courtesy", 9), ("listening", 9),
        ("explanation", 9), ("access", 8), ("cleanliness", 8), ("waiting", 8), ("onTime", 7), ("bill", 7),
        ("handOver", 7), ("fixed", 6), ("care", 6), ("duration", 6), ("overall", 9), ("recommend", 9),
    ]

    private struct Row {
        var id: Int
        var less = 0
        var values: [String: String] = [:]

        var cells: [(name: String, value: String)] {
            let asked = Set(CSIScoreCommandTests.questions.map(\.0))
            let others = [
                "response": "R\(id)", "order": "RO-\(id)", "answeredAt": "2026-06-\(10 + id) 09:30:00",
                "advisor": "E\(id % 2)",
            ].merging(values.filter { !asked.contains($0.key) }) { $1 }
            return others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
                + CSIScoreCommandTests.questions.map { ($0.0, values[$0.0] ?? String($0.1 - less)) }
        }
    }

    private static func csv(_ rows: [Row]) -> String {
        let header = rows[0].cells.map(\.name).joined(separator: ",")
        return ([header] + rows.map { $0.cells.map(\.value).joined(separator: ",") }).joined(separator: "\r\n")
    }

    /// Ten rows: five as above, five less one.
    private static let ten = (0..<10).map { Row(id: $0, less: $0 % 2) }

    private static func score(_ text: String, _ arguments: String...) async throws -> ToolRun {
        let scratch = try Scratch()
        let file = try scratch.file("june.csv", text)
        return await ToolRun.inProcess(
            ["csi", "score", "--responses", file]
                + (arguments.contains("--instrument") ? [] : ["--instrument", "us-2021"])
                + arguments)
    }

    private static func report(_ run: ToolRun) throws -> [String: Any] { try Fixture.object(text: run.output) }

    private static func scores(_ run: ToolRun) throws -> [[String: Any]] {
        try #require(try report(run)["scores"] as? [[String: Any]])
    }

    /// 100 times 18 % of 10, 18 % of 9, 19 % of 8, 16 % of 7 and 29 % of 6 are 780; the others have 100 less.
    @Test func theIndexByHand() async throws {
        let run = try await Self.score(Self.csv(Self.ten), "--format", "json", "--requirement", "800")
        #expect(run.status == 0 && run.errors.isEmpty)
        let all = try #require(try Self.scores(run).first)
        #expect(all["index"] as? String == "730.00" && all["n"] as? Int == 10 && all["unscored"] as? Int == 0)
        let interval = try #require(all["interval"] as? [String: String])
        // t of nine at 95 % is 2.262157, the standard error 50 ÷ 3: 692.2974 to 767.7026, cut.
        #expect(interval == ["lower": "692.29", "upper": "767.70", "method": "studentT"])
        let factors = try #require(all["factors"] as? [[String: Any]])
        #expect(
            factors.compactMap { $0["id"] as? String } == ["initiation", "advisor", "facility", "pickUp", "quality"])
        #expect(factors.compactMap { $0["mean"] as? String } == ["950.00", "850.00", "750.00", "650.00", "550.00"])
        let weak = try #require(all["weakPoints"] as? [String: Any])
        let losses = try #require(weak["factors"] as? [[String: Any]])
        #expect(losses.first?["id"] as? String == "quality" && losses.first?["lost"] as? String == "72.50")
        let questions = try #require(all["questions"] as? [[String: Any]])
        let recommend = try #require(questions.first { $0["id"] as? String == "recommend" })
        #expect(recommend["promoterScore"] as? String == "50.00")
    }

    /// What is not known is null, not absent.
    @Test func tooFewResponsesHaveNoScore() async throws {
        let run = try await Self.score(Self.csv(Self.ten), "--format", "json", "--least", "11")
        #expect(run.status == 0)
        let all = try #require(try Self.scores(run).first)
        #expect(all["n"] as? Int == 10 && all["need"] as? Int == 11)
        for name in ["index", "interval", "name", "weakPoints"] { #expect(all[name] is NSNull, "\(name)") }
        let table = try await Self.score(Self.csv(Self.ten), "--least", "11", "--language", "zh-Hans")
        #expect(table.output.contains("样本不足：10/11"))
    }

    @Test(
        arguments: [
            ("dealer", ["HOME"]), ("advisor", ["E0", "E1"]), ("technician", [nil]), ("team", ["A", "B"]),
            ("model", ["X1"]), ("month", ["2026-06"]), ("wave", ["w1", "w2"]),
        ] as [(String, [String?])])
    func toldApart(by grouping: String, names: [String?]) async throws {
        let rows = Self.ten.map {
            Row(
                id: $0.id, less: $0.less,
                values: ["team": $0.id < 5 ? "A" : "B", "model": "X1", "wave": "w\($0.id % 2 + 1)"])
        }
        let run = try await Self.score(
            Self.csv(rows), "--by", grouping, "--dealer", "HOME", "--least", "1", "--format", "json")
        #expect(run.status == 0)
        let parts = try Self.scores(run)
        #expect(parts.first?["isAll"] as? Bool == true && parts.first?["name"] is NSNull)
        #expect(parts.dropFirst().map { $0["name"] as? String } == names)
        #expect(parts.dropFirst().compactMap { $0["n"] as? Int }.reduce(0, +) == 10)
        if grouping == "advisor" {
            #expect(parts.dropFirst().map { $0["index"] as? String } == ["780.00", "680.00"])
        }
    }

    /// Two dealerships may each have an E0, and neither's doubts go unseen.
    @Test func severalDealershipsInAFile() async throws {
        let rows = Self.ten.map { Row(id: $0.id, values: ["advisor": "E0", "dealer": $0.id < 5 ? "" : "D2"]) }
        let run = try await Self.score(Self.csv(rows), "--by", "advisor", "--least", "1", "--format", "json")
        #expect(try Self.scores(run).map { $0["name"] as? String } == [nil, "D2/E0", "E0"])
        let notJudged = try #require(try Self.report(run)["notJudged"] as? [[String: Any]])
        #expect(!notJudged.contains { $0["code"] as? String == "straightLined" })
    }

    @Test func rowsWithErrorsAreToldAndTheOthersScored() async throws {
        let rows =
            Self.ten + [
                Row(id: 10, values: ["answeredAt": "soon", "fixed": "11"]), Row(id: 0),
                Row(id: 12, values: ["order": "RO-1"]),
                Row(id: 13, values: ["answeredAt": "2026-07-01 00:00:00"]),
            ]
        let run = try await Self.score(Self.csv(rows), "--closing", "2026-06-30", "--format", "json")
        #expect(run.status == 65)
        #expect(try Fixture.codes(run.errors) == ["surveyUnknownTime", "surveyUnknownMark"])
        let counts = try #require(try Self.report(run)["counts"] as? [String: Int])
        #expect(counts == ["read": 14, "taken": 10, "duplicates": 2, "late": 1, "setAside": 1])
        #expect(try Self.scores(run).first?["index"] as? String == "730.00")
        let duplicates = try #require(try Self.report(run)["duplicates"] as? [[String: Any]])
        #expect(duplicates.map { $0["isIdentical"] as? Bool } == [true, false])
        #expect(
            duplicates.map { $0["first"] as? Int } == [2, 3] && duplicates.allSatisfy { $0["answeredOn"] is NSNull })
        let table = try await Self.score(Self.csv(rows), "--closing", "2026-06-30")
        #expect(table.status == 65 && table.output.contains("730.00"))
        #expect(table.output.contains("line 14 is of the same visit or id as line 3 and says something else"))
        #expect(table.errors.contains("line 12.answeredAt: ") && table.errors.contains("[surveyUnknownMark]"))
    }

    @Test func formsOfFiles() async throws {
        let objects = Self.ten.map { row in
            Dictionary(uniqueKeysWithValues: row.cells.map { ($0.name, $0.value) })
        }
        let lines = try objects.map {
            String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
        }
        let wanted = try await Self.score(Self.csv(Self.ten), "--format", "json").output
        for text in [
            "[" + lines.joined(separator: ",\n") + "]", lines.joined(separator: "\n") + "\n",
            "\u{FEFF}" + Self.csv(Self.ten), " \n[" + lines.joined(separator: ",") + "]\n",
        ] {
            let run = try await Self.score(text, "--format", "json")
            #expect(run.status == 0 && run.output == wanted)
        }
    }

    @Test func standardInput() throws {
        let scratch = try Scratch()
        _ = try scratch.file("june.csv", Self.csv(Self.ten))
        let run = try ToolRun.shell(
            "cat june.csv | \"$tool\" csi score --instrument us-2021 --responses -", in: scratch)
        #expect(run.status == 0 && run.output.contains("730.00"))
        let both = try ToolRun.shell("\"$tool\" csi score --instrument - --responses - <june.csv", in: scratch)
        #expect(both.status == 64)
    }

    @Test func anInstrumentAndAMappingOfOnesOwn() async throws {
        let scratch = try Scratch()
        let preset = try #require(SurveyInstrument.builtIn("china-2014"))
        let instrument = try scratch.file("survey.json", preset.json())
        let mapping = try scratch.file(
            "mapping.json",
            json: [
                "format": SurveyMapping.format, "columns": ["order": "工单", "answeredAt": "时间", "phone": "电话"],
                "questions": Self.questions.map { ["question": $0.0, "column": "Q-\($0.0)", "words": ["非常满意": 10]] },
                "channel": "phone", "times": ["d.M.yyyy"], "region": "CN",
            ])
        let header = ["工单", "时间", "电话"] + Self.questions.map { "Q-\($0.0)" }
        let rows = (0..<10).map {
            ["RO-\($0)", "\($0 + 1).6.2026", "1380000307\($0)"] + Self.questions.map { _ in "非常满意" }
        }
        let file = try scratch.file(
            "june.csv", ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n"))
        let arguments = ["csi", "score", "--instrument", instrument, "--mapping", mapping, "--responses", file]
        let run = await ToolRun.inProcess(arguments + ["--format", "json"])
        #expect(run.status == 0)
        #expect(try Self.scores(run).first?["index"] as? String == "1000.00")
        // That its weights come to 101 is told.
        let findings = try #require(try Self.report(run)["findings"] as? [[String: Any]])
        #expect(findings.first?["code"] as? String == "surveyWeightsNotWhole")
        let chinese = await ToolRun.inProcess(arguments + ["--language", "zh-Hans"])
        #expect(chinese.output.contains("因子权重合计为 101") && chinese.output.contains("服务质量"))
        #expect(await ToolRun.inProcess(arguments + ["--region", "CN"]).status == 64)
    }

    @Test(arguments: [(nil, 65), ("CN", 0), ("XX", 65)] as [(String?, Int32)])
    func phoneNumbersOfACountry(region: String?, status: Int32) async throws {
        let rows = Self.ten.map { Row(id: $0.id, values: ["phone": "1380000307\($0.id)"]) }
        let text = Self.csv(rows)
        let run =
            if let region { try await Self.score(text, "--region", region) } else { try await Self.score(text) }
        #expect(run.status == status)
    }

    @Test(arguments: [
        ("", ["missingColumn", "missingColumn"]),
        ("order;answeredAt;fixed\n1;2;3\n", ["missingColumn", "missingColumn"]),
        ("[1", ["invalidJSON"]), ("{\"a\":", ["invalidJSON"]), ("{}", ["missingColumn"]),
        ("order,order,answeredAt\n", ["duplicateColumn"]), ("order,answeredAt,\"fixed", ["malformedCSV"]),
        ("\u{0}\u{1}", ["missingColumn", "missingColumn"]),
    ]) func filesThatAreNone(text: String, codes: [String]) async throws {
        let run = try await Self.score(text, "--format", "json")
        #expect(run.status == 65)
        #expect(try Fixture.codes(run.errors) == codes)
    }

    @Test func otherEncodingsAreRefused() async throws {
        let scratch = try Scratch()
        // The header is of ASCII; 好 is C4 E3 BA C3 of GB 18030 with 你 before it.
        let bytes = Data("order,answeredAt,fixed,comment\n1,2026-06-10 09:00,9,".utf8) + Data([0xC4, 0xE3, 0xBA, 0xC3])
        try bytes.write(to: scratch.url.appendingPathComponent("gbk.csv"))
        let run = await ToolRun.inProcess(
            "csi", "score", "--instrument", "us-2021", "--responses", scratch.path("gbk.csv"))
        #expect(run.status == 65 && run.errors.contains("line 2: a field is not UTF-8 [malformedCSV]"))
    }

    /// A file without responses is no fault; there is no score, and nothing to doubt.
    @Test(arguments: ["order,answeredAt,fixed\n", "[]", "order,answeredAt\n,\n"])
    func noResponses(text: String) async throws {
        let run = try await Self.score(text, "--by", "advisor", "--format", "json")
        #expect(run.status == 0)
        #expect(try Self.scores(run).map { $0["n"] as? Int } == [0])
        #expect((try Self.report(run)["flags"] as? [Any])?.isEmpty == true)
    }

    @Test func responsesThatAnswerTooLittleAreTold() async throws {
        let blank = Dictionary(uniqueKeysWithValues: Self.questions.dropLast(3).map { ($0.0, "") })
        let rows = Self.ten + [Row(id: 10, values: blank)]
        let run = try await Self.score(Self.csv(rows))
        #expect(run.status == 0)
        #expect(run.output.contains("note: 1 of the responses taken answer too little to have an index"))
        let few = try await Self.score(Self.csv(rows), "--least", "11", "--format", "json")
        #expect(try Self.scores(few).first?["unscored"] as? Int == 1)
    }

    @Test func everythingThatIsWrongWithTheFilesIsSaidAtOnce() async throws {
        let scratch = try Scratch()
        let run = await ToolRun.inProcess(
            "csi", "score", "--instrument", try scratch.file("survey.json", "[]"), "--mapping",
            try scratch.file("mapping.json", "{"), "--responses", "missing.csv", "--format", "json")
        #expect(run.status == 74 && run.output.isEmpty)
        #expect(try Fixture.codes(run.errors) == ["wrongType", "invalidJSON", "fileNotFound"])
        let name = await ToolRun.inProcess("csi", "score", "--instrument", "us-2030", "--responses", "missing.csv")
        #expect(name.status == 74 && name.errors.contains("us-2021, us-2022, china-2014, call-back"))
    }

    @Test(arguments: [
        ["--least", "0"], ["--level", "40%"], ["--level", "x"], ["--requirement", "x"], ["--requirement", "1000.01"],
        ["--requirement=-1"], ["--by", "nobody"], ["--closing", "2026-06-31"], ["--dealer", ""], ["--wave", " "],
        ["--bootstrap", "-1"], ["--utc-offset", "8"],
    ]) func wrongUsage(arguments: [String]) async throws {
        let scratch = try Scratch()
        let file = try scratch.file("june.csv", Self.csv(Self.ten))
        let run = await ToolRun.inProcess(["csi", "score", "--instrument", "us-2021", "--responses", file] + arguments)
        #expect(run.status == 64 && run.output.isEmpty && !run.errors.isEmpty)
    }

    /// The same seed gives the same interval, whatever the order of the rows.
    @Test func samplesAreDrawnFromTheSeed() async throws {
        func interval(_ rows: [Row], seed: String) async throws -> [String: String]? {
            let run = try await Self.score(Self.csv(rows), "--bootstrap", seed, "--format", "json")
            return try Self.scores(run).first?["interval"] as? [String: String]
        }
        let first = try await interval(Self.ten, seed: "7")
        #expect(first?["method"] == "bootstrap")
        #expect(try await interval(Self.ten.reversed(), seed: "7") == first)
    }

    /// Neither a name nor an id can do anything to a terminal.
    @Test func namesStayNames() async throws {
        let rows = Self.ten.map { Row(id: $0.id, values: ["advisor": "王\u{202E}伟", "model": "=1+1"]) }
        let run = try await Self.score(Self.csv(rows), "--by", "advisor")
        #expect(run.status == 0 && run.output.contains("王\\u{202e}伟"))
        #expect(!run.output.unicodeScalars.contains("\u{202E}"))
    }
}
