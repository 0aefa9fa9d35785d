/// Where an employee's coefficient in a pool comes from.
enum CoefficientSource: Hashable, Sendable {
    case position(String)
    case personal
    case adjustment(CoefficientAdjustment)
    case equalShares
}
