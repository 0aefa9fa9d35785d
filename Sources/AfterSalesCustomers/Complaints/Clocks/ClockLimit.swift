public import AfterSalesCore

/// How long a clock may run: minutes, hours or days, `PT30M`, `PT1H`, `P2D` as ISO 8601 writes them.
public struct ClockLimit: Hashable, Sendable {
    /// What a limit counts.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// Minutes.
        case minutes
        /// Hours.
        case hours
        /// Days: 24 hours each by the calendar; by business hours, days on which it is open.
        case days
    }

    /// How many.
    public let count: Int
    /// Of what.
    public let unit: Unit

    /// The most of any unit; a year has fewer minutes.
    public static let most = 999_999

    /// A limit that the caller has made sure of.
    package init(known count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// A limit.
    /// - Parameters:
    ///   - count: How many, 1 to ``most``.
    ///   - unit: Of what.
    ///   - place: Where it stands, for the findings.
    /// - Throws: `Rejection` with a `clockLimitOutOfRange` finding.
    public init(_ count: Int, _ unit: Unit, at place: Place = .document) throws(Rejection) {
        guard (1...Self.most).contains(count) else {
            throw Rejection([
                Finding(
                    .error, .clockLimitOutOfRange, at: place, inputs: [.init("count", String(count))],
                    LocalizedText("a limit is 1 to \(Self.most)", "时限为 1 到 \(Self.most)"))
            ])
        }
        self.init(known: count, unit)
    }

    /// A limit in its written form.
    /// - Parameters:
    ///   - text: `PT30M`, `PT1H` or `P2D`: one number of one unit.
    ///   - place: Where it stands, for the findings.
    /// - Throws: `Rejection` with a `clockLimitMalformed` or `clockLimitOutOfRange` finding.
    public init(_ text: String, at place: Place = .document) throws(Rejection) {
        for unit in Unit.allCases {
            let (prefix, suffix) = unit.marks
            guard text.utf8.count <= 16, text.hasPrefix(prefix), text.hasSuffix(suffix) else { continue }
            let digits = text.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
            guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
            try self.init(Int(String(Substring(digits))) ?? .max, unit, at: place)
            return
        }
        throw Rejection([
            Finding(
                .error, .clockLimitMalformed, at: place,
                LocalizedText("a limit is written as PT30M, PT1H or P2D", "时限应写作 PT30M、PT1H 或 P2D"))
        ])
    }

    /// Half an hour.
    static let halfAnHour = ClockLimit(known: 30, .minutes)
    /// An hour.
    static let oneHour = ClockLimit(known: 1, .hours)
    /// Two days.
    static let twoDays = ClockLimit(known: 2, .days)

    /// The limit in seconds, a day being 24 hours.
    var seconds: Int64 {
        switch unit {
        case .minutes: Int64(count) * 60
        case .hours: Int64(count) * 3_600
        case .days: Int64(count) * 86_400
        }
    }
}

extension ClockLimit.Unit {
    /// What stands before the number and behind it.
    fileprivate var marks: (prefix: String, suffix: String) {
        switch self {
        case .minutes: ("PT", "M")
        case .hours: ("PT", "H")
        case .days: ("P", "D")
        }
    }
}

extension ClockLimit: Codable, CustomStringConvertible {
    /// Decodes a string as ``init(_:at:)`` reads it.
    /// - Throws: `DecodingError`; beneath it a `Rejection`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        do throws(Rejection) {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The limit in its written form, `PT30M`.
    public var description: String { "\(unit.marks.prefix)\(count)\(unit.marks.suffix)" }
}
