import AfterSales
import AfterSalesSQLite
import Foundation
import Testing

/// `close`: a month from the records of a store, step by step.
@Suite struct CloseCommandTests {
    /// A store in which two advisors share a tenth of what their team's orders brought, and are paid by appraisal.
    private struct Shop {
        let scratch: Scratch
        let path: String

        init() async throws {
            scratch = try Scratch()
            path = scratch.path("store.sqlite")
            let store = try SQLiteStore(path: path, kinds: StoredKinds.all)
            let (who, at) = (ActingParty.employee("E9"), try Timestamp("2026-01-01T00:00:00Z"))
            let draft = PlanDraft(id: "shop", version: 1, currency: "CNY", effectiveFrom: "2026-06") {
                Metric("appraisalScore", .points, missing: .zero)
                Constant("perPoint", "2.00", unit: "money/points")
                Scheme.individual("appraisal", positions: ["serviceAdvisor"]) { Amount("appraisalScore * perPoint") }
            }
            try await store.register(try draft.validated(), for: .dealer("D01"), by: who, at: at)
            let months = try MonthWindow(from: Month("2026-01"), through: nil)
            let file = try StaffFile(
                "E1", dealer: "D01", name: "王伟",
                assignments: [
                    Assignment(months: months, position: "serviceAdvisor", baseSalary: try Money("3000.00", .cny))
                ])
            var changes = ChangeSet(CommitKey(.dealer("D01"), "staff"))
            try changes.insert(file, Act("employ", by: who, at: at))
            try await store.commit(changes)
            try store.close()
            try await appraise("94")
        }

        /// States June's appraisal of E1, or takes it back and states another one.
        func appraise(_ points: String) async throws {
            let store = try SQLiteStore(path: path, kinds: StoredKinds.all)
            let (who, at) = (ActingParty.employee("E9"), try Timestamp("2026-06-30T00:00:00Z"))
            let act = Act("appraise", by: who, at: at)
            var changes = ChangeSet(CommitKey(.dealer("D01"), "appraise/\(points)"))
            let key = Appraisal.key(dealer: "D01", month: try Month("2026-06"), "E1")
            var appraisal = try Appraisal(
                of: "E1", dealer: "D01", month: Month("2026-06"), items: [.init("work", DecimalNumeral(points))])
            try appraisal.perform(.confirm, by: who, at: at)
            if let stored = try await store.load(key) {
                try changes.update(stored, to: appraisal, act)
            } else {
                try changes.insert(appraisal, act)
            }
            try await store.commit(changes)
            try store.close()
        }

        func close(_ stage: String, _ month: String = "2026-06", _ more: String...) async -> ToolRun {
            await ToolRun.inProcess(
                ["close", stage, path, "--dealer", "D01", "--month", month, "--plan", "shop"] + more)
        }
    }

    @Test func aMonthStepByStepAndItsCorrection() async throws {
        let shop = try await Shop()
        let drawn = await shop.close("draw-up", "2026-06", "--by", "E8")
        #expect(drawn.status == 0, "\(drawn.errors)")
        #expect(drawn.output.contains("188.00") && drawn.output.contains("draft"))
        // Who has drawn it up does not approve it; and nothing is approved that nobody has checked.
        let early = await shop.close("approve", "2026-06", "--by", "E9")
        #expect(early.status == 65 && early.errors.contains("notAllowed"))
        #expect(await shop.close("check", "2026-06", "--by", "E8").status == 0)
        let own = await shop.close("approve", "2026-06", "--by", "E8")
        #expect(own.status == 65 && own.errors.contains("approvedByDrawer"))
        #expect(await shop.close("approve", "2026-06", "--by", "E9").output.contains("approved"))
        for _ in 1...2 {
            let posted = await shop.close("post", "2026-06", "--by", "E8")
            #expect(posted.status == 0 && posted.output.contains("posted"), "\(posted.errors)")
        }
        #expect(await shop.close("hold", "2026-06", "--by", "E9", "--because", "audit").output.contains("held"))
        let held = await shop.close("pay", "2026-06", "--by", "E8")
        #expect(held.status == 65 && held.errors.contains("audit"))
        #expect(await shop.close("release", "2026-06", "--by", "E9", "--because", "done").status == 0)
        #expect(await shop.close("pay", "2026-06", "--by", "E8").output.contains("paid"))

        #expect(await shop.close("corrections").output.contains("2026-06"))
        try await shop.appraise("90")
        let open = await shop.close("corrections")
        #expect(open.status == 0 && open.output.contains("-8.00") && open.output.contains("appraisal"))
        let july = await shop.close("draw-up", "2026-07", "--by", "E8", "--language", "zh-Hans")
        #expect(july.status == 0 && july.output.contains("-8.00"), "\(july.errors)")
        let skipped = await shop.close(
            "draw-up", "2026-07", "--by", "E8", "--skip", "2026-06", "--because", "not agreed yet")
        #expect(skipped.status == 0 && !skipped.output.contains("-8.00"), "\(skipped.errors)")
    }

    @Test func monthsComeInTheirOrder() async throws {
        let shop = try await Shop()
        #expect(await shop.close("draw-up", "2026-06", "--by", "E8").status == 0)
        let early = await shop.close("draw-up", "2026-07", "--by", "E8")
        #expect(early.status == 65 && early.errors.contains("earlierMonthNotPosted"))
        let none = await shop.close("check", "2026-07", "--by", "E8")
        #expect(none.status == 65 && none.errors.contains("noClose"))
        let before = await shop.close("draw-up", "2026-05", "--by", "E8")
        #expect(before.status == 65 && before.errors.contains("noPlanForMonth"))
        let open = await shop.close("corrections")
        #expect(open.status == 65 && open.errors.contains("notPosted"))
    }

    @Test(arguments: [
        ["draw-up"], ["corrections", "--by", "E8"], ["hold", "--by", "E8"],
        ["check", "--by", "E8", "--skip", "2026-05"],
        ["draw-up", "--by", "E8", "--skip", "2026-05"], ["release", "--by", "E8", "--because", " "],
        ["settle", "--by", "E8"],
    ]) func wrongUsage(_ arguments: [String]) async throws {
        let run = await ToolRun.inProcess(
            ["close", arguments[0], "none.sqlite", "--dealer", "D01", "--month", "2026-06"] + arguments.dropFirst())
        #expect(run.status == 64 && run.output.isEmpty)
    }
}
