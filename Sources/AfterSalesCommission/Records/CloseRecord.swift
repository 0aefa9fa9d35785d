public import AfterSalesCore
import AfterSalesStorage

/// A month's close on its way to the payroll: draft, checked, approved, posted, paid.
///
/// It holds the plan and the facts it was computed from, so it can be computed again to the cent for ever, whatever has
/// become of either since. There is one for each dealership, month and plan; once it is posted, nothing of it changes.
public struct CloseRecord: Hashable, Sendable {
    /// The plan, in the version that closed the month.
    public private(set) var plan: PlanDraft
    /// The facts it was computed from.
    public private(set) var facts: MonthFacts
    /// The currency of every amount.
    public private(set) var currency: Currency
    /// What all statements together pay out.
    public private(set) var payable: Money
    /// Where it is on its way.
    public private(set) var status: CloseStatus
    /// Who had it computed last, when, and from what.
    public private(set) var drawnUp: CloseDrawing
    /// What has been done with it, in order.
    public private(set) var steps: [CloseStep]
    /// What holds its payment, or did.
    public private(set) var holds: [CloseHold]
    private(set) var document: JSONValue

    /// A draft: closes the month.
    /// - Parameters:
    ///   - facts: The facts of the month.
    ///   - plan: The version of the plan that applies.
    ///   - actor: Who has it computed.
    ///   - at: When, by the host's clock.
    ///   - basis: What the facts were taken from.
    ///   - skipped: The months that it passes over.
    /// - Throws: Every error of the close at once.
    public init(
        _ facts: MonthFacts, by plan: CommissionPlan, drawnUpBy actor: ActingParty, at: Timestamp,
        from basis: CloseBasis = .given, skipping skipped: [SkippedMonth] = []
    ) throws(Rejection) {
        let close = try plan.close(facts)
        self.init(
            plan: plan.draft, facts: facts, payable: try Self.payable(of: close), status: .draft,
            drawnUp: CloseDrawing(by: actor, at: at, from: basis, skipping: skipped), steps: [],
            holds: Self.holds(of: close, by: actor, at: at), document: close.document(nil))
    }

    init(
        plan: PlanDraft, facts: MonthFacts, payable: Money, status: CloseStatus, drawnUp: CloseDrawing,
        steps: [CloseStep], holds: [CloseHold], document: JSONValue
    ) {
        self.plan = plan
        self.facts = facts
        self.payable = payable
        currency = payable.currency
        self.status = status
        self.drawnUp = drawnUp
        self.steps = steps
        self.holds = holds
        self.document = document
    }

    /// The dealership.
    public var dealer: Identifier<Dealer> { facts.dealer }
    /// The month.
    public var month: Month { facts.period }
    /// The holds that keep it from being paid.
    public var openHolds: [CloseHold] { holds.filter { $0.release == nil } }
    /// Who approved it last; nil while nobody has.
    public var approval: CloseStep? { status == .draft ? nil : steps.last { $0.action == .approve } }

    /// The close document as it was computed, without explanations.
    public var closeJSON: String { JSONWriter.text(document) }

    /// Whether both pay the same by the same version, line for line, whatever has been done with them.
    /// - Parameter other: The other close.
    public func isSameClose(as other: CloseRecord) -> Bool {
        document == other.document && RegisteredPlan.isSame(plan, other.plan)
    }

    /// The close, computed again from the plan and the facts: statements, explanations in both languages, findings.
    /// - Throws: `closeNotReproduced` if it is not what was recorded, cent for cent.
    public func close() throws(Rejection) -> CommissionClose {
        let close = try plan.validated().close(facts)
        guard close.document(nil) == document else { throw Rejection([.closeNotReproduced(key.reference)]) }
        return close
    }

    /// Takes the close a step further.
    /// - Parameters:
    ///   - action: The step; ``revise(_:by:drawnUpBy:at:because:from:skipping:)`` for computing it anew.
    ///   - actor: Who does it.
    ///   - at: When, by the host's clock.
    ///   - reason: Why, where that is worth saying.
    /// - Throws: ``CloseRefusal/transition(_:)`` where the state does not allow it; ``CloseRefusal/held(_:)`` for a
    ///   payment that is held; ``CloseRefusal/approvedByDrawer`` where the same party had a close of records computed:
    ///   nobody approves what he has drawn up.
    public mutating func perform(
        _ action: CloseAction, by actor: ActingParty, at: Timestamp, because reason: String? = nil
    ) throws(CloseRefusal) {
        let next: CloseStatus
        do throws(TransitionError<CloseStatus, CloseAction>) {
            next = try CloseStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
        if action == .approve, drawnUp.basis != .given, drawnUp.by == actor { throw .approvedByDrawer }
        if action == .pay, !openHolds.isEmpty { throw .held(openHolds) }
        status = next
        steps.append(CloseStep(action, by: actor, at: at, because: reason))
    }

    /// Computes the close anew, back to a draft: from other facts, or by another version of the plan.
    /// - Parameters:
    ///   - facts: The facts, of the same dealership and month.
    ///   - plan: A version of the same plan.
    ///   - actor: Who has it computed.
    ///   - at: When, by the host's clock.
    ///   - reason: Why, where that is worth saying.
    ///   - basis: What the facts were taken from.
    ///   - skipped: The months that it passes over.
    /// - Throws: ``CloseRefusal`` if it has been posted; a ``/AfterSalesCore/Rejection`` with every error of the close,
    ///   or `differentPlan` if it is of something else.
    public mutating func revise(
        _ facts: MonthFacts, by plan: CommissionPlan, drawnUpBy actor: ActingParty, at: Timestamp,
        because reason: String?, from basis: CloseBasis = .given, skipping skipped: [SkippedMonth] = []
    ) throws {
        var revised = self
        try revised.perform(.revise, by: actor, at: at, because: reason)
        let fresh = try CloseRecord(facts, by: plan, drawnUpBy: actor, at: at, from: basis, skipping: skipped)
        guard fresh.key == key else { throw Rejection([.differentClose(key.reference, fresh.key.reference)]) }
        revised.plan = fresh.plan
        revised.facts = fresh.facts
        revised.currency = fresh.currency
        revised.payable = fresh.payable
        revised.document = fresh.document
        revised.drawnUp = fresh.drawnUp
        // What somebody holds by hand stays held; what the plan holds is judged anew.
        revised.holds = holds.filter { !$0.isOfPlan } + fresh.holds
        self = revised
    }

    /// Keeps the close from being paid until it is released.
    /// - Parameters:
    ///   - reason: Why, not empty.
    ///   - actor: Who holds it.
    ///   - at: When, by the host's clock.
    /// - Throws: ``CloseRefusal``.
    public mutating func hold(because reason: String, by actor: ActingParty, at: Timestamp) throws(CloseRefusal) {
        guard status != .paid else { throw .alreadyPaid }
        guard !reason.isEmpty else { throw .missingReason }
        holds.append(
            CloseHold(reason: reason, isOfPlan: false, placedBy: actor, placedAt: at, release: nil))
    }

    /// Releases every open hold.
    /// - Parameters:
    ///   - reason: Why, not empty.
    ///   - actor: Who releases it.
    ///   - at: When, by the host's clock.
    /// - Throws: ``CloseRefusal``.
    public mutating func release(because reason: String, by actor: ActingParty, at: Timestamp) throws(CloseRefusal) {
        guard !reason.isEmpty else { throw .missingReason }
        guard !openHolds.isEmpty else { throw .notHeld }
        for index in holds.indices where holds[index].release == nil {
            holds[index].release = CloseHold.Release(actor: actor, at: at, reason: reason)
        }
    }
}
