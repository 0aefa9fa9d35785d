public import AfterSalesCore

/// What a price list says of one operation, part, package or fee.
public struct PriceListEntry: Hashable, Sendable, Codable {
    /// What it is; no discount.
    public var kind: LineKind
    /// The operation code or part number, or the code of a package.
    public var code: String
    /// The price of one, with tax or without, as the list says.
    public var price: Money
    /// One of what.
    public var unit: PriceUnit
    /// The standard hours of one operation; nil where none are listed.
    public var hours: Hours?

    /// An entry.
    /// - Parameters:
    ///   - kind: What it is.
    ///   - code: The operation code or part number.
    ///   - price: The price of one.
    ///   - unit: One of what.
    ///   - hours: The standard hours of one operation.
    public init(_ kind: LineKind, _ code: String, price: Money, per unit: PriceUnit = .piece, hours: Hours? = nil) {
        self.kind = kind
        self.code = code
        self.price = price
        self.unit = unit
        self.hours = hours
    }
}

/// What a price is for one of, and so what the quantity of a line counts.
public enum PriceUnit: String, Hashable, Sendable, Codable, CaseIterable {
    /// One operation, piece or litre.
    case piece
    /// One hour of the operation, which is done once.
    case hour
}

extension PriceListEntry {
    /// Entries are looked up by kind and code.
    struct Key: Hashable, Comparable {
        let kind: LineKind
        let code: Identifier<PriceListEntry>

        static func < (left: Key, right: Key) -> Bool {
            (left.kind.rawValue, left.code) < (right.kind.rawValue, right.code)
        }
    }

    var key: Key { Key(kind: kind, code: Identifier(code)) }
}
