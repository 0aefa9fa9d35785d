/// A field as a store sees it: a documented, typed column.
public struct FieldColumn: Hashable, Sendable {
    /// Lower-case ASCII letters, digits and `_`; unique within its kind.
    public let name: String
    /// What it holds, in English, for whoever reads the database.
    public let meaning: String
    /// The type of its values.
    public let type: FieldType
    /// How many values a record has.
    public let multiplicity: FieldMultiplicity

    init(name: String, meaning: String, type: FieldType, multiplicity: FieldMultiplicity) {
        self.name = name
        self.meaning = meaning
        self.type = type
        self.multiplicity = multiplicity
    }

    /// The record's id, which every kind can be searched and is finally sorted by.
    public static let id = FieldColumn(name: "id", meaning: "The record's id.", type: .text, multiplicity: .one)

    /// The owner, by ``RecordOwner/column``.
    public static let owner = FieldColumn(
        name: "dealer", meaning: "The dealership; empty for the whole group.", type: .text, multiplicity: .one)

    /// Names that every stored row uses for itself.
    public static let reservedNames: Set<String> = ["id", "dealer", "revision", "digest", "format", "record"]
}
