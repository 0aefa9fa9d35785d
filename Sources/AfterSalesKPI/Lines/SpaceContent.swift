import AfterSalesCore

/// What there is to a ``FigureSpace``. A class, so that whoever works with it copies one reference.
final class SpaceContent: Sendable {
    let currency: Currency
    let months: [Month]
    /// The first day, counted from 1970.
    let firstDay: Int
    let advisors: [Staffing]
    let technicians: [Staffing]
    let payTypes: [PayType]
    let kinds: [LineKind]
    let skills: [Skill]
    let words: LineWords
    let advisorNumbers: [Staffing: Int]
    let technicianNumbers: [Staffing: Int]
    /// By day: the index of its month.
    let monthOfDay: [UInt16]
    /// By advisor, and by technician, the number of the dealership.
    let dealerOfAdvisor: [Int32]
    let dealerOfTechnician: [Int32]
    /// By grouping, in the order of its cases.
    private let advisorGroups: [RollUpGroups]
    private let technicianGroups: [RollUpGroups]
    /// By cell: where a line of it goes.
    let wordsOfCell: [CellWords]

    /// Advisors put together.
    func advisors(by grouping: RollUpGrouping) -> RollUpGroups { advisorGroups[grouping.index] }
    /// Technicians put together.
    func technicians(by grouping: RollUpGrouping) -> RollUpGroups { technicianGroups[grouping.index] }

    init(
        currency: Currency, firstMonth: Month, monthCount: Int, advisors: [Staffing], technicians: [Staffing],
        payTypes: [PayType], kinds: [LineKind], skills: [Skill], words: LineWords
    ) {
        self.currency = currency
        self.advisors = advisors
        self.technicians = technicians
        self.payTypes = payTypes
        self.kinds = kinds
        self.skills = skills
        self.words = words
        // The caller has seen to it that the last month exists.
        months = (0..<monthCount).compactMap { try? firstMonth.adding(months: $0) }
        firstDay = firstMonth.firstDay.daysSince1970
        monthOfDay = months.enumerated().flatMap { index, month in
            repeatElement(UInt16(truncatingIfNeeded: index), count: month.dayCount)
        }
        var dealers: [Identifier<Dealer>: Int32] = [:]
        for place in advisors + technicians where dealers[place.dealer] == nil {
            dealers[place.dealer] = Int32(truncatingIfNeeded: dealers.count)
        }
        dealerOfAdvisor = advisors.compactMap { dealers[$0.dealer] }
        dealerOfTechnician = technicians.compactMap { dealers[$0.dealer] }
        advisorGroups = RollUpGrouping.allCases.map { RollUpGroups(advisors, $0) }
        technicianGroups = RollUpGrouping.allCases.map { RollUpGroups(technicians, $0) }
        advisorNumbers = Dictionary(advisors.enumerated().map { ($1, $0) }) { first, _ in first }
        technicianNumbers = Dictionary(technicians.enumerated().map { ($1, $0) }) { first, _ in first }
        wordsOfCell = (0..<FigureSpace.Limit.cells).map { CellWords($0, in: words) }
    }
}

extension RollUpGrouping {
    /// Its place among the cases.
    fileprivate var index: Int {
        switch self {
        case .everybody: 0
        case .dealer: 1
        case .team: 2
        case .employee: 3
        case .place: 4
        }
    }
}

extension SpaceContent: Hashable {
    static func == (left: SpaceContent, right: SpaceContent) -> Bool {
        left === right
            || (left.currency == right.currency && left.months == right.months && left.advisors == right.advisors
                && left.technicians == right.technicians && left.payTypes == right.payTypes
                && left.kinds == right.kinds && left.skills == right.skills)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(months)
        hasher.combine(advisors.count)
        hasher.combine(technicians.count)
    }
}
