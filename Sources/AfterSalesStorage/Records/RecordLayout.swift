/// The columns and indexes of a kind of record: what an adapter makes its tables from.
public struct RecordLayout: Hashable, Sendable {
    /// The kind's name.
    public let kind: String
    /// What a record of the kind is, in English.
    public let meaning: String
    /// The format records are written in.
    public let format: Int
    /// The columns of its fields, in the order of declaration.
    public let columns: [FieldColumn]
    /// The indexes, each behind the owner.
    public let indexes: [RecordIndex]
    /// The column by which a large store may part the table by month.
    public let partition: String?

    init(
        kind: String, meaning: String, format: Int, columns: [FieldColumn], indexes: [RecordIndex],
        partition: String?
    ) {
        precondition(Self.isName(kind), "\(kind) is no name of a kind: letters a-z, digits and _, at most 40")
        precondition(format >= 1, "\(kind): formats count from 1")
        var multiplicities: [String: FieldMultiplicity] = [:]
        for column in columns {
            precondition(Self.isName(column.name), "\(kind): \(column.name) is no name of a column")
            precondition(
                !FieldColumn.reservedNames.contains(column.name), "\(kind): every row has a column \(column.name)")
            precondition(
                multiplicities.updateValue(column.multiplicity, forKey: column.name) == nil,
                "\(kind): two fields are called \(column.name)")
        }
        for index in indexes {
            precondition(!index.columns.isEmpty, "\(kind): an index has no column")
            for name in index.columns {
                guard let multiplicity = multiplicities[name] else {
                    preconditionFailure("\(kind): an index is on \(name), which is no field")
                }
                precondition(
                    multiplicity != .many || (index.columns.count == 1 && !index.isUnique),
                    "\(kind): \(name) has many values and stands in an index by itself, not unique")
            }
        }
        if let partition {
            let column = columns.first { $0.name == partition }
            precondition(
                column?.multiplicity == .one && (column?.type == .instant || column?.type == .month),
                "\(kind): the partition is by a field with exactly one instant or month")
        }
        self.kind = kind
        self.meaning = meaning
        self.format = format
        self.columns = columns
        self.indexes = indexes
        self.partition = partition
    }

    /// The place of a column in ``columns``, and in the values of a row.
    /// - Parameter name: The column's name.
    public func position(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return name.utf8.count <= 40
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
