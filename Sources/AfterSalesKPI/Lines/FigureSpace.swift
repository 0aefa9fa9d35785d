public import AfterSalesCore

/// What the numbers in settled lines stand for: the months, the people at their places, the words.
///
/// Figures are added up in dense numbers, names are looked up once. Roll-ups of one space merge.
public struct FigureSpace: Hashable, Sendable {
    /// How much of each fits a line.
    enum Limit {
        static let days = 1 << PackedLine.dayBits
        static let advisors = 1 << PackedLine.advisorBits
        /// Technicians times skills.
        static let benches = 1 << PackedLine.benchBits
        /// Pay types times the next power of two of kinds.
        static let cells = 1 << PackedLine.cellBits
        /// Advisors times months.
        static let rows = 1 << OrderMarks.rowBits - 2
        /// Sums of a row.
        static let words = 256
        /// Sums of all rows together: a gigabyte.
        static let sums = 1 << 27
    }

    let content: SpaceContent

    /// The currency of all amounts.
    public var currency: Currency { content.currency }
    /// The months, one after the other.
    public var months: [Month] { content.months }
    /// The advisors at their places, in the order of their numbers.
    public var advisors: [Staffing] { content.advisors }
    /// The technicians at their places, in the order of their numbers.
    public var technicians: [Staffing] { content.technicians }
    /// Who pays, in the order of their numbers.
    public var payTypes: [PayType] { content.payTypes }
    /// What is sold, in the order of their numbers.
    public var kinds: [LineKind] { content.kinds }
    /// What work asks, in the order of their numbers.
    public var skills: [Skill] { content.skills }

    /// A space; the order of each list gives the numbers.
    /// - Parameters:
    ///   - currency: The currency of all amounts.
    ///   - months: The first and the last month, at most 8 192 days in all.
    ///   - advisors: At most 65 536; times the months, at most 16 777 214.
    ///   - technicians: Times the skills, at most 1 048 576.
    ///   - payTypes: Who pays.
    ///   - kinds: What is sold. Pay types times the next power of two of the kinds are at most 128; these, pay types and
    ///     kinds together are at most 256, and times advisors and months at most 134 217 728.
    ///   - skills: What work asks.
    /// - Throws: Every reason at once: an empty list, a name given twice, more than fits.
    public init(
        currency: Currency, months: ClosedRange<Month>, advisors: [Staffing], technicians: [Staffing],
        payTypes: [PayType], kinds: [LineKind], skills: [Skill]
    ) throws(Rejection) {
        var check = SpaceCheck()
        check.list("advisors", advisors)
        check.list("technicians", technicians)
        check.list("payTypes", payTypes)
        check.list("kinds", kinds)
        check.list("skills", skills)
        let words = LineWords(payTypes: payTypes.count, kinds: kinds.count)
        let monthCount = months.lowerBound.months(until: months.upperBound) + 1
        let days = months.upperBound.lastDay.daysSince1970 - months.lowerBound.firstDay.daysSince1970 + 1
        check.limit("months", "days", days, Limit.days)
        check.limit("advisors", "advisors", advisors.count, Limit.advisors)
        check.limit("technicians", "technicians and skills", technicians.count * skills.count, Limit.benches)
        check.limit("payTypes", "pay types and kinds", words.cells, Limit.cells)
        check.limit("payTypes", "sums of an advisor's month", words.count, Limit.words)
        check.limit("advisors", "advisors and months", advisors.count * monthCount, Limit.rows)
        check.limit("advisors", "sums of all advisors' months", advisors.count * monthCount * words.count, Limit.sums)
        try check.throwErrors()
        content = SpaceContent(
            currency: currency, firstMonth: months.lowerBound, monthCount: monthCount, advisors: advisors,
            technicians: technicians, payTypes: payTypes, kinds: kinds, skills: skills, words: words)
    }

    /// The number of a day; nil outside the months.
    public func day(_ date: LocalDate) -> Int? {
        let day = date.daysSince1970 - content.firstDay
        return content.monthOfDay.indices.contains(day) ? day : nil
    }

    /// The number of an advisor at his place; nil where the space has none.
    public func advisor(_ staffing: Staffing) -> Int? { content.advisorNumbers[staffing] }
    /// The number of a technician at his place; nil where the space has none.
    public func technician(_ staffing: Staffing) -> Int? { content.technicianNumbers[staffing] }
    /// The number of a pay type; nil where the space has none.
    public func payType(_ payType: PayType) -> Int? { content.payTypes.firstIndex(of: payType) }
    /// The number of a line kind; nil where the space has none.
    public func kind(_ kind: LineKind) -> Int? { content.kinds.firstIndex(of: kind) }
    /// The number of a skill; nil where the space has none.
    public func skill(_ skill: Skill) -> Int? { content.skills.firstIndex(of: skill) }
}
