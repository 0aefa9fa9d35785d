import AfterSales
import ArgumentParser

/// By whom `csi score` tells scores apart.
enum CSIGrouping: String, CaseIterable, ExpressibleByArgument {
    /// Dealerships, where a column names them.
    case dealer
    /// Service advisors.
    case advisor
    /// Technicians.
    case technician
    /// Teams.
    case team
    /// Models.
    case model
    /// Months of the answers.
    case month
    /// Waves of the survey.
    case wave

    var grouping: ScoreGrouping {
        switch self {
        case .dealer: .dealer
        case .advisor: .advisor
        case .technician: .technician
        case .team: .team
        case .model: .model
        case .month: .month
        case .wave: .wave
        }
    }

    /// Whose a score is, as it is written: an id of another dealership's people has the dealership before it.
    /// - Parameter home: The dealership that needs not be named.
    static func name(_ key: ScoreKey, at home: RecordOwner) -> String? {
        switch key {
        case .dealer(let owner): owner.column
        case .advisor(let id, let owner), .technician(let id, let owner):
            id.map { local($0.rawValue, of: owner, at: home) }
        case .team(let id, let owner): id.map { local($0.rawValue, of: owner, at: home) }
        case .model(let name): name
        case .month(let month): month.description
        case .wave(let name): name
        case .stratum(let name): name
        }
    }

    /// An id of a dealership, with the dealership before it where that is another one.
    static func local(_ id: String, of owner: RecordOwner, at home: RecordOwner) -> String {
        owner == home ? id : "\(owner.column)/\(id)"
    }
}
