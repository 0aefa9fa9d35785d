import AfterSales
import AfterSalesSQLite
import Foundation
import Testing

/// `month-end`, `store check` and `store migrate`, on a file and on a server.
@Suite struct StoreCommandTests {
    enum Kind: CaseIterable {
        case sqlite
        case postgreSQL

        func address(_ scratch: Scratch) async throws -> String {
            switch self {
            case .sqlite: scratch.path("store.sqlite")
            case .postgreSQL: try await TestCluster.database()
            }
        }
    }

    private static func monthEnd(_ store: String, _ more: String...) async -> ToolRun {
        await ToolRun.inProcess(
            ["month-end", store, "--dealer", "D01", "--month", "2026-06"] + more)
    }

    private static var given: [String] {
        ["--plan", "reference-4s", "--facts", Fixture.path("facts-1")]
    }

    @Test(arguments: Kind.allCases)
    func aMonthIsPostedOnce(_ kind: Kind) async throws {
        let scratch = try Scratch()
        let store = try await kind.address(scratch)
        let facts = try Fixture.object("facts-1")
        let dealer = try #require(facts["dealer"] as? String)
        let month = try #require(facts["period"] as? String)
        let start = ["month-end", store, "--dealer", dealer, "--month", month]
        let post = ["--post", "--approved-by", "E040", "--format", "json"]

        let first = await ToolRun.inProcess(start + Self.given + post)
        #expect(first.status == 0, "\(first.errors)")
        let close = try Fixture.object(text: first.output)
        #expect((close["posting"] as? [String: Any])?["outcome"] as? String == "posted")
        let plain = await ToolRun.inProcess(["commission", "close", "--format", "json"] + Self.given)
        var without = close
        without["posting"] = nil
        #expect(NSDictionary(dictionary: without) == NSDictionary(dictionary: try Fixture.object(text: plain.output)))

        let again = await ToolRun.inProcess(start + Self.given + post)
        #expect(again.status == 0)
        #expect(
            (try Fixture.object(text: again.output)["posting"] as? [String: Any])?["outcome"] as? String
                == "alreadyPosted")

        // Facts and plan are in the store now.
        let stored = await ToolRun.inProcess(start)
        #expect(stored.status == 0, "\(stored.errors)")
        #expect(stored.output.contains("posted"))

