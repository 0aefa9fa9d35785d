/// Columns that records of a kind are looked up by together; every index begins with the owner.
public struct RecordIndex: Hashable, Sendable {
    /// The columns behind the owner, in order.
    public let columns: [String]
    /// Whether two records of one owner may not agree in all of them. A record without a value in one agrees with none.
    public let isUnique: Bool

    /// The index's name within its kind: its columns, joined by `_`.
    public var name: String { columns.joined(separator: "_") }

    /// An index.
    /// - Parameters:
    ///   - columns: The columns behind the owner, in order.
    ///   - isUnique: Whether two records of one owner may not agree in all of them.
    public init(columns: [String], isUnique: Bool) {
        self.columns = columns
        self.isUnique = isUnique
    }

    /// An index on fields, in this order.
    /// - Parameter fields: The fields; one with many values only by itself.
    public static func on<Record: StoredRecord, each Value, each Count>(
        _ fields: repeat Field<Record, each Value, each Count>
    ) -> RecordIndex {
        RecordIndex(columns: names(repeat each fields), isUnique: false)
    }

    /// An index on fields that no two records of one owner may agree in.
    /// - Parameter fields: The fields; none with many values.
    public static func unique<Record: StoredRecord, each Value, each Count>(
        _ fields: repeat Field<Record, each Value, each Count>
    ) -> RecordIndex {
        RecordIndex(columns: names(repeat each fields), isUnique: true)
    }

    private static func names<Record: StoredRecord, each Value, each Count>(
        _ fields: repeat Field<Record, each Value, each Count>
    ) -> [String] {
        var names: [String] = []
        for field in repeat each fields { names.append(field.column.name) }
        return names
    }
}
