/// A stretch of the calendar from one bound through another, both included, or without an end.
///
/// Used as ``DateWindow`` and ``MonthWindow``. Bounds are included because that is how the papers say
/// it: "valid from 1 January through 31 December". In JSON it is `{"from": …, "through": …}`, and
/// `through` is left out when there is no end.
public struct CalendarWindow<Bound: Comparable & Hashable & Codable & Sendable>: Hashable, Sendable {
    /// The first day or month inside.
    public let from: Bound

    /// The last day or month inside; `nil` if the window has no end.
    public let through: Bound?

    /// A window between two bounds.
    /// - Parameters:
    ///   - from: The first day or month inside.
    ///   - through: The last one inside, the same as `from` or later; `nil` for no end.
    /// - Throws: ``CalendarError/invertedWindow(from:through:)`` if it would end before it begins.
    public init(from: Bound, through: Bound? = nil) throws(CalendarError) {
        if let through, through < from {
            throw .invertedWindow(from: String(describing: from), through: String(describing: through))
        }
        self.init(ordered: from, through: through)
    }

    @usableFromInline
    init(ordered from: Bound, through: Bound?) {
        self.from = from
        self.through = through
    }

    /// Whether the day or month lies inside.
    /// - Parameter bound: The day or month in question.
    @inlinable
    public func contains(_ bound: Bound) -> Bool {
        guard bound >= from else { return false }
        guard let through else { return true }
        return bound <= through
    }

    /// Whether any day or month lies in both windows.
    /// - Parameter other: The window to compare with.
    @inlinable
    public func overlaps(_ other: Self) -> Bool {
        contains(other.from) || other.contains(from)
    }

    /// What lies in both windows; `nil` if nothing does.
    /// - Parameter other: The window to cut with.
    @inlinable
    public func intersection(_ other: Self) -> Self? {
        guard overlaps(other) else { return nil }
        let end: Bound? =
            if let mine = through, let theirs = other.through { min(mine, theirs) } else { through ?? other.through }
        return Self(ordered: max(from, other.from), through: end)
    }
}

/// A window of days.
public typealias DateWindow = CalendarWindow<LocalDate>

/// A window of months.
public typealias MonthWindow = CalendarWindow<Month>

extension CalendarWindow: CustomStringConvertible {
    /// The window as ISO 8601 writes an interval, `from/through`; an open end is `..`.
    public var description: String {
        "\(from)/\(through.map { String(describing: $0) } ?? "..")"
    }
}

extension CalendarWindow: Codable {
    private enum CodingKeys: String, CodingKey {
        case from, through
    }

    /// Decodes `{"from": …, "through": …}`; `through` may be left out or null.
    /// - Throws: `DecodingError`; beneath it a ``CalendarError`` if the window is inverted.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let from = try container.decode(Bound.self, forKey: .from)
        let through = try container.decodeIfPresent(Bound.self, forKey: .through)
        do throws(CalendarError) {
            try self.init(from: from, through: through)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes `{"from": …, "through": …}`, without `through` if there is no end.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(from, forKey: .from)
        try container.encodeIfPresent(through, forKey: .through)
    }
}
