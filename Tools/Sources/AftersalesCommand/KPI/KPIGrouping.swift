import AfterSales
import ArgumentParser

/// By whom `kpi` shows figures.
enum KPIGrouping: String, CaseIterable, ExpressibleByArgument {
    /// The dealership as a whole.
    case dealer
    /// Each service advisor.
    case advisor
    /// Each technician.
    case technician
    /// Each team, of advisors and of technicians.
    case team

    /// Whether a subject is shown.
    func includes(_ subject: FigureSubject) -> Bool {
        switch subject {
        case .dealer: self == .dealer
        case .advisor: self == .advisor
        case .technician: self == .technician
        case .advisorTeam, .technicianTeam: self == .team
        // Accessories are no key figure of their sellers; pay has them.
        case .seller: false
        }
    }
}

/// How `kpi` writes figures.
enum KPIFormat: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case table
    /// One JSON document.
    case json
    /// A row per figure.
    case csv
}
