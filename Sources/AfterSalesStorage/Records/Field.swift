/// A field that records of one kind can be searched by, and sorted by if each record has exactly one value.
///
/// Declare it once per kind with ``StoredRecord/One``, ``StoredRecord/Maybe`` or ``StoredRecord/Many`` and list it in
/// the schema; write conditions with it: `Booking.day.isAtLeast(today)`.
public struct Field<Record: StoredRecord, Value: FieldConvertible, Count: FieldCount>: Sendable {
    /// The column it is kept in.
    public let column: FieldColumn
    let read: @Sendable (Record) -> [FieldValue]

    private init(
        column name: String, _ meaning: String, _ read: @escaping @Sendable (Record) -> [FieldValue]
    ) {
        column = FieldColumn(name: name, meaning: meaning, type: Value.fieldType, multiplicity: Count.multiplicity)
        self.read = read
    }

    /// The field without its type, for the list in the schema.
    public var declared: DeclaredField<Record> { DeclaredField(column: column, read: read) }
}

extension Field where Count == ExactlyOne {
    /// A field with exactly one value.
    /// - Parameters:
    ///   - name: The column's name: lower-case ASCII letters, digits and `_`.
    ///   - meaning: What it holds, in English.
    ///   - value: Reads it from a record.
    public init(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Record) -> Value) {
        self.init(column: name, meaning) { [value($0).fieldValue] }
    }
}

extension Field where Count == AtMostOne {
    /// A field with one value or none.
    /// - Parameters:
    ///   - name: The column's name: lower-case ASCII letters, digits and `_`.
    ///   - meaning: What it holds, in English.
    ///   - value: Reads it from a record.
    public init(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Record) -> Value?) {
        self.init(column: name, meaning) { value($0).map { [$0.fieldValue] } ?? [] }
    }
}

extension Field where Count == AnyNumber {
    /// A field with any number of values; the same value twice counts once.
    /// - Parameters:
    ///   - name: The column's name: lower-case ASCII letters, digits and `_`.
    ///   - meaning: What it holds, in English.
    ///   - values: Reads them from a record.
    public init(_ name: String, _ meaning: String, _ values: @escaping @Sendable (Record) -> [Value]) {
        self.init(column: name, meaning) { record in
            var list = values(record).map(\.fieldValue).sorted()
            for index in list.indices.dropFirst().reversed() where list[index] == list[index - 1] {
                list.remove(at: index)
            }
            return list
        }
    }
}

/// A field of a kind, its value type left out.
public struct DeclaredField<Record: StoredRecord>: Sendable {
    /// The column it is kept in.
    public let column: FieldColumn
    let read: @Sendable (Record) -> [FieldValue]

    init(column: FieldColumn, read: @escaping @Sendable (Record) -> [FieldValue]) {
        self.column = column
        self.read = read
    }
}
