public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension WarrantyClaim: StoredRecord {
    /// The number by which the manufacturer knows it.
    public static let number = One<String>("number", "The number by which the manufacturer knows it.") { $0.number }
    /// On what ground it is.
    public static let kind = One<ClaimKind>("claim_kind", "warranty, goodwill, recall, partsWarranty, …") { $0.kind }
    /// The recall campaign it is under.
    public static let campaign = Maybe<String>("campaign", "The recall campaign it is under.") { $0.campaign }
    /// Who is to pay.
    public static let manufacturer = One<Identifier<Manufacturer>>("manufacturer", "Who is to pay.") {
        $0.manufacturer
    }
    /// The customer.
    public static let customer = One<Identifier<Customer>>("customer", "The customer.") { $0.customer }
    /// The car.
    public static let vehicle = One<Identifier<Vehicle>>("vehicle", "The car.") { $0.vehicle }
    /// The order.
    public static let order = One<Identifier<RepairOrder>>("repair_order", "The order.") { $0.order }
    /// The job that it claims. None once a draft was dropped that nobody ever sent, so that the job may be claimed anew.
    public static let claimedJob = Maybe<Identifier<Job>>(
        "claimed_job", "The job of the order; null once a draft was dropped that was never submitted."
    ) { $0.isDropped ? nil : $0.job }
    /// As what the lines stand in the order.
    public static let payType = One<String>("pay_type", "As what its lines stand in the order: warranty, goodwill.") {
        $0.payType.rawValue
    }
    /// Where it is on its way.
    public static let status = One<ClaimStatus>("status", "Where it is: draft, checked, submitted, … reconciled.") {
        $0.status
    }
    /// The day on which the job was finished.
    public static let repairedOn = One<LocalDate>("repaired_on", "The day on which the job was finished.") {
        $0.repairedOn
    }
    /// The day on which it last went to the manufacturer.
    public static let submittedOn = Maybe<LocalDate>(
        "submitted_on", "The day on which it last went to the manufacturer."
    ) { $0.submissions.last?.on }
    /// The last day on which the dealership may submit it, the first time or again.
    public static let dueOn = Maybe<LocalDate>(
        "due_on", "The last day on which it may be submitted, or submitted again; null while it is not to be."
    ) { $0.dueOn }
    /// In which batch it last went out.
    public static let batch = Maybe<String>("batch", "In which batch it last went to the manufacturer.") {
        $0.submissions.last?.batch
    }
    /// The sending that its failure report was part of.
    public static let reportedIn = Maybe<String>("reported_in", "The sending that its failure report was part of.") {
        $0.reportedIn
    }
    /// The days on which money came for it or was taken back.
    public static let moneyOn = Many<LocalDate>("money_on", "The days on which money came or was taken back.") {
        $0.payments.map(\.on) + $0.chargeBacks.map(\.on)
    }

    /// How stores keep claims. A job is claimed once, and a manufacturer knows one claim by a number.
    public static let schema = RecordSchema<WarrantyClaim>(
        "warranty_claim", "What a manufacturer is asked to pay for a job, and what it did pay.",
        fields: [
            number.declared, kind.declared, campaign.declared, manufacturer.declared, customer.declared,
            vehicle.declared, order.declared, claimedJob.declared, payType.declared, status.declared,
            repairedOn.declared, submittedOn.declared, dueOn.declared, batch.declared, reportedIn.declared,
            moneyOn.declared,
        ],
        indexes: [
            .unique(manufacturer, number), .unique(order, claimedJob, payType), .on(manufacturer, status),
            .on(manufacturer, repairedOn), .on(status, repairedOn), .on(customer), .on(vehicle), .on(submittedOn),
            .on(dueOn), .on(batch),
            .on(reportedIn), .on(moneyOn), .on(campaign),
        ],
        keepsHistory: true)

    /// Whether it is a draft that was given up before the manufacturer ever had it.
    public var isDropped: Bool { status == .writtenOff && !wasSubmitted }

    /// The last day on which the dealership may submit it, the first time or again; nil while it is not to.
    public var dueOn: LocalDate? {
        switch status {
        case .draft, .checked: submitBy
        case .returned: returns.last?.resubmitBy
        default: nil
        }
    }
}

extension WarrantyClaim: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id: what is in it has no place in a log.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
