/// The rows of one kind, and who holds which values of a unique index.
struct MemoryTable {
    private(set) var rows: [RecordReference: RowWrite] = [:]
    private var holders: [Holding: RecordReference] = [:]

    private struct Holding: Hashable {
        let index: String
        let owner: RecordOwner
        let values: [FieldValue]
    }

    /// Writes a row; where it throws, nothing was changed.
    mutating func put(_ write: RowWrite) throws(StorageError) {
        let reference = write.row.reference
        let new = Self.holdings(of: write)
        if let taken = new.first(where: { holders[$0] != nil && holders[$0] != reference }) {
            throw .duplicate(reference, index: taken.index)
        }
        restore(reference, to: write)
    }

    /// Makes the row what it was; nil takes it away.
    mutating func restore(_ reference: RecordReference, to write: RowWrite?) {
        if let present = rows[reference] {
            for holding in Self.holdings(of: present) { holders[holding] = nil }
        }
        for holding in write.map(Self.holdings) ?? [] { holders[holding] = reference }
        rows[reference] = write
    }

    private static func holdings(of write: RowWrite) -> [Holding] {
        write.layout.indexes.filter(\.isUnique).compactMap { index in
            var values: [FieldValue] = []
            for name in index.columns {
                guard let position = write.layout.position(of: name), let value = write.values[position].first else {
                    return nil
                }
                values.append(value)
            }
            return Holding(index: index.name, owner: write.row.reference.owner, values: values)
        }
    }
}
