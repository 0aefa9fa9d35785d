public import AfterSalesCore
public import AfterSalesStorage

/// A customer (客户): a person or an organisation, with everything a dealership keeps of them in one file.
///
/// What is in it has been checked: a customer is made from details without an error, and changed to such alone. One that a
/// store gives back is what was checked when it was written.
///
/// ```swift
/// var customer = try Customer(RecordKey(dealer: "D01", "C1"), details, asOf: today)
/// try customer.edit(asOf: today) { $0.membership = Membership(tier: .gold) }
/// ```
public struct Customer: Hashable, Sendable, Codable {
    /// Whose customer, and his id there. The id is in every order and stays when a person is erased, so it should be
    /// none that tells of him, such as his telephone number.
    public let key: RecordKey<Customer>
    /// What is known of him.
    public internal(set) var details: CustomerDetails
    /// What has become of the file.
    public internal(set) var standing: CustomerStanding

    /// A customer's file.
    /// - Parameters:
    ///   - key: Whose customer, and his id there.
    ///   - details: What is known of him.
    ///   - today: The day by which birthdays and consents lie in the past.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong with the details.
    public init(_ key: RecordKey<Customer>, _ details: CustomerDetails, asOf today: LocalDate) throws(Rejection) {
        self.key = key
        self.details = details
        standing = .active
        try Self.accept(details, of: key, asOf: today)
    }

    /// Changes what is known of the customer.
    /// - Parameters:
    ///   - today: The day by which birthdays and consents lie in the past.
    ///   - body: Changes the details; they are checked as a whole behind it.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong, also for a file that was erased or
    ///   merged; nothing is changed then.
    public mutating func edit(asOf today: LocalDate, _ body: (inout CustomerDetails) -> Void) throws(Rejection) {
        guard standing == .active else { throw Rejection([.notActive(key.id, standing, at: .document)]) }
        var changed = details
        body(&changed)
        try Self.accept(changed, of: key, asOf: today)
        details = changed
    }

    private static func accept(
        _ details: CustomerDetails, of key: RecordKey<Customer>, asOf today: LocalDate
    ) throws(Rejection) {
        var findings = details.findings(asOf: today)
        if details.introducedBy == key.id { findings.append(.selfReferral(at: Place.document.field("introducedBy"))) }
        guard findings.allSatisfy({ $0.severity != .error }) else { throw Rejection(findings) }
    }
}
