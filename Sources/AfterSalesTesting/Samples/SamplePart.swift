public import AfterSalesCore
public import AfterSalesStorage

/// A part on a shelf: a small kind for tests, which comes before ``SampleTicket`` by its name.
public struct SamplePart: Hashable, Sendable {
    /// The key.
    public let key: RecordKey<SamplePart>
    /// What it is.
    public var name: String
    /// The shelf it lies on.
    public var shelf: String
    /// Its place on the shelf; no two parts have one place.
    public var place: Int64?
    /// How many there are.
    public var stock: Int64
    /// The day it was ordered again.
    public var reordered: LocalDate?
}

extension SamplePart: StoredRecord {
    /// What it is.
    public static let name = One<String>("name", "What it is.") { $0.name }
    /// The shelf it lies on.
    public static let shelf = One<String>("shelf", "The shelf it lies on.") { $0.shelf }
    /// Its place on the shelf.
    public static let place = Maybe<Int64>("place", "Its place on the shelf; null where it has none.") { $0.place }
    /// How many there are.
    public static let stock = One<Int64>("stock", "How many there are.") { $0.stock }
    /// The day it was ordered again.
    public static let reordered = Maybe<LocalDate>("reordered", "The day it was ordered again.") { $0.reordered }

    /// How stores keep parts.
    public static let schema = RecordSchema<SamplePart>(
        "sample_part", "A part on a shelf: a small kind for tests.",
        fields: [name.declared, shelf.declared, place.declared, stock.declared, reordered.declared],
        indexes: [.unique(shelf, place), .on(name), .on(stock, reordered)])

    /// The part as one line of JSON.
    public func recordJSON() -> String {
        JSONWriter.line(
            .object([
                .init("dealer", .string(key.owner.column)), .init("id", .string(key.id.rawValue)),
                .init("name", name.sampleJSON), .init("shelf", shelf.sampleJSON), .init("place", .maybe(place)),
                .init("stock", stock.sampleJSON), .init("reordered", .maybe(reordered)),
            ]))
    }

    /// Reads a part.
    /// - Throws: An error that names the field that cannot be read.
    public init(recordJSON: String, format: Int) throws {
        let fields = try SampleFields(recordJSON)
        self.init(
            key: try fields.key(), name: try fields.one("name"), shelf: try fields.one("shelf"),
            place: try fields.maybe("place"), stock: try fields.one("stock"), reordered: try fields.maybe("reordered"))
    }
}

extension SamplePart: SampleRecord {
    /// What it is.
    public static var note: One<String> { name }

    /// A part with random values, on one of two shelves.
    public static func sample(
        _ key: RecordKey<SamplePart>, number: Int?, note: String, using random: inout SeededRandom
    ) -> SamplePart {
        SamplePart(
            key: key, name: note, shelf: (number ?? random.number(0...1)).isMultiple(of: 2) ? "a" : "A",
            place: number.map { Int64($0 / 2) }, stock: random.integer(), reordered: random.maybe { $0.date() })
    }
}
