import AfterSalesRepairOrders
public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// An extended contract on one car (延保合同): by which term, on which days and how far.
public struct ExtendedContract: Hashable, Sendable {
    /// Whose, and its id there.
    public let key: RecordKey<ExtendedContract>
    /// The car.
    public let vehicle: Identifier<Vehicle>
    /// The provider's number for it (合同号).
    public let number: String
    /// The term of the coverage plan that says what it covers.
    public let term: Identifier<CoverageTerm>
    /// The days on which it stands, the last one included.
    public let days: DateWindow
    /// What the odometer shows where it begins to count, in kilometres.
    public let fromKilometres: Int
    /// What the odometer shows where it ends, included; nil for any distance.
    public let throughKilometres: Int?
    /// Whether it stands, without the day.
    public private(set) var status: ContractStatus
    /// What was done with it, in order.
    public private(set) var steps: [ContractStep]

    /// A contract that was sold.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - vehicle: The car.
    ///   - number: The provider's number for it.
    ///   - term: The term that says what it covers.
    ///   - days: The days on which it stands.
    ///   - fromKilometres: What the odometer shows where it begins to count.
    ///   - throughKilometres: What the odometer shows where it ends; nil for any distance.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `emptyText` and its like,
    ///   `implausibleOdometer`, `yearsInverted` where it would end before it begins.
    public init(
        _ key: RecordKey<ExtendedContract>, for vehicle: Identifier<Vehicle>, number: String,
        term: Identifier<CoverageTerm>, days: DateWindow, fromKilometres: Int = 0, throughKilometres: Int?
    ) throws(Rejection) {
        self.key = key
        self.vehicle = vehicle
        self.number = number
        self.term = term
        self.days = days
        self.fromKilometres = fromKilometres
        self.throughKilometres = throughKilometres
        status = .active
        steps = []
        var check = CoverageCheck()
        let place = Place.document
        check.id(vehicle.rawValue, at: place.field("vehicle"))
        check.text(number, .name, at: place.field("number"))
        check.text(term.rawValue, .name, at: place.field("term"))
        check.odometer(fromKilometres, at: place.field("fromKilometres"))
        if let throughKilometres {
            check.odometer(throughKilometres, at: place.field("throughKilometres"))
            if throughKilometres <= fromKilometres {
                check.report(
                    .yearsInverted, at: place.field("throughKilometres"),
                    inputs: [
                        .init("from", String(fromKilometres)), .init("through", String(throughKilometres)),
                    ],
                    "it would end at \(throughKilometres) km, where it begins at \(fromKilometres) km or before",
                    "终止里程 \(throughKilometres) 公里不大于起始里程 \(fromKilometres) 公里")
            }
        }
        try check.verdict()
    }

    /// Suspends, resumes or cancels it.
    /// - Parameters:
    ///   - action: What is done.
    ///   - day: The first day for which it counts; not before that of the last step.
    ///   - party: By whom.
    ///   - at: When.
    ///   - reason: Why.
    /// - Throws: A ``ContractRefusal``.
    public mutating func perform(
        _ action: ContractAction, from day: LocalDate, by party: ActingParty, at: Timestamp,
        because reason: String? = nil
    ) throws(ContractRefusal) {
        let next: ContractStatus
        do throws(TransitionError<ContractStatus, ContractAction>) {
            next = try ContractStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
        var check = CoverageCheck()
        let place = Place.document
        check.order(at, notBefore: steps.last?.at, at: place.field("at"))
        check.text(reason, .note, at: place.field("reason"))
        if let last = steps.last?.from, day < last {
            check.report(
                .endBeforeStart, at: place.field("from"),
                inputs: [.init("from", day.description), .init("last", last.description)],
                "\(day) is before the last step, of \(last)", "\(day) 早于上一步的 \(last)")
        }
        guard check.errorCount == 0 else { throw .rejected(Rejection(check.findings)) }
        status = next
        steps.append(ContractStep(action: action, from: day, by: party, at: at, reason: reason))
    }

    /// Whether it stood on a day, by its steps: a contract cancelled today paid for a repair of last week.
    /// - Parameter day: The day; not whether it lies within ``days``.
    public func status(on day: LocalDate) -> ContractStatus {
        switch steps.last(where: { $0.from <= day })?.action {
        case nil, .resume: .active
        case .suspend: .suspended
        case .cancel: .cancelled
        }
    }
}

extension ExtendedContract: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, vehicle, number, term, days, fromKilometres, throughKilometres, steps
    }

    /// Decodes a contract; what could not have been made is refused.
    /// - Throws: `DecodingError`; what the init and ``perform(_:from:by:at:because:)`` throw.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(RecordKey<ExtendedContract>.self, forKey: .key),
            for: try container.decode(Identifier<Vehicle>.self, forKey: .vehicle),
            number: try container.decode(String.self, forKey: .number),
            term: try container.decode(Identifier<CoverageTerm>.self, forKey: .term),
            days: try container.decode(DateWindow.self, forKey: .days),
            fromKilometres: try container.decode(Int.self, forKey: .fromKilometres),
            throughKilometres: try container.decodeIfPresent(Int.self, forKey: .throughKilometres))
        for step in try container.decode([ContractStep].self, forKey: .steps) {
            try perform(step.action, from: step.from, by: step.by, at: step.at, because: step.reason)
        }
    }

    /// Encodes what ``init(from:)`` decodes; the status follows from the steps.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        try container.encode(vehicle, forKey: .vehicle)
        try container.encode(number, forKey: .number)
        try container.encode(term, forKey: .term)
        try container.encode(days, forKey: .days)
        try container.encode(fromKilometres, forKey: .fromKilometres)
        try container.encodeIfPresent(throughKilometres, forKey: .throughKilometres)
        try container.encode(steps, forKey: .steps)
    }
}
