import Foundation
import Testing

/// Input made to hurt is refused with its reason; nothing crashes and memory stays bounded.
@Suite struct HostileInputTests {
    /// Texts that are no document, and the code each is refused with.
    static let notDocuments: [(name: String, text: String, code: String)] = [
        ("empty", "", "invalidJSON"), ("word", "hello", "invalidJSON"), ("half", "{\"format\": \"af", "invalidJSON"),
        ("two", "{} {}", "invalidJSON"), ("null byte", "\u{0}", "invalidJSON"), ("list", "[]", "wrongType"),
        ("deep", String(repeating: "[", count: 200_000), "tooDeep"),
        ("deep object", String(repeating: "{\"a\":", count: 100_000), "tooDeep"),
    ]

    @Test(arguments: notDocuments.indices)
    func notADocument(_ index: Int) throws {
        let (name, text, code) = Self.notDocuments[index]
        let path = try Scratch.kept.file("\(name).json", text)
        for arguments in ["commission check '\(path)'", "commission close --plan reference-4s --facts '\(path)'"] {
            let run = try ToolRun.shell("\"$tool\" \(arguments) --format json", in: try Scratch())
            #expect(run.status == 65, "\(name)")
            #expect(try Fixture.codes(run.errors).contains(code), "\(name)")
        }
    }

    @Test func bytesThatAreNotUTF8() async throws {
        let scratch = try Scratch()
        try Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D]).write(to: scratch.url.appendingPathComponent("a"))
        #expect(await ToolRun.inProcess("commission", "check", scratch.path("a")).status == 65)
    }

    /// The address space is limited to what could hardly hold the file several times.
    @Test(arguments: ["facts=big", "facts=-; exec <big", "facts=fifo; mkfifo fifo; (cat big >fifo 2>&1 &)"])
    func hundredMegabytesAreRefusedQuickly(_ setUp: String) throws {
        let started = ContinuousClock.now
        let run = try ToolRun.shell(
            "truncate -s 100M big; \(setUp); ulimit -v 600000; "
                + "\"$tool\" commission close --plan reference-4s --format json --facts $facts",
            in: try Scratch())
        #expect(ContinuousClock.now - started < .seconds(20))
        #expect(run.status == 65)
        #expect(try Fixture.codes(run.errors) == ["documentTooLarge"])
    }

    @Test func streamWithoutEnd() throws {
        let run = try ToolRun.shell("yes | \"$tool\" commission check -", in: try Scratch())
        #expect(run.status == 65)
        #expect(run.errors.contains("[documentTooLarge]"))
    }

    @Test(arguments: [
        Array(repeating: "sales", count: 5_000).joined(separator: " + "),
        String(repeating: "(", count: 10_000) + "sales" + String(repeating: ")", count: 10_000),
        String(repeating: "-", count: 10_000) + "sales",
        String(repeating: "not ", count: 10_000) + "sales",
        String(repeating: "max(", count: 10_000) + "sales",
        String(repeating: "if(sales > 0, ", count: 3_000) + "sales" + String(repeating: ", 0)", count: 3_000),
        "sales + " + String(repeating: "9", count: 40), "sales * 0." + String(repeating: "1", count: 40),
        String(repeating: "a", count: 1 << 20), "sales \u{0} 1", "𝟙 + 𝟚", "",
    ])
    func formulaNobodyWouldWrite(_ formula: String) throws {
        let scratch = try Scratch()
        _ = try scratch.file("plan.json", json: Fixture.plan(amount: formula))
        let run = try ToolRun.shell("\"$tool\" commission check plan.json --format json", in: scratch)
        // Refused or understood, as the library decides; but it has an answer.
        #expect([0, 65].contains(run.status))
        if run.status == 65 { #expect(try !Fixture.codes(run.errors).isEmpty) }
    }

    @Test func valuesOfFortyDigits() async throws {
        let scratch = try Scratch()
        let plan = try scratch.file("plan.json", json: Fixture.plan(amount: "sales * 10%"))
        var facts = Fixture.facts([("E1", "One")])
        facts["metrics"] = [
            ["metric": "sales", "subject": "employee:E1", "value": String(repeating: "9", count: 40)]
        ]
        let path = try scratch.file("facts.json", json: facts)
        let run = await ToolRun.inProcess("commission", "close", "--plan", plan, "--facts", path, "--format", "json")
        #expect(run.status == 65)
        #expect(try Fixture.codes(run.errors) == ["overflow"])
    }
}

extension Scratch {
    /// A folder for the whole run.
    static let kept: Scratch = {
        do {
            return try Scratch()
        } catch {
            fatalError("no folder for temporary files: \(error)")
        }
    }()
}
