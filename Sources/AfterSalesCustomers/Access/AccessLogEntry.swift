public import AfterSalesCore
public import AfterSalesStorage

/// That somebody read sensitive fields (查阅记录): who, as what, when, what for, in which records; never what stood there.
///
/// It is written by reading, once, and never changed.
public struct AccessLogEntry: Hashable, Sendable, Codable {
    /// Whose records were read, and the name of the commit that wrote the entry.
    public let key: RecordKey<AccessLogEntry>
    /// Who read, as what, and what for.
    public let reader: Reader
    /// When.
    public let at: Timestamp
    /// The customers whom the records are about.
    public let customers: [Identifier<Customer>]
    /// What was read.
    public let reads: [Read]

    /// What was read of one record.
    public struct Read: Hashable, Sendable, Codable {
        /// The record's kind, `customer`.
        public let kind: String
        /// The record's id.
        public let id: String
        /// Whether it was the record, what it was at some moment, or its history.
        public let extent: Extent
        /// The sensitive fields that were shown as they are; `*` stands for every index of a list.
        public let fields: [FieldPattern]
    }

    /// How much of a record was read.
    public enum Extent: String, Hashable, Sendable, Codable, CaseIterable {
        /// The record as it stood.
        case record
        /// An earlier state of it.
        case earlierState
        /// Everything about a person, in an export for him.
        case export
        /// What was changed in it, and why.
        case history
    }
}

extension AccessLogEntry: StoredRecord {
    /// Who read.
    public static let employee = One<Identifier<Employee>>("employee", "Who read.") { $0.reader.employee }
    /// As what he read.
    public static let role = One<AccessRole>("role", "As what he read.") { $0.reader.role }
    /// What he read for.
    public static let purpose = One<AccessPurpose>("purpose", "What he read for.") { $0.reader.purpose }
    /// When.
    public static let at = One<Timestamp>("at", "When it was read.") { $0.at }
    /// Whom the records are about.
    public static let customers = Many<Identifier<Customer>>("customers", "The customers the records are about.") {
        $0.customers
    }
    /// The records, as `customer/C1`.
    public static let records = Many<String>("records", "The records that were read: kind, slash, id.") {
        $0.reads.map { "\($0.kind)/\($0.id)" }
    }

    /// How stores keep the log.
    public static let schema = RecordSchema<AccessLogEntry>(
        "access_log", "That somebody read sensitive fields of customers' records.",
        fields: [
            employee.declared, role.declared, purpose.declared, at.declared, customers.declared, records.declared,
        ],
        indexes: [.on(employee, at), .on(at), .on(customers), .on(records)], partition: "at")

    /// An entry is never changed.
    public func changes(from earlier: AccessLogEntry) -> [AuditEvent.Change]? { [] }
}

extension AccessLogEntry: ClassifiedRecord {
    /// The classes of an entry's fields: what an employee does all day is personal, too.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "at", "reader.role", "reader.purpose", "reads.*.kind", "reads.*.extent",
            "reads.*.fields")
        + .personal("reader.employee", "customers", "reads.*.id")

    /// The customers whom the records are about.
    public var customersConcerned: [Identifier<Customer>] { customers }
}
