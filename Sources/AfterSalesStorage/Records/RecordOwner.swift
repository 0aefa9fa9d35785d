public import AfterSalesCore

/// Whom a record belongs to: one dealership, or the whole group that shares a store.
///
/// It leads every key and every index, so that a store of many dealerships can be parted by them.
public enum RecordOwner: Hashable, Sendable {
    /// All dealerships of the store, such as a commission plan that holds for everyone.
    case group

    /// One dealership. The empty id is refused when it is written: it would read as the group.
    case dealer(Identifier<Dealer>)

    /// The text of a `dealer` column: the dealership's id; empty for the group.
    public var column: String {
        switch self {
        case .group: ""
        case .dealer(let id): id.rawValue
        }
    }

    /// Reads the text of a `dealer` column back.
    /// - Parameter column: The dealership's id, or nothing for the group.
    public init(column: String) {
        self = column.isEmpty ? .group : .dealer(Identifier(column))
    }
}

extension RecordOwner: Comparable {
    /// The group first, then dealerships by the UTF-8 bytes of their ids.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        Identifier<Dealer>(lhs.column) < Identifier<Dealer>(rhs.column)
    }
}

extension RecordOwner: CustomStringConvertible {
    /// `group`, or the dealership's id.
    public var description: String { self == .group ? "group" : column }
}

extension RecordOwner: Codable {
    /// Decodes a string: the dealership's id, or nothing for the group.
    public init(from decoder: any Decoder) throws {
        self.init(column: try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes ``column``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(column)
    }
}
