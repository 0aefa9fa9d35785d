import AfterSales
import Foundation
import Testing

@testable import AftersalesCommand

/// `aftersales vin check`.
@Suite struct VINCheckCommandTests {
    /// Number, status, severity, expected check digit, model year in 2026, region, codes of the reasons.
    static let verdicts: [(String, String, String?, String?, Int?, String?, [String])] = [
        ("1M8GDM9AXKP042788", "valid", nil, "X", 1989, "northAmerica", []),
        ("11111111111111111", "valid", nil, "1", 2001, "northAmerica", []),
        ("WAUZZZ4L78D067850", "valid", nil, "7", 2008, "europe", []),
        ("5NPEU46F96H141974", "checkDigitMismatch", "error", "X", 2006, "northAmerica", ["checkDigitMismatch"]),
        ("LVSFBFACXDF123456", "checkDigitMismatch", "note", "1", 2013, "asia", ["checkDigitMismatch"]),
        ("JN1TFNT32A0041590", "checkDigitMismatch", "note", "4", 2010, "asia", ["checkDigitMismatch"]),
        ("1HGCV1F3OLA100234", "malformed", "error", nil, nil, nil, ["invalidVINCharacter"]),
        ("1C4RJFAG8MC61290", "malformed", "error", nil, nil, nil, ["invalidVINLength"]),
        ("", "malformed", "error", nil, nil, nil, ["invalidVINLength"]),
    ]

    private static func check(_ arguments: [String]) async -> ToolRun {
        await ToolRun.inProcess(["vin", "check"] + arguments)
    }

    private static func results(_ run: ToolRun) throws -> [[String: Any]] {
        try #require(try Fixture.object(text: run.output)["vins"] as? [[String: Any]])
    }

    @Test(arguments: verdicts.indices)
    func saysEverythingAboutOne(_ index: Int) async throws {
        let (vin, status, severity, digit, year, region, codes) = Self.verdicts[index]
        let run = await Self.check([vin, "--format", "json", "--year", "2026"])
        #expect(run.status == (severity == "error" ? 65 : 0))
        let result = try #require(try Self.results(run).first)
        #expect(result["vin"] as? String == vin)
        #expect(result["status"] as? String == status)
        #expect(result["severity"] as? String == severity)
        #expect(result["expectedCheckDigit"] as? String == digit)
        #expect(result["modelYear"] as? Int == year)
        #expect(result["region"] as? String == region)
        #expect((result["reasons"] as? [[String: Any]])?.compactMap { $0["code"] as? String } == codes)
        // What is not known is null, not absent.
        #expect(result.count == 10)
        #expect(try run.errors.isEmpty ? severity != "error" : Fixture.codes(run.errors) == codes)
    }

    @Test func readsALineEach() async throws {
        let scratch = try Scratch()
        let path = try scratch.file(
            "vins.txt", "\u{FEFF}1m8gdm9axkp042788\r\n\r\n1HGCV1F3OLA100234\n\nWAUZZZ4L78D067850")
        let run = await Self.check(["11111111111111111", "--vins", path, "--format", "json"])
        #expect(run.status == 65)
        let results = try Self.results(run)
        #expect(
            results.map { $0["vin"] as? String } == [
                "11111111111111111", "1M8GDM9AXKP042788", "1HGCV1F3OLA100234", "WAUZZZ4L78D067850",
            ])
        #expect(results[2]["suggestions"] as? [String] == ["1HGCV1F30LA100234"])
        let errors = try #require(try Fixture.object(text: run.errors)["errors"] as? [[String: Any]])
        #expect(errors.map { $0["path"] as? String } == ["$.vins[2]"])
        #expect(errors.map { $0["column"] as? Int } == [9])
    }

    @Test func readsStandardInput() throws {
        let run = try ToolRun.shell("printf '1M8GDM9AXKP042788\\n' | \"$tool\" vin check --vins -", in: try Scratch())
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("1M8GDM9AXKP042788  valid"))
    }

    @Test func tableHasARowEachAndWhatIsMeant() async {
        let run = await Self.check(["1HGCV1F3OLA100234", "JN1TFNT32A0041590", "\u{1B}[31m", "--year", "2020"])
        #expect(run.status == 65)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix { !$0.isEmpty }.count == 5)
        #expect(lines.contains { $0.hasPrefix("note: JN1TFNT32A0041590: ") && $0.hasSuffix("[checkDigitMismatch]") })
        #expect(lines.contains("did you mean: 1HGCV1F3OLA100234 → 1HGCV1F30LA100234"))
        #expect(run.errors.hasPrefix("error: 1HGCV1F3OLA100234: O at position 9"))
        #expect(!(run.output + run.errors).contains("\u{1B}"))
    }

    @Test func speaksChinese() async {
        let run = await Self.check(["1HGCV1F3OLA100234", "LVSFBFACXDF123456", "--language", "zh-Hans"])
        for word in ["车辆识别代号", "检验位不符", "格式错误", "亚洲", "是否指", "中国"] { #expect(run.output.contains(word)) }
        #expect(run.errors.contains("第 9 位为 O"))
        let words = VINWord.columns + VINStatus.allCases.map(VINWord.status) + [VINWord.suggestion]
        for word in words { #expect(word.simplifiedChinese.unicodeScalars.contains { $0.value > 0x2E80 }) }
    }

    @Test(arguments: [
        ("vin check", 64), ("vin check --year 0 11111111111111111", 64), ("vin check --vins missing.txt", 74),
        ("vin", 0), ("vin check 11111111111111111", 0), ("vin check --vins /dev/null", 0),
    ])
    func status(_ arguments: String, _ expected: Int32) throws {
        let run = try ToolRun.shell("\"$tool\" \(arguments)", in: try Scratch())
        #expect(run.status == expected)
        #expect(run.errors.isEmpty == (expected == 0))
    }
}
