import AfterSales

/// The facts of a dealership's months as a store has them.
struct StoredMonths {
    private let dealer: Identifier<Dealer>
    private let months: [Month]
    private let language: Language

    /// Of some months.
    init(of dealer: Identifier<Dealer>, _ months: [Month], language: Language) {
        self.dealer = dealer
        self.months = months
        self.language = language
    }

    /// The facts that posted closes were made from, else those that are kept of the month.
    /// - Parameters:
    ///   - store: The store.
    ///   - plans: By which plans closes are looked for first.
    func facts(in store: some RecordStore, for plans: [String]) async throws -> [MonthFacts] {
        var found: [MonthFacts] = []
        var missing: [Problem] = []
        for month in months {
            if let facts = try await closed(month, in: store, for: plans) {
                found.append(facts)
            } else if let stored = try await store.load(MonthFacts.key(dealer: dealer, month: month)) {
                found.append(stored.record)
            } else {
                missing.append(
                    Problem(
                        code: "noFacts",
                        LocalizedText(
                            "the store has no facts of \(dealer) in \(month)", "存储中没有 \(dealer) \(month) 的数据"),
                        language))
            }
        }
        guard missing.isEmpty else { throw ToolFailure(.dataFault, missing) }
        return found
    }

    private func closed(_ month: Month, in store: some RecordStore, for plans: [String]) async throws -> MonthFacts? {
        var closes: [CloseRecord] = []
        let query = Query<CloseRecord>(of: .dealer(dealer), where: CloseRecord.storedMonth.is(month))
        for try await stored in store.records(query) where [.posted, .paid].contains(stored.record.status) {
            closes.append(stored.record)
        }
        let chosen = plans.lazy.compactMap { plan in closes.first { $0.plan.id == plan } }.first
        return (chosen ?? closes.min { $0.plan.id < $1.plan.id })?.facts
    }
}
