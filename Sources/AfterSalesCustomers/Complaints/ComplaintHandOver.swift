public import AfterSalesCore

/// That a complaint went from one advisor to another (投诉交接), with the signatures of both.
public struct ComplaintHandOver: Hashable, Sendable, Codable {
    /// Who handed it over and signed, such as the customer advisor.
    public let from: Identifier<Employee>
    /// When he signed.
    public let givenAt: Timestamp
    /// Who is to take it, such as the service advisor.
    public let to: Identifier<Employee>
    /// When he signed for it; nil until he has.
    public internal(set) var takenAt: Timestamp?
}
