public import AfterSalesCore
public import AfterSalesRepairOrders

/// Something that a car went through which a term may exclude (免责事实).
public struct CoverageCircumstance: Hashable, Sendable, Codable {
    /// What.
    public var ground: ExclusionGround
    /// Whether it has caused the fault; nil while nobody has found out.
    public var isCause: Bool?

    /// A circumstance.
    /// - Parameters:
    ///   - ground: What.
    ///   - isCause: Whether it has caused the fault.
    public init(_ ground: ExclusionGround, isCause: Bool? = nil) {
        self.ground = ground
        self.isCause = isCause
    }
}

/// What failed in a car, as coverage terms ask for it.
public struct CoverageFault: Hashable, Sendable {
    /// What it comes of.
    public var nature: FaultNature
    /// The system it is in.
    public var system: VehicleSystem?
    /// The part that caused it.
    public var part: String?
    /// The class of that part.
    public var partClass: PartClass?
    /// Whether a part has failed at all; nothing has where software or an adjustment cured it.
    public var hasPart: Bool

    /// A fault.
    /// - Parameters:
    ///   - nature: What it comes of.
    ///   - system: The system it is in.
    ///   - part: The part that caused it.
    ///   - partClass: The class of that part.
    ///   - hasPart: Whether a part has failed at all.
    public init(
        _ nature: FaultNature, in system: VehicleSystem? = nil, part: String? = nil, partClass: PartClass? = nil,
        hasPart: Bool = true
    ) {
        self.nature = nature
        self.system = system
        self.part = part
        self.partClass = partClass
        self.hasPart = hasPart
    }

    /// What a job has found; nil before anybody has noted that.
    ///
    /// The part is the causal one, or the only one that was replaced. Its class is that of the line by which it was fitted,
    /// or of a line of parts with its number.
    /// - Parameters:
    ///   - job: The job.
    ///   - order: Its order.
    public init?(_ job: Job, of order: RepairOrder) {
        guard let diagnosis = job.diagnosis else { return nil }
        let replaced = diagnosis.replaced
        let part = diagnosis.causalPart ?? (replaced.count == 1 ? replaced[0].part : nil)
        let own = replaced.first { $0.part == part }
        self.init(
            diagnosis.nature, in: diagnosis.system ?? own?.system, part: part,
            partClass: order.partClass(of: part, line: own?.line), hasPart: part != nil || !replaced.isEmpty)
    }
}

extension RepairOrder {
    fileprivate func partClass(of part: String?, line: Identifier<OrderLine>?) -> PartClass? {
        let fitted =
            countedLines.filter { $0.kind == .part }.map { (id: $0.id, code: $0.code, partClass: $0.partClass) }
            + countedLines.flatMap(\.components).filter { $0.kind == .part }.map {
                (id: $0.id, code: $0.code, partClass: $0.partClass)
            }
        if let line, let found = fitted.first(where: { $0.id == line }) { return found.partClass }
        guard let part else { return nil }
        return fitted.first { $0.code == part && $0.partClass != nil }?.partClass
    }
}

/// What a repair is judged by, beside the car.
public struct CoverageFacts: Hashable, Sendable {
    /// The day on which the customer came with the fault.
    public var day: LocalDate
    /// What the odometer showed then, in kilometres; nil where that is not known.
    public var kilometres: Int?
    /// What failed; nil before anybody has found that.
    public var fault: CoverageFault?
    /// What the car went through.
    public var circumstances: [CoverageCircumstance]
    /// Whether it is proven that the car was serviced as it should be; nil where nobody has looked.
    public var isServiceProven: Bool?

    /// Facts.
    /// - Parameters:
    ///   - day: The day on which the customer came with the fault.
    ///   - kilometres: What the odometer showed then.
    ///   - fault: What failed.
    ///   - circumstances: What the car went through.
    ///   - isServiceProven: Whether it is proven that the car was serviced as it should be.
    public init(
        on day: LocalDate, kilometres: Int?, _ fault: CoverageFault?, circumstances: [CoverageCircumstance] = [],
        isServiceProven: Bool? = nil
    ) {
        self.day = day
        self.kilometres = kilometres
        self.fault = fault
        self.circumstances = circumstances
        self.isServiceProven = isServiceProven
    }
}
