import AfterSales
import Foundation
import Testing

@testable import AftersalesCommand

/// `aftersales recall match`.
@Suite struct RecallMatchCommandTests {
    private static let campaigns = """
        campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to
        B,1HG,CM8,2003,2003,A,4000,5000
        A,1HG,,,,,,
        C,LVS,,,,,,

        """

    private static func match(_ vins: String, _ arguments: String...) async throws -> ToolRun {
        let scratch = try Scratch()
        let files = ["--campaigns", try scratch.file("c.csv", campaigns), "--vins", try scratch.file("v.txt", vins)]
        return await ToolRun.inProcess(["recall", "match"] + files + arguments)
    }

    @Test func writesPairsByNumberThenCampaign() async throws {
        let lines = "\u{FEFF}LVSFBFACXDF123456\r\n\r\n1hgcm82633a004352\r1HGCM82633A004352"
        let run = try await Self.match(lines, "--format", "csv")
        #expect(run.status == 0)
        let rows = ["A", "B", "A", "B"].map { "1HGCM82633A004352,\($0)\n" }.sorted().joined()
        #expect(run.output == "vin,campaign\n" + rows + "LVSFBFACXDF123456,C\n")
    }

    @Test(arguments: [("north-america", true, 2), ("everywhere", true, 1), ("off", false, 4)])
    func setsAsideByCheckDigit(_ policy: String, setsAside: Bool, rows: Int) async throws {
        let run = try await Self.match(
            "LVSFBFACXDF123456\n1HGCM82643A004352\n", "--format", "csv", "--check-digit", policy)
        // What is set aside stops nobody else's.
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == rows)
        #expect(run.errors.contains("set aside: ") == setsAside && run.errors.contains("line 2") == setsAside)
        #expect(run.errors.contains("checkDigitMismatch") == setsAside)
        // No number of a car is repeated.
        #expect(!run.errors.contains("1HGCM82643A004352"))
    }

    @Test func whatIsSetAsideStandsInTheDocument() async throws {
        let run = try await Self.match(
            "1HGCM82633A004352\nshort\n1HGCM82643A004352\n", "--format", "json", "--language", "zh-Hans")
        #expect(run.status == 0 && run.errors.isEmpty)
        struct Document: Decodable {
            struct Match: Decodable { let vin: String, campaign: String }
            struct Reason: Decodable { let code: String }
            struct SetAside: Decodable { let line: Int, status: String, reasons: [Reason] }
            let matches: [Match], setAside: [SetAside]
        }
        let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
        #expect(document.matches.map(\.campaign) == ["A", "B"])
        #expect(document.setAside.map(\.line) == [2, 3])
        #expect(document.setAside.map(\.status) == ["malformed", "checkDigitMismatch"])
        #expect(document.setAside.allSatisfy { !$0.reasons.isEmpty })
    }

    @Test func saysWhatIsWrongWithCampaigns() async throws {
        let scratch = try Scratch()
        let files = [
            "--campaigns", try scratch.file("c.csv", "campaign,wmi\n"), "--vins", try scratch.file("v.txt", ""),
        ]
        let run = await ToolRun.inProcess(["recall", "match"] + files)
        #expect(run.status == 65 && run.output.isEmpty && run.errors.contains("missingColumn"))
    }
}
