import AfterSalesCore

/// Where an employee's coefficient in a pool comes from.
enum CoefficientSource: Hashable, Sendable {
    case position(String)
    case personal
    case adjustment(CoefficientAdjustment)
    case equalShares
}

extension FactColumns {
    /// What an employee's part in a pool is weighed by: the approved adjustment of the month, else the personal
    /// coefficient, else the position's.
    func weight(_ scheme: Int, _ row: Int) -> Int64 {
        if !personal.isEmpty, let own = personal[.init(scheme: scheme, employee: row)] { return own.weight }
        return model.schemes[scheme].weights[positions[row]]
    }

    /// Where ``weight(_:_:)`` comes from.
    func coefficientSource(_ scheme: Int, _ row: Int) -> CoefficientSource {
        if let own = personal[.init(scheme: scheme, employee: row)] {
            return own.adjustment.map { .adjustment($0) } ?? .personal
        }
        let coefficients = model.schemes[scheme].coefficients
        if coefficients[positions[row]] != nil { return .position(employee(row).position) }
        return model.schemes[scheme].otherWeight == CoefficientWeight.equal && coefficients.isEmpty
            ? .equalShares : .position("*")
    }
}
