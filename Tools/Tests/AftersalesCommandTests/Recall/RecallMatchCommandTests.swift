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

    @Test(arguments: [("north-america", 65, 2), ("everywhere", 65, 1), ("off", 0, 4)])
    func setsAsideByCheckDigit(_ policy: String, status: Int, rows: Int) async throws {
        let run = try await Self.match(
            "LVSFBFACXDF123456\n1HGCM82643A004352\n", "--format", "csv", "--check-digit", policy)
        #expect(Int(run.status) == status)
        #expect(run.output.split(separator: "\n").count == rows)
        #expect(run.errors.contains("line 2") == (status == 65))
        // No number of a car is repeated.
        #expect(!run.errors.contains("1HGCM82643A004352"))
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
