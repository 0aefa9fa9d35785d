import AfterSalesCore

extension ScoringError {
    /// The result of arithmetic; what does not fit is the error of a score.
    static func fitting<Value>(_ body: () throws(ArithmeticError) -> Value) throws(ScoringError) -> Value {
        do throws(ArithmeticError) {
            return try body()
        } catch {
            throw .arithmetic(error)
        }
    }

    /// A number that has to fit 64 bits.
    static func fitting(_ value: Int128) throws(ScoringError) -> Int64 {
        guard let value = Int64(exactly: value) else { throw .arithmetic(.overflow) }
        return value
    }

    /// A product that has to fit 128 bits.
    static func product(_ left: Int128, _ right: Int128) throws(ScoringError) -> Int128 {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        guard !overflow else { throw .arithmetic(.overflow) }
        return product
    }

    /// The least number that both divide; for numbers above zero.
    static func leastCommonMultiple(_ left: Int128, _ right: Int128) throws(ScoringError) -> Int128 {
        let divisor = Int128(Rational.greatestCommonDivisor(left.magnitude, right.magnitude))
        return try product(left / divisor, right)
    }
}
