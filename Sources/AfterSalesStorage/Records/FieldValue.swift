public import AfterSalesCore

/// The value of a field that records are searched by, as a store compares it.
///
/// Texts compare by their UTF-8 bytes, as a column with a binary collation does: "é" in one code point and in two are
/// different values.
public enum FieldValue: Sendable {
    /// A text of at most ``longestText`` bytes without U+0000.
    case text(String)
    /// A whole number: a count, an amount in minor units.
    case integer(Int64)
    /// A civil day.
    case date(LocalDate)
    /// A month.
    case month(Month)
    /// An instant.
    case instant(Timestamp)
    /// Yes or no.
    case flag(Bool)

    /// The most bytes a text may have and still be indexed by every database.
    public static let longestText = 500

    /// The type of the value.
    public var type: FieldType {
        switch self {
        case .text: .text
        case .integer: .integer
        case .date: .date
        case .month: .month
        case .instant: .instant
        case .flag: .flag
        }
    }

    /// The value as text that sorts as the values of its type do, but for integers: days, months and instants in ISO
    /// 8601, the latter with six digits of a second; a flag as `0` or `1`.
    public var columnText: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .date(let date): date.description
        case .month(let month): month.description
        case .instant(let instant): Self.fixedWidth(instant)
        case .flag(let flag): flag ? "1" : "0"
        }
    }

    private static func fixedWidth(_ instant: Timestamp) -> String {
        let text = instant.description
        switch text.utf8.count {
        case 20: return text.dropLast() + ".000000Z"
        case 24: return text.dropLast() + "000Z"
        default: return text
        }
    }
}

extension FieldValue: Hashable {
    /// Whether both have the same type and value; texts, the same bytes.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        switch (lhs, rhs) {
        case (.text(let left), .text(let right)): Identifier<Self>(left) == Identifier<Self>(right)
        case (.integer(let left), .integer(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.month(let left), .month(let right)): left == right
        case (.instant(let left), .instant(let right)): left == right
        case (.flag(let left), .flag(let right)): left == right
        default: false
        }
    }

    /// Feeds type and value to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(type)
        switch self {
        case .text(let text): hasher.combine(Identifier<Self>(text))
        case .integer(let number): hasher.combine(number)
        case .date(let date): hasher.combine(date)
        case .month(let month): hasher.combine(month)
        case .instant(let instant): hasher.combine(instant)
        case .flag(let flag): hasher.combine(flag)
        }
    }
}

extension FieldValue: Comparable {
    /// By value within one type, otherwise by type; no before yes.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        switch (lhs, rhs) {
        case (.text(let left), .text(let right)): Identifier<Self>(left) < Identifier<Self>(right)
        case (.integer(let left), .integer(let right)): left < right
        case (.date(let left), .date(let right)): left < right
        case (.month(let left), .month(let right)): left < right
        case (.instant(let left), .instant(let right)): left < right
        case (.flag(let left), .flag(let right)): !left && right
        default: lhs.type.rawValue < rhs.type.rawValue
        }
    }
}
