public import AfterSalesCore
public import AfterSalesStorage

/// A kind of record that is about customers: what a customer's file consists of, beside the customer himself.
///
/// By it a merge redirects every reference, an erasure reaches everything a person is told of in, and an export is
/// complete. A host whose own records name customers lets them join, and gives their kinds along with
/// ``CustomerFile/kinds``. Such a kind keeps its history, or a merge could not be undone.
public protocol CustomerLinked: StoredRecord, Equatable {
    /// The records that name a customer, answered by an index.
    /// - Parameter customer: The customer.
    static func linked(to customer: Identifier<Customer>) -> Condition<Self>

    /// The customers that the record names.
    var linkedCustomers: [Identifier<Customer>] { get }

    /// The vehicles that the record names.
    var linkedVehicles: [Identifier<Vehicle>] { get }

    /// The record with one customer in place of another, wherever it names him.
    /// - Parameters:
    ///   - old: The customer it names.
    ///   - new: The customer that stands in his place.
    func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> Self

    /// The record without anything that tells who the customer was, or what he said; ids, dates and amounts stay.
    /// - Parameter customer: The customer.
    /// - Returns: What replaces the record, whose audit trail loses its details; nil where neither the record nor its
    ///   history has more of him than his id, so that both stay as they are.
    func forgetting(_ customer: Identifier<Customer>) -> Self?
}

extension CustomerLinked {
    /// Kind, owner and id.
    public var reference: RecordReference { key.reference }
}
