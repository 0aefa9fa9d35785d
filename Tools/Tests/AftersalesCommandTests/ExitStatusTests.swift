import Foundation
import Testing

/// The exit status says who is at fault.
@Suite struct ExitStatusTests {
    /// What stands behind the command's name, and how that ends.
    static let endings: [(arguments: String, status: Int32)] = [
        ("", 0), ("--help", 0), ("--version", 0), ("help commission close", 0), ("commission", 0),
        ("commission check reference-4s", 0),
        ("no-such-thing", 64), ("commission check", 64), ("commission close --plan reference-4s", 64),
        ("commission check reference-4s --format csv", 64), ("commission check reference-4s --language fr", 64),
        ("commission close --plan - --facts -", 64), ("demo --out ''", 64),
        ("commission check missing.json", 74), ("commission check .", 74),
        ("commission close --plan reference-4s --facts missing.json", 74), ("demo --out /dev/null/demo", 74),
    ]

    @Test(arguments: endings)
    func status(_ arguments: String, _ expected: Int32) throws {
        let run = try ToolRun.shell("\"$tool\" \(arguments)", in: try Scratch())
        #expect(run.status == expected)
        #expect(run.output.isEmpty == (expected != 0))
        #expect(run.errors.isEmpty == (expected == 0))
    }

    @Test func helpIsThatOfTheSubcommand() async {
        #expect(await ToolRun.inProcess("commission").output.contains("check"))
        #expect(await ToolRun.inProcess("commission", "close", "--help").output.contains("apostrophe"))
    }

    @Test(arguments: [("commission check", "usage"), ("commission check missing", "fileNotFound")])
    func errorsAreJSONWhereAskedFor(_ arguments: String, _ code: String) throws {
        for option in ["--format json", "--format=json"] {
            let run = try ToolRun.shell("\"$tool\" \(arguments) \(option)", in: try Scratch())
            #expect(run.output == "")
            #expect(try Fixture.codes(run.errors) == [code])
        }
    }

    @Test func fileThatMayNotBeRead() async throws {
        let scratch = try Scratch()
        let path = try scratch.file("plan.json", "{}")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        // The administrator may read everything.
        let expected: Int32 = FileManager.default.isReadableFile(atPath: path) ? 65 : 74
        #expect(await ToolRun.inProcess("commission", "check", path).status == expected)
    }

    @Test func plansOnStandardInput() throws {
        let run = try ToolRun.shell("cat plan.json | \"$tool\" commission check -", in: try Scratch.withReferencePlan())
        #expect(run.status == 0)
    }

    @Test func aFileOfTheNameOfABuiltInPlanIsMeantByItsPath() throws {
        let scratch = try Scratch()
        _ = try scratch.file("reference-4s", "not a plan")
        #expect(try ToolRun.shell("\"$tool\" commission check reference-4s", in: scratch).status == 0)
        #expect(try ToolRun.shell("\"$tool\" commission check ./reference-4s", in: scratch).status == 65)
    }

    /// A reader that goes away, a full disk, a closed stream: no crash, and not a success.
    @Test(arguments: [
        "\"$tool\" commission check reference-4s >&-", "\"$tool\" commission check reference-4s >/dev/full",
        "\"$tool\" commission check missing 2>&-", "\"$tool\" --help >/dev/full",
        "set -o pipefail; (sleep 0.3; \"$tool\" commission check reference-4s) | true",
    ])
    func outputThatCannotBeWritten(_ line: String) throws {
        #expect(try ToolRun.shell(line, in: try Scratch()).status == 74)
    }
}

extension Scratch {
    /// With the reference plan as `plan.json`.
    static func withReferencePlan() throws -> Scratch {
        let scratch = try Scratch()
        _ = try scratch.file("plan.json", json: try Fixture.referencePlan())
        return scratch
    }
}
