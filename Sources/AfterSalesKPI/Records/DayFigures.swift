public import AfterSalesCore
public import AfterSalesStorage

/// The figures of one day and one advisor (日累计), kept beside the orders that they are the sums of.
///
/// They are written in the same commit as each order, so a month is read from as many records as it has days and advisors.
/// Each advisor has a record of his own, so that desks do not wait for each other; an advisor who changes his team, or takes
/// orders in two currencies, has two. What counts on the day and is earned in another month, as a credit of an order of that
/// month is, has one of its own too: so a day is read by its day, and what a month has earned by its month.
public struct DayFigures: Hashable, Sendable {
    /// Whose; the id is day, currency, advisor and team, or a digest of these two where they are too long for an id, and
    /// the month in which they are earned where it is not that of the day.
    public let key: RecordKey<DayFigures>
    /// The day.
    public let on: LocalDate
    /// The month in which they are earned (计提月份).
    public let earnedIn: Month
    /// The service advisor.
    public let advisor: Identifier<Employee>
    /// The advisor's team.
    public let team: Identifier<Team>?
    /// The sums of his orders.
    public private(set) var sums: FigureSums
    /// Of these, the sums of technicians and their teams.
    public private(set) var parts: [FigureSubject: FigureSums]

    /// The figures of a day that has one entry so far.
    /// - Parameter entry: The entry.
    public init(_ entry: FigureEntry) {
        self.init(entry, sums: entry.sums, parts: entry.parts)
    }

    /// The figures of an entry's day and advisor.
    /// - Parameters:
    ///   - entry: Names day, month, advisor, team and currency.
    ///   - sums: The sums of his orders; none where they are left out.
    ///   - parts: Of these, the sums of technicians and their teams.
    init(_ entry: FigureEntry, sums: FigureSums?, parts: [FigureSubject: FigureSums] = [:]) {
        key = Self.key(of: entry)
        on = entry.on
        earnedIn = entry.earnedIn
        advisor = entry.advisor
        team = entry.team
        self.sums = sums ?? FigureSums(in: entry.currency)
        self.parts = parts
    }

    /// The currency of all amounts.
    public var currency: Currency { sums.currency }

    /// The same day with nothing in it.
    package var emptied: DayFigures {
        DayFigures(
            FigureEntry(of: key.owner, on: on, advisor: advisor, team: team, in: currency, earnedIn: earnedIn),
            sums: nil)
    }

    /// Whether every sum is zero.
    public var isEmpty: Bool { sums.isEmpty && parts.isEmpty }

    /// The record that an entry is added to.
    /// - Parameter entry: The entry.
    public static func key(of entry: FigureEntry) -> RecordKey<DayFigures> {
        let head = "\(entry.on)/\(entry.currency.code)/\(entry.currency.minorUnitDigits)/"
        let names = ([entry.advisor.rawValue] + (entry.team.map { [$0.rawValue] } ?? [])).map(escaped)
            .joined(separator: "/")
        // In a name a tilde is followed by a digit, so no name is taken for a month, or for the digest of another.
        let tail = entry.earnedIn == entry.on.month ? "" : "/\(monthMark)\(entry.earnedIn)"
        let isLong = head.utf8.count + names.utf8.count + tail.utf8.count > longestID
        return RecordKey(entry.owner, Identifier(head + (isLong ? "~~\(Digest(of: names.utf8))" : names) + tail))
    }

    /// What the month of an id begins with.
    private static let monthMark = "~m"

    /// The most bytes of an id that every store keeps.
    private static let longestID = 255

    /// The day, the month and, where the id has them, the names that a key is made of: what is known of a record that cannot be read.
    /// - Parameter key: The key.
    package static func empty(of key: RecordKey<DayFigures>) -> DayFigures? {
        var parts = key.id.rawValue.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        var earnedIn: Month?
        if let last = parts.last, last.utf8.starts(with: monthMark.utf8) {
            guard let month = try? Month(String(Substring(last.utf8.dropFirst(monthMark.utf8.count)))) else {
                return nil
            }
            earnedIn = month
            parts.removeLast()
        }
        guard parts.count == 4 || parts.count == 5, let on = day(of: key), let digits = Int(parts[2]),
            let currency = try? Currency(code: parts[1], minorUnitDigits: digits)
        else { return nil }
        let day = FigureEntry(
            of: key.owner, on: on, advisor: Identifier(unescaped(parts[3])),
            team: parts.count == 5 ? Identifier(unescaped(parts[4])) : nil, in: currency, earnedIn: earnedIn)
        let figures = DayFigures(day, sums: nil)
        return figures.key == key ? figures : nil
    }

    /// The day of a key.
    /// - Parameter key: The key.
    package static func day(of key: RecordKey<DayFigures>) -> LocalDate? {
        let text = key.id.rawValue
        guard let stop = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        return try? LocalDate(String(text[..<stop]))
    }

    /// A slash in an id would make two keys one.
    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "~") }) else { return name }
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func unescaped(_ name: String) -> String {
        var text = ""
        var isEscape = false
        for scalar in name.unicodeScalars {
            if isEscape {
                text += scalar == "1" ? "/" : "~"
                isEscape = false
            } else if scalar == "~" {
                isEscape = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Adds an entry of this day, month and advisor.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func add(_ entry: FigureEntry) throws(FigureSumsError) {
        precondition(Self.key(of: entry) == key, "an entry of \(Self.key(of: entry)) is added to \(key)")
        try sums.check(entry.sums)
        for (subject, added) in entry.parts { try parts[subject]?.check(added) }
        try sums.merge(entry.sums)
        for (subject, added) in entry.parts {
            try parts[subject, default: FigureSums(in: entry.currency)].merge(added)
            if parts[subject]?.isEmpty == true { parts[subject] = nil }
        }
    }

    /// What the figures are about, with the sums of each.
    public var bySubject: [FigureSubject: FigureSums] {
        var all = parts
        guard !sums.isEmpty else { return all }
        all[.dealer] = sums
        all[.advisor(advisor)] = sums
        if let team { all[.advisorTeam(team)] = sums }
        return all
    }
}
