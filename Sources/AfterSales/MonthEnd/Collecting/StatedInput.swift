/// What a month is made from because somebody states it (申报数据): which records are read.
public enum StatedInput: String, CaseIterable, Hashable, Sendable {
    /// Who works there: `StaffFile`.
    case staff
    /// What was agreed: `AgreedTarget`, with who has acknowledged it.
    case targets
    /// What somebody's work was judged to be worth: `Appraisal`, where it is confirmed.
    case appraisals
    /// Figures that no other record has: `ReportedFigure`.
    case reportedFigures
    /// Coefficients that were changed for the month: `CoefficientApproval`.
    case coefficients
    /// What somebody is paid at least: `DrawAgreement`, with what is open by the last posted close of the plan.
    case draws
}
