public import AfterSalesCore
public import AfterSalesStorage

/// What one document adds to the figures of a day (统计凭据): a settled order, a credit, an insurer's audit.
///
/// It belongs to one advisor; what is added for technicians and their teams is a part of it, and is stated beside it,
/// as a count of orders cannot be told from the counts of the people who worked on them.
public struct FigureEntry: Hashable, Sendable {
    /// Whose day.
    public let owner: RecordOwner
    /// The day.
    public let on: LocalDate
    /// The month in which it is earned (计提月份): that of the day, unless it takes back what an earlier one has brought.
    public let earnedIn: Month
    /// The service advisor.
    public let advisor: Identifier<Employee>
    /// The advisor's team.
    public let team: Identifier<Team>?
    /// What is added for the advisor, his team and the dealership.
    public private(set) var sums: FigureSums
    /// What is added for technicians and their teams, and for sellers.
    public private(set) var parts: [FigureSubject: FigureSums]

    /// Nothing yet.
    /// - Parameters:
    ///   - owner: Whose day.
    ///   - on: The day.
    ///   - advisor: The service advisor.
    ///   - team: The advisor's team.
    ///   - currency: The currency of all amounts.
    ///   - month: The month in which it is earned; that of the day where it is left out.
    public init(
        of owner: RecordOwner, on: LocalDate, advisor: Identifier<Employee>, team: Identifier<Team>?,
        in currency: Currency, earnedIn month: Month? = nil
    ) {
        self.owner = owner
        self.on = on
        earnedIn = month ?? on.month
        self.advisor = advisor
        self.team = team
        sums = FigureSums(in: currency)
        parts = [:]
    }

    /// The currency of all amounts.
    public var currency: Currency { sums.currency }

    /// Adds to the advisor, his team and the dealership.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``; nothing has changed then.
    public mutating func add(_ units: Int64, to measure: Measure) throws(ArithmeticError) {
        try sums.add(units, to: measure)
    }

    /// Adds to a technician. What belongs to him is to be added to the advisor too.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``; nothing has changed then.
    public mutating func add(
        _ units: Int64, to measure: Measure, technician: Identifier<Employee>
    ) throws(ArithmeticError) {
        try add(units, to: measure, part: .technician(technician))
    }

    /// Adds to a team of technicians.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``; nothing has changed then.
    public mutating func add(
        _ units: Int64, to measure: Measure, technicianTeam: Identifier<Team>
    ) throws(ArithmeticError) {
        try add(units, to: measure, part: .technicianTeam(technicianTeam))
    }

    /// Adds to a seller. What belongs to him is to be added to the advisor too.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``; nothing has changed then.
    public mutating func add(
        _ units: Int64, to measure: Measure, seller: Identifier<Employee>
    ) throws(ArithmeticError) {
        try add(units, to: measure, part: .seller(seller))
    }

    private mutating func add(
        _ units: Int64, to measure: Measure, part subject: FigureSubject
    ) throws(ArithmeticError) {
        let currency = currency
        defer { if parts[subject]?.isEmpty == true { parts[subject] = nil } }
        try parts[subject, default: FigureSums(in: currency)].add(units, to: measure)
    }

    /// The sums of a subject: none where the entry does not concern it.
    /// - Parameter subject: Whom they are about.
    public subscript(subject: FigureSubject) -> FigureSums {
        let concerned: FigureSums? =
            switch subject {
            case .dealer: sums
            case .advisor(let id): id == advisor ? sums : nil
            case .advisorTeam(let id): id == team ? sums : nil
            case .technician, .technicianTeam, .seller: parts[subject]
            }
        return concerned ?? FigureSums(in: currency)
    }
}
