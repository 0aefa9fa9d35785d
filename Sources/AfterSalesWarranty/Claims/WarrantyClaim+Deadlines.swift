public import AfterSalesCore
import AfterSalesStorage

/// By when a manufacturer has to do its part.
extension WarrantyClaim {
    /// The last day on which the manufacturer should answer (审批期限): so many days behind the submission that it has, or the
    /// appeal. Nil while it need not answer, and where its terms give no number.
    /// - Parameters:
    ///   - terms: Its terms.
    ///   - zone: The dealership's local time, which tells the day of an appeal.
    public func answerBy(under terms: ManufacturerTerms, in zone: CivilZone) -> LocalDate? {
        guard let days = terms.rules.answerWithin, let asked = lastAsked else { return nil }
        switch status {
        case .submitted, .appealed: return try? zone.date(of: asked).adding(days: days)
        default: return nil
        }
    }

    /// The last day on which the manufacturer should pay (付款期限): so many days behind its last decision. Nil where it has
    /// nothing left to pay of what it approved, and where its terms give no number.
    /// - Parameters:
    ///   - terms: Its terms.
    ///   - zone: The dealership's local time, which tells the day of the decision.
    public func payBy(under terms: ManufacturerTerms, in zone: CivilZone) -> LocalDate? {
        guard let days = terms.rules.payWithin, let decision = decisions.last, expected.minorUnits > 0 else {
            return nil
        }
        return try? zone.date(of: decision.at).adding(days: days)
    }

    /// When the manufacturer was last asked: writing something off meanwhile asks nothing.
    private var lastAsked: Timestamp? {
        steps.last { [.submit, .resubmit, .appeal, .reopen].contains($0.action) }?.at
    }
}

extension ManufacturerTerms {
    /// The last day on which a claim may be submitted again that came back on a day (重新提交期限); nil where the terms give
    /// no number.
    /// - Parameter day: The day on which it came back.
    public func resubmitBy(returnedOn day: LocalDate) -> LocalDate? {
        rules.resubmitWithin.flatMap { try? day.adding(days: $0) }
    }
}