        var other = facts
        var employees = try #require(other["employees"] as? [[String: Any]])
        employees[0]["baseSalary"] = "1.00"
        other["employees"] = employees
        let changed = try scratch.file("other.json", json: other)
        let looked = await ToolRun.inProcess(
            start + ["--plan", "reference-4s", "--facts", changed, "--format", "json"])
        #expect(looked.status == 0)
        #expect(
            (try Fixture.object(text: looked.output)["posting"] as? [String: Any])?["outcome"] as? String
                == "different")
        let different = await ToolRun.inProcess(
            start + ["--plan", "reference-4s", "--facts", changed] + post)
        #expect(different.status == 75)
        #expect(try Fixture.codes(different.errors) == ["differentClosePosted"])
        #expect(different.output == "")

        let check = await ToolRun.inProcess("store", "check", store, "--format", "json")
        #expect(check.status == 0, "\(check.errors)")
        let report = try Fixture.object(text: check.output)
        #expect(report["isSound"] as? Bool == true)
        let counts = (report["records"] as? [[String: Any]])?.compactMap { $0["count"] as? Int }
        #expect(counts?.filter { $0 > 0 } == [1, 1, 1])
        #expect(report["auditEntries"] as? Int == 3)
        let migrated = await ToolRun.inProcess("store", "migrate", store)
        #expect(migrated.status == 0)
        #expect(migrated.output == "nothing had to be done\n")
    }

    @Test func dealershipsOfOneMonthDoNotMeet() async throws {
        let scratch = try Scratch()
        for (name, dealer) in [("facts-1", "D01"), ("facts-2", "D02")] {
            var facts = try Fixture.object(name)
            facts["dealer"] = dealer
            let run = await ToolRun.inProcess(
                "month-end", scratch.path("s"), "--dealer", dealer, "--month", facts["period"] as? String ?? "",
                "--plan", "reference-4s", "--facts", try scratch.file("\(name).json", json: facts), "--post",
                "--approved-by", "E040", "--language", "zh-Hans")
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("已过账"))
        }
        #expect(await ToolRun.inProcess("store", "check", scratch.path("s")).status == 0)
    }

    @Test func withoutPostNothingIsWritten() async throws {
        let scratch = try Scratch()
        let facts = try Fixture.object("facts-1")
        let run = await ToolRun.inProcess(
            ["month-end", scratch.path("s"), "--dealer", facts["dealer"] as? String ?? ""]
                + ["--month", facts["period"] as? String ?? ""] + Self.given)
        #expect(run.status == 0, "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("s")))
    }

    @Test func everyFaultIsSaidAndNothingIsPosted() async throws {
        let scratch = try Scratch()
        let store = scratch.path("s")
        let post = ["--post", "--approved-by", "E040", "--format", "json"]
        let start = ["month-end", store, "--dealer", "nobody", "--month", "1999-01"]
        let wrong = await ToolRun.inProcess(start + Self.given + post)
        #expect(wrong.status == 65)
        #expect(try Fixture.codes(wrong.errors) == ["differentDealer", "differentMonth"])
        for missing in [["--plan", "reference-4s"], []] {
            let run = await ToolRun.inProcess(start + missing + post)
            #expect(run.status == 74)
            #expect(try Fixture.codes(run.errors) == ["fileNotFound"])
        }
        // Nothing that failed has left a store behind.
        #expect(!FileManager.default.fileExists(atPath: store))
        #expect(await ToolRun.inProcess("store", "migrate", store).status == 0)
        for missing in [["--plan", "reference-4s"], []] {
            let run = await ToolRun.inProcess(start + missing + post)
            #expect(run.status == 65)
            #expect(try Fixture.codes(run.errors) == [missing.isEmpty ? "noPlan" : "noFacts"])
        }
        for usage in [["--post"], ["--approved-by", "E040"], ["--post", "--approved-by", ""]] {
            #expect(await ToolRun.inProcess(start + Self.given + usage).status == 64)
        }
        #expect(
            await ToolRun.inProcess("month-end", store, "--dealer", "D01", "--month", "June").status == 64)
    }

    @Test(arguments: [
        ("check", "nowhere.sqlite", Int32(74), "fileNotFound"),
        ("check", "postgresql://nobody:secret@127.0.0.1:1/none?connect_timeout=2", 69, "unavailable"),
        ("migrate", "postgresql://nobody:secret@127.0.0.1:1/none?connect_timeout=2", 69, "unavailable"),
        ("check", "text", 65, "corrupt"),
        ("check", "empty", 69, "schemaTooOld"),
    ])
    func storesThatCannotBeUsed(_ command: String, _ name: String, _ status: Int32, _ code: String) async throws {
        let scratch = try Scratch()
        _ = try scratch.file("text", String(repeating: "This is no database. ", count: 200))
        _ = try scratch.file("empty", "")
        let store = name.contains("://") ? name : scratch.path(name)
        let run = await ToolRun.inProcess("store", command, store, "--format", "json")
        #expect(run.status == status)
        #expect(try Fixture.codes(run.errors) == [code])
        #expect(!run.errors.contains("secret"))
    }

    @Test func checkingWritesNothing() async throws {
        let scratch = try Scratch()
        let store = scratch.path("s")
        #expect(await ToolRun.inProcess("store", "migrate", store).status == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store)
        let before = try Data(contentsOf: URL(fileURLWithPath: store))
        #expect(await ToolRun.inProcess("store", "check", store).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == before)
    }

    @Test(arguments: ["DELETE FROM commit_receipt", "DELETE FROM audit_entry WHERE subject_kind = 'month_facts'"])
    func whatWasCutOffIsFoundOut(_ statement: String) async throws {
        let scratch = try Scratch()
        let facts = try Fixture.object("facts-1")
        let store = scratch.path("s")
        _ = await ToolRun.inProcess(
            ["month-end", store, "--dealer", facts["dealer"] as? String ?? ""]
                + ["--month", facts["period"] as? String ?? "", "--post", "--approved-by", "E040"] + Self.given)
        let delete = statement.contains("audit") ? "; DELETE FROM month_facts" : ""
        let changed = try ToolRun.shell(
            """
            python3 - "\(store)" <<'X'
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in triggers: db.execute(f'DROP TRIGGER "{name}"')
            db.executescript("\(statement)\(delete)")
            for _, sql in triggers: db.execute(sql)
            db.commit()
            X
            """, in: scratch)
        #expect(changed.status == 0, "\(changed.errors)")
        let run = await ToolRun.inProcess("store", "check", store, "--format", "json")
        #expect(run.status == 65)
        let code = statement.contains("audit") ? "commitIncomplete" : "receiptMissing"
        #expect(Set(try Fixture.codes(run.errors)) == [code])
    }

    @Test func aStoreThatWasTamperedWithIsFoundOut() async throws {
        let scratch = try Scratch()
        let facts = try Fixture.object("facts-1")
        let store = scratch.path("s")
        _ = await ToolRun.inProcess(
            ["month-end", store, "--dealer", facts["dealer"] as? String ?? ""]
                + ["--month", facts["period"] as? String ?? "", "--post", "--approved-by", "E040"] + Self.given)
        let changed = try ToolRun.shell(
            """
            python3 - "\(store)" <<'X'
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                db.execute(f'DROP TRIGGER "{name}"')
            (text,) = db.execute("SELECT record FROM commission_close").fetchone()
            at = text.index('"income": "') + len('"income": "')
            db.execute("UPDATE commission_close SET record = ?", (text[:at] + "9" + text[at:],))
            db.commit()
            X
            """, in: scratch)
        #expect(changed.status == 0, "\(changed.errors)")
        let run = await ToolRun.inProcess("store", "check", store, "--format", "json")
        #expect(run.status == 65)
        #expect(Set(try Fixture.codes(run.errors)).isSuperset(of: ["contentAltered", "closeNotReproduced"]))
    }
}
