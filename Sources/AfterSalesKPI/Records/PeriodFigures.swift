public import AfterSalesCore
public import AfterSalesStorage

/// The figures of some days (期间累计), by whom they are about: a month of a dealership, a day, a group's year.
///
/// Figures of different days, advisors and dealerships are merged in any order and grouping. What dealerships have in
/// common is asked for with ``total(in:)``; amounts of two currencies are never added.
public struct PeriodFigures: Hashable, Sendable {
    /// Whose figures.
    public struct Holder: Hashable, Sendable, Codable, Comparable {
        /// The dealership.
        public let owner: RecordOwner
        /// Who there.
        public let subject: FigureSubject
        /// The currency of the sums.
        public let currency: Currency

        /// A holder of figures.
        public init(_ subject: FigureSubject, of owner: RecordOwner, in currency: Currency) {
            self.owner = owner
            self.subject = subject
            self.currency = currency
        }

        /// By dealership, currency, subject.
        public static func < (lhs: Self, rhs: Self) -> Bool {
            if lhs.owner != rhs.owner { return lhs.owner < rhs.owner }
            if lhs.currency != rhs.currency { return lhs.currency.code < rhs.currency.code }
            return lhs.subject < rhs.subject
        }
    }

    /// The sums that are not empty.
    public private(set) var sums: [Holder: FigureSums]

    /// Nothing yet.
    public init() { sums = [:] }

    /// Whether there is nothing.
    public var isEmpty: Bool { sums.isEmpty }

    /// The currencies of the figures, by their codes.
    public var currencies: [Currency] { Set(sums.keys.map(\.currency)).sorted { $0.code < $1.code } }

    /// Whose figures there are, sorted.
    public var holders: [Holder] { sums.keys.sorted() }

    /// The sums of a subject; none where nothing was added.
    /// - Parameters:
    ///   - subject: Who.
    ///   - owner: At which dealership.
    ///   - currency: In what.
    public subscript(subject: FigureSubject, of owner: RecordOwner, in currency: Currency) -> FigureSums {
        sums[Holder(subject, of: owner, in: currency)] ?? FigureSums(in: currency)
    }

    /// The sums of all dealerships together: a group's figures.
    /// - Parameter currency: Of those in this currency.
    /// - Throws: ``FigureSumsError/arithmetic(_:)`` where they do not fit.
    public func total(in currency: Currency) throws(FigureSumsError) -> FigureSums {
        var total = FigureSums(in: currency)
        for (holder, part) in sums where holder.subject == .dealer && holder.currency == currency {
            try total.merge(part)
        }
        return total
    }

    /// Adds to the sums of a subject.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func add(
        _ added: FigureSums, to subject: FigureSubject, of owner: RecordOwner
    ) throws(FigureSumsError) {
        let holder = Holder(subject, of: owner, in: added.currency)
        guard !added.isEmpty else { return }
        try sums[holder, default: FigureSums(in: added.currency)].merge(added)
        if sums[holder]?.isEmpty == true { sums[holder] = nil }
    }

    /// Adds the figures of a day.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func add(_ day: DayFigures) throws(FigureSumsError) {
        let owner = day.key.owner
        let parts = day.bySubject
        for (subject, part) in parts { try check(part, of: Holder(subject, of: owner, in: part.currency)) }
        for (subject, part) in parts { try add(part, to: subject, of: owner) }
    }

    /// That what is added to a holder fits.
    private func check(_ added: FigureSums, of holder: Holder) throws(FigureSumsError) {
        try sums[holder]?.check(added)
    }

    /// Adds an entry.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func add(_ entry: FigureEntry) throws(FigureSumsError) { try add(DayFigures(entry)) }

    /// Adds other figures: of other days, or of other dealerships.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func merge(_ other: PeriodFigures) throws(FigureSumsError) {
        for (holder, part) in other.sums { try check(part, of: holder) }
        for (holder, part) in other.sums { try add(part, to: holder.subject, of: holder.owner) }
    }
}

extension PeriodFigures: Codable {
    private struct Line: Codable {
        let of: Holder
        let sums: FigureSums
    }

    /// Decodes what ``encode(to:)`` writes.
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        self.init()
        while !container.isAtEnd {
            let line = try container.decode(Line.self)
            guard line.of.currency == line.sums.currency else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "sums in \(line.sums.currency) of \(line.of.currency)")
            }
            try add(line.sums, to: line.of.subject, of: line.of.owner)
        }
    }

    /// Encodes a list of holders with their sums, sorted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for holder in holders {
            try container.encode(Line(of: holder, sums: sums[holder] ?? FigureSums(in: holder.currency)))
        }
    }
}
