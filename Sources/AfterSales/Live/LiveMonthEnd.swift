public import AfterSalesCommission
public import AfterSalesCore
import AfterSalesKPI
import AfterSalesStorage
import AfterSalesWarranty

/// A month that is still going on (实时月结): what has been done is taken as it happens, and the statements are what a close
/// of the month's records would be.
///
/// ```swift
/// var live = try await store.liveMonth(dealer: "D01", month: june, plan: plan, by: .reference4S, onto: people)
/// try await desk.settle("RO-1", by: advisor, at: now, as: commit)
/// try await live.follow(commit, in: store)
/// print(live.payable(of: "E1") ?? "–")
/// ```
///
/// It keeps sums by whom they are about, not orders: an event costs the same however many orders the month has. ``close()``
/// is the close that the same records would give from the store, byte for byte, and refuses what that would refuse.
///
/// It knows what it was told: what others commit has to be followed as well, each commit once, in any order. Where that is
/// uncertain, it is opened anew.
public struct LiveMonthEnd: Sendable {
    /// The plan that computes everything.
    public let plan: CommissionPlan
    /// How the facts are collected.
    public let collection: MonthCollection
    /// The statements as they stand, to read amounts by employee and line; nil while the plan refuses the month's facts, as
    /// ``close()`` then tells.
    public internal(set) var statements: LiveStatements?
    /// What it has done so far.
    public internal(set) var work = LiveMonthWork()

    /// What was handed over, with what was told of it since; what is stated in records is not among it.
    var given: MonthFacts
    /// What is stated: people, targets, metrics that are not collected; handed over or in records.
    var base: MonthFacts
    /// What of the stated metrics stands behind those that are collected.
    var tail: [MetricFact]
    /// What the collection of what is stated has to say.
    var said: [Finding]
    /// What orders brought.
    var figures: PeriodFigures
    var receipts: LiveReceipts
    var complaints: LiveComplaints
    var surveys: LiveSurveys
    /// Orders in a currency that the facts are not in: nothing is collected of such a month.
    var foreign: Set<Currency> = []
    /// The commits that were followed.
    var followed: Set<CommitKey> = []

    init(
        _ opened: CollectedMonth, onto given: MonthFacts, plan: CommissionPlan, by collection: MonthCollection,
        figures: PeriodFigures,
        receipts: LiveReceipts, complaints: LiveComplaints
    ) throws {
        self.given = given
        self.plan = plan
        self.collection = collection
        self.figures = figures
        self.receipts = receipts
        self.complaints = complaints
        surveys = LiveSurveys(opened)
        let isStated = opened.sources.map { $0.origin == .stated }
        let first = isStated.firstIndex(of: false) ?? isStated.count
        base = opened.facts
        base.metrics = Array(opened.facts.metrics[..<first])
        tail = zip(opened.facts.metrics, isStated).dropFirst(first).filter(\.1).map(\.0)
        said = []
        foreign = Set(
            figures.holders.filter { $0.subject == .dealer && isForeign($0.currency) }.map(\.currency))
        let own = Set(try collected().findings)
        said = opened.findings.filter { !own.contains($0) && !surveys.findings.contains($0) }
        open()
    }

    /// The dealership.
    public var dealer: Identifier<Dealer> { base.dealer }
    /// The month.
    public var month: Month { base.period }

    var owner: RecordOwner { .dealer(base.dealer) }

    func isForeign(_ currency: Currency) -> Bool { currency != base.currency && currency != .noCurrency }

    /// The facts as they stand, from what they were taken, and what is to be known of them: what `monthFacts` of the store
    /// would give.
    /// - Throws: A ``/AfterSalesCore/Rejection`` where that would refuse the month.
    public func collected() throws -> CollectedMonth {
        var giving = LiveGiving(base, tail: tail, by: collection)
        try giving.giveOrders(figures)
        try giving.giveReceipts(receipts.byTeam)
        giving.giveComplaints(complaints.counts)
        giving.give(surveys)
        return giving.collected(said)
    }

    /// The month's close as things stand.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason for which the month cannot be closed.
    public func close() throws -> CommissionClose { try plan.close(try collected().facts) }

    /// What an employee would be paid as things stand; nil for somebody who is not there, and while the plan refuses what
    /// it would be made of.
    /// - Parameter employee: The employee.
    public func payable(of employee: Identifier<Employee>) -> Money? {
        guard let statements, let found = statements.employee(employee) else { return nil }
        return try? statements.payable(found)
    }

    /// Opens the statements from what is known; they are nil where the plan refuses the facts.
    mutating func open() {
        statements = nil
        guard foreign.isEmpty, let facts = try? collected().facts, let prepared = try? plan.prepare(facts) else {
            return
        }
        statements = try? plan.open(prepared)
    }
}
