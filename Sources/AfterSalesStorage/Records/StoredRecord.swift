/// A value that stores keep: it has a key, declares what it can be searched by, and writes itself as JSON.
///
/// ```swift
/// struct Booking: StoredRecord, Codable {
///     var key: RecordKey<Booking>
///     var day: LocalDate
///
///     static let day = One<LocalDate>("day", "The day of the visit.") { $0.day }
///     static let schema = RecordSchema<Booking>(
///         "booking", "A visit agreed with a customer.", fields: [day.declared], indexes: [.on(day)])
/// }
/// ```
///
/// The JSON is the record; fields are read from the record whenever it is written and can always be derived from it
/// again. A released format stays readable: raise ``RecordSchema/format`` when the JSON changes, and keep reading the
/// numbers before it.
public protocol StoredRecord: Sendable {
    /// What stores have to know of the kind.
    static var schema: RecordSchema<Self> { get }

    /// The key, which never changes while the record lives.
    var key: RecordKey<Self> { get }

    /// The record as one JSON document in the current format; always the same text for the same record.
    /// - Throws: Whatever keeps the record from being written; it reaches the caller as ``StorageError/Code/invalid``.
    func recordJSON() throws -> String

    /// Reads a record from JSON as a store gives it back.
    /// - Parameters:
    ///   - recordJSON: The document.
    ///   - format: The format it was written in: 1 up to ``RecordSchema/format``.
    /// - Throws: Whatever makes it unreadable; it reaches the caller as ``StorageError/Code/unreadable``.
    init(recordJSON: String, format: Int) throws

    /// What differs from an earlier state, for the audit event of an update, where a kind has words of its own for it.
    ///
    /// Left to the library, every value of the JSON that differs is listed, so nothing can be missing.
    /// - Parameter earlier: The state that this one replaces.
    /// - Returns: What differs; nil leaves it to the library.
    /// - Throws: What ``recordJSON()`` throws.
    func changes(from earlier: Self) throws -> [AuditEvent.Change]?
}

public import AfterSalesCore

extension StoredRecord {
    /// A field with exactly one value, which a query may be sorted by.
    public typealias One<Value: FieldConvertible> = Field<Self, Value, ExactlyOne>
    /// A field with one value or none.
    public typealias Maybe<Value: FieldConvertible> = Field<Self, Value, AtMostOne>
    /// A field with any number of values, such as the phone numbers of a customer.
    public typealias Many<Value: FieldConvertible> = Field<Self, Value, AnyNumber>

    /// Leaves it to the library.
    public func changes(from earlier: Self) throws -> [AuditEvent.Change]? { nil }
}
