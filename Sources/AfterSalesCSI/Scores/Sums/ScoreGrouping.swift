import AfterSalesCore
import AfterSalesStorage

/// By what scores are told apart.
public enum ScoreGrouping: Hashable, Sendable, CaseIterable {
    /// By dealership.
    case dealer
    /// By service advisor of a dealership.
    case advisor
    /// By technician of a dealership.
    case technician
    /// By team of a dealership.
    case team
    /// By the model of the car.
    case model
    /// By the month in which it was answered.
    case month
    /// By the wave of the survey.
    case wave
    /// By stratum, as the host tells.
    case stratum

    func key(of response: SurveyResponse, _ stratum: (SurveyedVisit) -> String?) -> ScoreKey {
        switch self {
        case .month: .month(response.answeredOn.month)
        case .wave: .wave(response.wave)
        default: key(of: response.visit, response.key.owner, stratum)
        }
    }

    /// Nil for the month of the answer.
    func key(of invitation: SurveyInvitation, _ stratum: (SurveyedVisit) -> String?) -> ScoreKey? {
        switch self {
        case .month: nil
        case .wave: .wave(invitation.wave)
        default: key(of: invitation.visit, invitation.key.owner, stratum)
        }
    }

    private func key(of visit: SurveyedVisit, _ owner: RecordOwner, _ stratum: (SurveyedVisit) -> String?) -> ScoreKey {
        switch self {
        case .advisor: .advisor(visit.advisor, at: owner)
        case .technician: .technician(visit.technician, at: owner)
        case .team: .team(visit.team, at: owner)
        case .model: .model(visit.model)
        case .stratum: .stratum(stratum(visit))
        case .dealer, .month, .wave: .dealer(owner)
        }
    }
}
