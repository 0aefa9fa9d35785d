public import AfterSalesCommission
public import AfterSalesCore

/// What a posted month turns out to be wrong by, and is not booked yet (未入账更正).
public struct MonthCorrections: Sendable {
    /// The month.
    public let month: Month
    /// What is to be corrected, by employee and then scheme in plan order; nothing where the month is right.
    public let corrections: [Correction]
    /// Everybody of the month, as it was posted and as it is known now.
    let people: [EmployeeFacts]
}
