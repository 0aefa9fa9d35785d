public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// A claim (索赔申请): what a manufacturer is asked to pay for one job of an order, and what it did pay.
///
/// ```swift
/// var claim = try WarrantyClaim(draft, of: try order.settled(), by: .employee(officer), at: now, in: .china)
/// try claim.check(finding: [], by: .employee(officer), at: now)
/// try claim.submit(batch: "2026-06-A", by: .employee(officer), at: now, in: .china)
/// try claim.approve(code: "OK", by: manufacturer, at: later)
/// try claim.pay(claim.claimed, by: "LIST-7/12", on: day, acting: .employee(officer), at: later)
/// ```
///
/// Its status moves only by its own functions, along ``ClaimStatus/lifecycle``. What is refused changes nothing and says
/// every reason. Money is never lost sight of: ``receivable`` + ``paid`` + ``writtenOff`` = ``claimed``, always.
public struct WarrantyClaim: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<WarrantyClaim>
    /// The number by which the manufacturer knows it (索赔单号); one claim of a dealership to a manufacturer has it.
    public let number: String
    /// On what ground it is.
    public let kind: ClaimKind
    /// The recall campaign that a claim of the kind `recall` is under, by its id.
    public let campaign: String?
    /// Who is to pay.
    public let manufacturer: Identifier<Manufacturer>
    /// The customer whose car it is.
    public internal(set) var customer: Identifier<Customer>
    /// The car.
    public let vehicle: Identifier<Vehicle>
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The job of the order.
    public let job: Identifier<Job>
    /// As what the lines it claims stand in the order.
    public let payType: PayType
    /// The dealership's day on which the job was finished.
    public let repairedOn: LocalDate
    /// When it was drafted.
    public let draftedAt: Timestamp
    /// By whom.
    public let draftedBy: ActingParty
    /// The last day on which it may be submitted; nil where the manufacturer sets none.
    public let submitBy: LocalDate?
    /// What it says.
    public internal(set) var details: ClaimDetails
    /// What the manufacturer is asked for: the sum of the lines, or its share of that. Above zero.
    public internal(set) var claimed: Money
    /// The transitions so far.
    public internal(set) var steps: [ClaimStep]
    /// The periodic sending whose failure reports it was part of; nil before.
    public internal(set) var reportedIn: String?
    /// When it went to the manufacturer; the first time and each time again.
    public internal(set) var submissions: [ClaimSubmission]
    /// How often and why it came back, the last one last.
    public internal(set) var returns: [ClaimReturn]
    /// What the manufacturer answered; the last one counts.
    public internal(set) var decisions: [ClaimDecision]
    /// What came for it.
    public internal(set) var payments: [ClaimPayment]
    /// What was taken back.
    public internal(set) var chargeBacks: [ClaimChargeBack]
    /// What was given up.
    public internal(set) var writeOffs: [ClaimWriteOff]

    /// A claim of what has been found possible.
    init(
        known key: RecordKey<WarrantyClaim>, number: String, kind: ClaimKind, campaign: String?,
        to manufacturer: Identifier<Manufacturer>, for job: Identifier<Job>, of order: RepairOrder, payType: PayType,
        repairedOn: LocalDate, submitBy: LocalDate?, details: ClaimDetails, claimed: Money, by party: ActingParty,
        at: Timestamp
    ) {
        self.key = key
        self.number = number
        self.kind = kind
        self.campaign = campaign
        self.manufacturer = manufacturer
        customer = order.customer
        vehicle = order.vehicle
        self.order = order.key.id
        self.job = job
        self.payType = payType
        self.repairedOn = repairedOn
        draftedAt = at
        draftedBy = party
        self.submitBy = submitBy
        self.details = details
        self.claimed = claimed
        steps = []
        reportedIn = nil
        submissions = []
        returns = []
        decisions = []
        payments = []
        chargeBacks = []
        writeOffs = []
    }

    /// Where it is on its way: where its last step led.
    public var status: ClaimStatus { steps.last?.to ?? .draft }

    /// Whether the manufacturer has ever had it.
    public var wasSubmitted: Bool { !submissions.isEmpty }

    /// The state that an action leads to.
    /// - Throws: ``ClaimRefusal/transition(_:)``.
    func next(on action: ClaimAction) throws(ClaimRefusal) -> ClaimStatus {
        do throws(TransitionError<ClaimStatus, ClaimAction>) {
            return try ClaimStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
    }

    /// Takes the step that has been found possible.
    mutating func take(
        _ action: ClaimAction, to next: ClaimStatus, by party: ActingParty, at: Timestamp, because reason: String? = nil
    ) {
        steps.append(ClaimStep(action: action, to: next, by: party, at: at, reason: reason))
    }
}
