public import AfterSalesCore
public import AfterSalesStorage

/// Whose a score is, by one grouping. Ids of people and teams belong to their dealership: the same id elsewhere is somebody
/// else.
public enum ScoreKey: Hashable, Sendable {
    /// Of a dealership, or of the group's own responses.
    case dealer(RecordOwner)
    /// Of a service advisor; nil where a visit names none.
    case advisor(Identifier<Employee>?, at: RecordOwner)
    /// Of a technician; nil where a visit names none.
    case technician(Identifier<Employee>?, at: RecordOwner)
    /// Of a team; nil where a visit names none.
    case team(Identifier<Team>?, at: RecordOwner)
    /// Of a model; nil where a visit names none.
    case model(String?)
    /// Of a month, by the day of the answer.
    case month(Month)
    /// Of a wave of the survey.
    case wave(String)
    /// Of a stratum; nil where the host names none.
    case stratum(String?)

    /// Whether a response is meant. A stratum is the host's, no response says it: none is.
    func fits(_ response: SurveyResponse) -> Bool {
        switch self {
        case .dealer(let owner): response.key.owner == owner
        case .advisor(let advisor, let owner): response.visit.advisor == advisor && response.key.owner == owner
        case .technician(let technician, let owner):
            response.visit.technician == technician && response.key.owner == owner
        case .team(let team, let owner): response.visit.team == team && response.key.owner == owner
        case .model(let model): response.visit.model == model
        case .month(let month): month.contains(response.answeredOn)
        case .wave(let wave): response.wave == wave
        case .stratum: false
        }
    }
}

/// Whose a score is, by all groupings that were asked for, in that order.
public struct ScoreSubject: Hashable, Sendable {
    /// One for each grouping.
    public let keys: [ScoreKey]

    /// A subject.
    /// - Parameter keys: One for each grouping, in their order.
    public init(_ keys: [ScoreKey]) { self.keys = keys }
}
