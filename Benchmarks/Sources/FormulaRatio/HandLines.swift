/// The lines of one scheme as a program without a plan keeps them: a list for each amount.
struct HandLines {
    var gross: [Int64]
    var deductions: [[Int64]]
    var net: [Int64]
    var withheld: [Int64]
    var payable: [Int64]
    /// By month.
    var fund: [Int64]

    init(rows: Int, deductions: Int, months: Int) {
        gross = Array(repeating: 0, count: rows)
        self.deductions = Array(repeating: gross, count: deductions)
        net = gross
        withheld = gross
        payable = gross
        fund = Array(repeating: 0, count: months)
    }

    /// Hands a list over to be written without a copy, and takes it back.
    static func borrow(_ list: inout [Int64]) -> [Int64] {
        var borrowed: [Int64] = []
        swap(&borrowed, &list)
        return borrowed
    }
}

/// The quotient to the nearest whole number, a half away from zero; the divisor is above zero. An overflow stops the
/// program, as it does everywhere in Swift.
@inline(__always)
func rounded(_ dividend: Int64, by divisor: Int64) -> Int64 {
    dividend >= 0 ? (dividend + divisor / 2) / divisor : -((divisor / 2 - dividend) / divisor)
}
