public import AfterSalesCore

/// What the workshop has found behind a concern, and what cured it (故障诊断): with the customer's words the three Cs,
/// complaint, cause, correction.
///
/// Warranty claims quote it, and guarantees count by it: how often the same fault came, which parts were replaced.
public struct Diagnosis: Hashable, Sendable, Codable {
    /// What is wrong; the same code is the same fault.
    public var fault: FaultCode
    /// What it comes of.
    public var nature: FaultNature
    /// The system it is in.
    public var system: VehicleSystem?
    /// Whether it endangers people: a serious fault of safety (严重安全性能故障).
    public var isSafetyFault: Bool
    /// Why it failed (故障原因).
    public var cause: String
    /// What cured it (维修措施).
    public var correction: String
    /// The number of the part that caused it (主因件).
    public var causalPart: String?
    /// What was replaced.
    public var replaced: [ReplacedPart]
    /// Who found it.
    public let by: Identifier<Employee>
    /// When.
    public let at: Timestamp

    /// What was found.
    /// - Parameters:
    ///   - fault: What is wrong.
    ///   - nature: What it comes of.
    ///   - system: The system it is in.
    ///   - isSafetyFault: Whether it endangers people.
    ///   - cause: Why it failed.
    ///   - correction: What cured it; empty as long as nothing has.
    ///   - causalPart: The number of the part that caused it.
    ///   - replaced: What was replaced.
    ///   - employee: Who found it.
    ///   - at: When.
    public init(
        _ fault: FaultCode, _ nature: FaultNature, in system: VehicleSystem? = nil, isSafetyFault: Bool = false,
        cause: String, correction: String = "", causalPart: String? = nil, replaced: [ReplacedPart] = [],
        by employee: Identifier<Employee>, at: Timestamp
    ) {
        self.fault = fault
        self.nature = nature
        self.system = system
        self.isSafetyFault = isSafetyFault
        self.cause = cause
        self.correction = correction
        self.causalPart = causalPart
        self.replaced = replaced
        by = employee
        self.at = at
    }
}
