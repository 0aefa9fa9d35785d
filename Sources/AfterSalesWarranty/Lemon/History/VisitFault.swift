public import AfterSalesRepairOrders

/// A defect for which a car was in the workshop, as guarantees count it.
public struct VisitFault: Hashable, Sendable, Codable {
    /// What was wrong; the same code is the same fault.
    public let code: FaultCode
    /// The system it was in.
    public let system: VehicleSystem?
    /// Whether it endangers people: a serious fault of safety (严重安全性能故障).
    public let isSafety: Bool
    /// How it failed, where that is known.
    public let failure: FailureKind?
    /// Whether the repair did not cure it (仍未排除).
    public let persists: Bool

    /// A defect.
    /// - Parameters:
    ///   - code: What was wrong.
    ///   - system: The system it was in.
    ///   - isSafety: Whether it endangers people.
    ///   - failure: How it failed.
    ///   - persists: Whether the repair did not cure it.
    public init(
        _ code: FaultCode, in system: VehicleSystem? = nil, isSafety: Bool = false, failure: FailureKind? = nil,
        persists: Bool = false
    ) {
        self.code = code
        self.system = system
        self.isSafety = isSafety
        self.failure = failure
        self.persists = persists
    }

    /// Whether it is one that a rule names. Where nobody has noted how it failed, a serious fault of safety in the system
    /// is taken for the failure: such failures are what the regulations give as examples of one.
    func isOne(of failures: [LemonFailure]) -> Bool {
        failures.contains { named in
            named.system == system && (failure.map { $0 == named.kind } ?? isSafety)
        }
    }
}
