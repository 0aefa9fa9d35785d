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

        /// By dealership, currency with its digits, subject.
        public static func < (lhs: Self, rhs: Self) -> Bool {
            if lhs.owner != rhs.owner { return lhs.owner < rhs.owner }
            if lhs.currency != rhs.currency { return lhs.currency.isBefore(rhs.currency) }
            return lhs.subject < rhs.subject
        }
    }

    /// The sums that are not empty.
    public private(set) var sums: [Holder: FigureSums]
    /// The days that they are of: those that were asked for, also where nothing was sold, or else from the first to the last
    /// of what was added; nil where nothing was.
    public private(set) var days: ClosedRange<LocalDate>?
    /// Whose days they are, also where nothing was sold.
    public private(set) var owners: Set<RecordOwner>
    /// Whether they are what counts on the days, or what is earned in their months.
    public private(set) var basis: FigureBasis

    /// Nothing yet, of no days.
    public init() {
        sums = [:]
        days = nil
        owners = []
        basis = .counted
    }

    /// Nothing yet, of some days.
    /// - Parameters:
    ///   - owners: Whose.
    ///   - days: The days.
    public init(of owners: Set<RecordOwner>, on days: ClosedRange<LocalDate>) {
        sums = [:]
        self.days = days
        self.owners = owners
        basis = .counted
    }

    /// Nothing yet, of what is earned in a month.
    /// - Parameters:
    ///   - owners: Whose.
    ///   - month: The month.
    public init(of owners: Set<RecordOwner>, earnedIn month: Month) {
        self.init(of: owners, on: month.firstDay...month.lastDay)
        basis = .earned
    }

    /// Whether there is nothing.
    public var isEmpty: Bool { sums.isEmpty }

    /// The currencies of the figures, by their codes and digits.
    public var currencies: [Currency] { Set(sums.keys.map(\.currency)).sorted { $0.isBefore($1) } }

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

    /// Adds to the sums of a subject, on days that are among ``days``.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func add(
        _ added: FigureSums, to subject: FigureSubject, of owner: RecordOwner
    ) throws(FigureSumsError) {
        let holder = Holder(subject, of: owner, in: added.currency)
        owners.insert(owner)
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
        let month = day.earnedIn
        take([owner], basis == .earned ? month.firstDay...month.lastDay : day.on...day.on)
    }

    /// Also these days.
    private mutating func take(_ owners: Set<RecordOwner>, _ others: ClosedRange<LocalDate>) {
        self.owners.formUnion(owners)
        guard let days else { return self.days = others }
        self.days = min(days.lowerBound, others.lowerBound)...max(days.upperBound, others.upperBound)
    }

    /// That what is added to a holder fits.
    private func check(_ added: FigureSums, of holder: Holder) throws(FigureSumsError) {
        try sums[holder]?.check(added)
    }

    /// Adds an entry.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func add(_ entry: FigureEntry) throws(FigureSumsError) { try add(DayFigures(entry)) }

    /// Adds other figures: of other days, or of other dealerships. To nothing of no days figures of either basis are added.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func merge(_ other: PeriodFigures) throws(FigureSumsError) {
        guard other.basis == basis || self == PeriodFigures() else { throw .basisMismatch(basis, other.basis) }
        for (holder, part) in other.sums { try check(part, of: holder) }
        for (holder, part) in other.sums { try add(part, to: holder.subject, of: holder.owner) }
        basis = other.basis
        owners.formUnion(other.owners)
        if let days = other.days { take(other.owners, days) }
    }
}

extension Currency {
    /// By code, and of one code by digits.
    fileprivate func isBefore(_ other: Currency) -> Bool {
        (code, minorUnitDigits) < (other.code, other.minorUnitDigits)
    }
}

extension PeriodFigures: Codable {
    private struct Line: Codable {
        let of: Holder
        let sums: FigureSums
    }

    private enum CodingKeys: String, CodingKey {
        case first, last, basis, owners, figures
    }

    /// Decodes what ``encode(to:)`` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        basis = try container.decodeIfPresent(FigureBasis.self, forKey: .basis) ?? .counted
        for line in try container.decode([Line].self, forKey: .figures) {
            guard line.of.currency == line.sums.currency else {
                throw DecodingError.dataCorruptedError(
                    forKey: .figures, in: container,
                    debugDescription: "sums in \(line.sums.currency) of \(line.of.currency)")
            }
            try add(line.sums, to: line.of.subject, of: line.of.owner)
        }
        owners.formUnion(try container.decode([RecordOwner].self, forKey: .owners))
        if let first = try container.decodeIfPresent(LocalDate.self, forKey: .first) {
            let last = try container.decode(LocalDate.self, forKey: .last)
            guard first <= last else {
                throw DecodingError.dataCorruptedError(
                    forKey: .last, in: container, debugDescription: "\(last) is before \(first)")
            }
            days = first...last
        }
    }

    /// Encodes the first and the last day, the basis where it is not the days that count, whose days they are, and a list of holders with their sums, sorted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(days?.lowerBound, forKey: .first)
        try container.encodeIfPresent(days?.upperBound, forKey: .last)
        if basis != .counted { try container.encode(basis, forKey: .basis) }
        try container.encode(owners.sorted(), forKey: .owners)
        let lines = holders.map { Line(of: $0, sums: sums[$0] ?? FigureSums(in: $0.currency)) }
        try container.encode(lines, forKey: .figures)
    }
}
