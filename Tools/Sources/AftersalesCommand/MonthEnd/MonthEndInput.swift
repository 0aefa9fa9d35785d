import AfterSales

/// What a month's end is computed from: given as files, or taken from the store.
struct MonthEndInput {
    private let dealer: Identifier<Dealer>
    private let month: Month
    private let language: Language
    private let planName: String?
    private let factsName: String?
    private let givenPlan: CommissionPlan?
    private let givenFacts: MonthFacts?

    /// Reads the files that are given.
    ///
    /// - Throws: everything that is wrong with them and between them, in one run.
    init(
        dealer: Identifier<Dealer>, month: Month, plan: String?, facts: String?, language: Language
    ) throws(ToolFailure) {
        self.dealer = dealer
        self.month = month
        self.language = language
        planName = plan
        factsName = facts
        var failure: ToolFailure?
        var readPlan: CommissionPlan?
        if let plan {
            do throws(ToolFailure) {
                readPlan = try PlanSource(name: plan).plan(language: language)
            } catch {
                failure = error
            }
        }
        var readFacts: MonthFacts?
        if let facts {
            do throws(ToolFailure) {
                readFacts = try Self.facts(facts, by: readPlan, language: language)
                if let read = readFacts { try Self.check(read, dealer, month, file: facts, language) }
            } catch {
                failure = failure.map { $0 + error } ?? error
            }
        }
        if let failure { throw failure }
        givenPlan = readPlan
        givenFacts = readFacts
    }

    /// Plan and facts where both are given, so that no store is needed.
    var complete: (plan: CommissionPlan, facts: MonthFacts)? {
        guard let givenPlan, let givenFacts else { return nil }
        return (givenPlan, givenFacts)
    }

    /// The plan: given, or the one that the store has for the month.
    func plan(in store: some RecordStore) async throws -> CommissionPlan {
        if let givenPlan { return givenPlan }
        let plans = try await store.plans(for: dealer, month: month)
        if plans.count == 1 { return plans[0] }
        let ids = plans.map(\.id).joined(separator: ", ")
        let message =
            plans.isEmpty
            ? LocalizedText(
                "no plan is registered for \(dealer) in \(month); give one with --plan",
                "\(dealer) 在 \(month) 没有登记的方案，请用 --plan 指定")
            : LocalizedText(
                "several plans are registered for \(dealer) in \(month), say which with --plan: \(ids)",
                "\(dealer) 在 \(month) 登记了多个方案，请用 --plan 指定：\(ids)")
        throw fault(plans.isEmpty ? "noPlan" : "severalPlans", message)
    }

    /// The facts: given, or those that the store has of the month.
    func facts(in store: some RecordStore) async throws -> MonthFacts {
        if let givenFacts { return givenFacts }
        if let stored = try await store.load(MonthFacts.key(dealer: dealer, month: month)) { return stored.record }
        throw fault(
            "noFacts",
            LocalizedText(
                "the store has no facts of \(dealer) in \(month); give them with --facts",
                "存储中没有 \(dealer) \(month) 的数据，请用 --facts 指定"))
    }

    /// The month, closed.
    func close(_ facts: MonthFacts, by plan: CommissionPlan) throws(ToolFailure) -> CommissionClose {
        do throws(Rejection) {
            return try plan.close(facts)
        } catch {
            throw ToolFailure(error, file: factsName ?? facts.key.reference.description, language: language)
        }
    }

    /// What the store has against the plan.
    func failure(_ rejection: Rejection) -> ToolFailure {
        ToolFailure(rejection, file: planName ?? "", language: language)
    }

    /// Another close of the month is there.
    func failure(_ different: DifferentClosePosted) -> ToolFailure {
        let (present, refused) = (different.present, different.refused)
        let status = present.status.rawValue
        let versions = "\(present.plan.version) → \(refused.plan.version)"
        let sums = "\(present.payable) → \(refused.payable)"
        let people = Self.whoDiffers(present, refused).joined(separator: ", ")
        let message = LocalizedText(
            """
            the store has a different close of \(dealer) \(month) by \(present.plan.id), which is \(status); nothing was \
            changed (there → here: version \(versions), payable \(sums), statements that differ: \(people))
            """,
            """
            存储中已有 \(dealer) \(month) 按方案 \(present.plan.id) 的另一份结算（\(status)），未作任何更改\
            （库中 → 本次：版本 \(versions)，应发 \(sums)，有差异的提成单：\(people)）
            """)
        return ToolFailure(.conflict, [Problem(code: "differentClosePosted", message: message[language])])
    }

    /// The first employees whose statements differ.
    private static func whoDiffers(_ present: CloseRecord, _ refused: CloseRecord) -> [String] {
        guard let left = try? present.close(), let right = try? refused.close() else { return ["?"] }
        let ids = Set(left.statements.map(\.employee)).union(right.statements.map(\.employee)).sorted()
        let differing = ids.filter { id in
            left[id]?.income != right[id]?.income || left[id]?.payable != right[id]?.payable
                || left[id]?.carriedForward != right[id]?.carriedForward
        }
        let shown = differing.prefix(5).map { "\($0)" }
        return differing.count > 5 ? shown + ["…"] : shown.isEmpty ? ["-"] : shown
    }

    /// The store is not there, and something that it ought to give is not given.
    func nothing(in store: StoreAddress) -> ToolFailure {
        let message = LocalizedText(
            "there is no such store; give --plan and --facts, or make one with aftersales store migrate",
            "存储不存在；请给出 --plan 和 --facts，或用 aftersales store migrate 创建")
        return ToolFailure(
            .fileTrouble, [Problem(code: "fileNotFound", message: message[language], file: store.shownName)])
    }

    private func fault(_ code: String, _ message: LocalizedText) -> ToolFailure {
        ToolFailure(.dataFault, [Problem(code: code, message: message[language])])
    }

    private static func facts(
        _ name: String, by plan: CommissionPlan?, language: Language
    ) throws(ToolFailure) -> MonthFacts {
        let bytes = try FactsSource(name: name).document(language: language)
        do throws(Rejection) {
            // With the plan, everything that is wrong with the document and with what it says comes in one run.
            if let plan { _ = try plan.close(json: bytes) }
            return try MonthFacts(json: bytes)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }

    private static func check(
        _ facts: MonthFacts, _ dealer: Identifier<Dealer>, _ month: Month, file: String, _ language: Language
    ) throws(ToolFailure) {
        var findings: [Finding] = []
        func differs(_ field: String, _ code: Finding.Code, _ found: String, _ wanted: String) {
            findings.append(
                Finding(
                    .error, code, at: Place.document.field(field),
                    inputs: [.init("found", found), .init("wanted", wanted)],
                    LocalizedText("the facts are of \(found), not of \(wanted)", "数据属于 \(found)，不属于 \(wanted)")))
        }
        if facts.dealer != dealer { differs("dealer", "differentDealer", facts.dealer.rawValue, dealer.rawValue) }
        if facts.period != month { differs("period", "differentMonth", "\(facts.period)", "\(month)") }
        guard findings.isEmpty else { throw ToolFailure(Rejection(findings), file: file, language: language) }
    }
}
