public import AfterSalesCore
public import AfterSalesStorage

/// A kind of record that says how much each of its fields is to be kept from people.
///
/// ```swift
/// extension Loan: ClassifiedRecord {
///     public static let fieldRules: [FieldRule] =
///         .open("key", "car", "from") + .personal("borrower", mask: .name) + .sensitive("licenceNumber")
/// }
/// ```
///
/// Declare fields one by one, not by the object they stand in: what is added to the kind later is then sensitive until
/// somebody thinks about it.
public protocol ClassifiedRecord: StoredRecord {
    /// The class and the mask of every field of the record's JSON.
    static var fieldRules: [FieldRule] { get }

    /// The customers whom the record is about: whoever reads something sensitive in it has read about them. Left to the
    /// library for kinds that are ``CustomerLinked``.
    var customersConcerned: [Identifier<Customer>] { get }
}

extension ClassifiedRecord where Self: CustomerLinked {
    /// The customers it names.
    public var customersConcerned: [Identifier<Customer>] { linkedCustomers }
}

extension ClassifiedRecord {
    /// The rules of the kind.
    public static var classification: FieldClassification { FieldClassification(fieldRules) }
}
