public import AfterSalesStorage

/// A kind of record that the storage contract can make records of: how a host runs it on its own kinds and tables.
///
/// ```swift
/// extension Booking: SampleRecord {
///     static func sample(
///         _ key: RecordKey<Booking>, number: Int?, note: String, using random: inout SeededRandom
///     ) -> Booking {
///         Booking(key: key, remark: note, day: random.date(), slot: number)
///     }
///     static var note: One<String> { remark }
/// }
/// ```
public protocol SampleRecord: StoredRecord, Equatable {
    /// A record.
    ///
    /// Two records of one number agree in every unique index, two of different numbers in none. Whatever else there
    /// is may be random: the more, the more is tried.
    /// - Parameters:
    ///   - key: Its key, any text of up to 255 bytes.
    ///   - number: What the values of unique indexes are made of; nil for none where a value may be missing.
    ///   - note: The text of ``note``.
    ///   - random: What other values are drawn from.
    static func sample(
        _ key: RecordKey<Self>, number: Int?, note: String, using random: inout SeededRandom
    ) -> Self

    /// A field of the kind that holds any text of up to ``/AfterSalesStorage/FieldValue/longestText`` bytes and is in no unique index.
    static var note: Field<Self, String, ExactlyOne> { get }

    /// A record as large as they get, such as an order with thousands of lines. A sample like any other where it is not
    /// implemented.
    /// - Parameters:
    ///   - key: Its key.
    ///   - number: What the values of unique indexes are made of.
    ///   - random: What other values are drawn from.
    static func large(_ key: RecordKey<Self>, number: Int?, using random: inout SeededRandom) -> Self

    /// The record in the format before ``/AfterSalesStorage/RecordSchema/format``, with the same values in all fields; nil
    /// where there is no sample of it, as for a kind that says nothing of its own.
    /// - Throws: What ``/AfterSalesStorage/StoredRecord/recordJSON()`` throws.
    func earlierJSON() throws -> String?
}

extension SampleRecord {
    /// A sample like any other.
    public static func large(_ key: RecordKey<Self>, number: Int?, using random: inout SeededRandom) -> Self {
        sample(key, number: number, note: "large", using: &random)
    }

    /// No sample.
    public func earlierJSON() throws -> String? { nil }

    /// The text of the note.
    var noteText: String {
        guard let position = Self.schema.layout.position(of: Self.note.column.name),
            case .text(let text)? = Self.schema.values(of: self)[position].first
        else { preconditionFailure("\(Self.schema.kind): the note is a field of the schema") }
        return text
    }
}
