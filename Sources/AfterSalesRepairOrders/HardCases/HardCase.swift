public import AfterSalesCore
public import AfterSalesStorage

/// A fault that was hard to find (疑难问题), and how it was found: written down so that it is found faster the next time.
///
/// It is about a kind of car and no customer: it has neither the customer nor the car's number, plate or owner, and what
/// the customer said is not copied into it; its author describes the symptom in the workshop's words. It names the order it
/// came of, which says who may read more.
public struct HardCase: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<HardCase>
    /// What kind of car it was.
    public let car: HardCaseCar
    /// What its odometer showed, in kilometres.
    public let kilometres: Int
    /// Symptom, cause and cure.
    public private(set) var details: HardCaseDetails
    /// The parts that cured it.
    public let parts: [HardCasePart]
    /// The order that it came of.
    public let order: Identifier<RepairOrder>
    /// Who wrote it down.
    public let author: Identifier<Employee>
    /// When.
    public let at: Timestamp

    init(
        _ key: RecordKey<HardCase>, _ car: HardCaseCar, kilometres: Int, _ details: HardCaseDetails,
        parts: [HardCasePart], of order: Identifier<RepairOrder>, by author: Identifier<Employee>, at: Timestamp
    ) {
        self.key = key
        self.car = car
        self.kilometres = kilometres
        self.details = details
        self.parts = parts
        self.order = order
        self.author = author
        self.at = at
    }

    /// Corrects symptom, cause or cure, as more is known.
    /// - Parameter body: Changes them; they are checked as a whole behind it.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong; nothing is changed then.
    public mutating func edit(_ body: (inout HardCaseDetails) -> Void) throws(Rejection) {
        var changed = details
        body(&changed)
        let findings = changed.findings
        guard findings.isEmpty else { throw Rejection(findings) }
        details = changed
    }
}

extension HardCase: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
