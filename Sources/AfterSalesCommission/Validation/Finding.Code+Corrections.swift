public import AfterSalesCore

/// What can be wrong with corrections.
extension Finding.Code {
    /// Closes of different months, dealerships or currencies are put beside each other.
    public static let differentMonth: Self = "differentMonth"
    /// A correction's cause is none that is known.
    public static let unknownCorrectionCause: Self = "unknownCorrectionCause"
}

extension Finding {
    static func differentMonth(_ one: CommissionClose, _ other: CommissionClose) -> Finding {
        let (first, second) = (
            "\(one.dealer) \(one.period) \(one.currency)", "\(other.dealer) \(other.period) \(other.currency)"
        )
        return Finding(
            .error, .differentMonth, at: .document, inputs: [.init("month", first), .init("other", second)],
            LocalizedText("\(second) is not \(first)", "\(second) 与 \(first) 不是同一月份"))
    }

    static func differentVersion(_ one: CommissionClose, _ other: CommissionClose) -> Finding {
        let (first, second) = ("\(one.planID) \(one.planVersion)", "\(other.planID) \(other.planVersion)")
        return Finding(
            .error, .differentPlan, at: Place.document.field("plan"),
            inputs: [.init("plan", first), .init("other", second)],
            LocalizedText("closed by \(second), not by \(first)", "由 \(second) 计算，而不是 \(first)"))
    }
}
