public import AfterSalesCore

/// Whose figures they are.
public enum RollUpSubject: Hashable, Sendable {
    /// Everybody's.
    case everybody
    /// A dealership's.
    case dealer(Identifier<Dealer>)
    /// A team's; nil for those of no team.
    case team(Identifier<Team>?, Identifier<Dealer>)
    /// An employee's; nil for nobody's in particular.
    case employee(Identifier<Employee>?, Identifier<Dealer>)
    /// Those of somebody at his place.
    case place(Staffing)

    init(_ staffing: Staffing, _ grouping: RollUpGrouping) {
        self =
            switch grouping {
            case .everybody: .everybody
            case .dealer: .dealer(staffing.dealer)
            case .team: .team(staffing.team, staffing.dealer)
            case .employee: .employee(staffing.employee, staffing.dealer)
            case .place: .place(staffing)
            }
    }
}
