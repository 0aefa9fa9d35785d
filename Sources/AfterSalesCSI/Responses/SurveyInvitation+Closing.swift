public import AfterSalesCore

extension SurveyInvitation {
    /// Whether a response given on a day is late (逾期答复): behind ``closesOn``, the last day on which it counts.
    /// - Parameter day: The day at the dealership on which it was given.
    public func isLate(_ day: LocalDate) -> Bool { closesOn.map { $0 < day } ?? false }
}

extension SurveyResponse {
    /// Whether it came behind the closing date of the invitation it answers (逾期答复).
    /// - Parameter invitation: The invitation.
    public func isLate(for invitation: SurveyInvitation) -> Bool { invitation.isLate(answeredOn) }
}
