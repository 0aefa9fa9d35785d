/// The result of a month closed by the hand-written plan. Amounts in fen.
package struct HandClose: Sendable {
    package let isHeld: Bool
    package let statements: [HandStatement]
    package let pools: [HandPool]
    /// The after-sales fund.
    package let fund: Int64
}

/// What one employee gets.
package struct HandStatement: Sendable {
    package let employee: String
    package let position: HandPosition
    package let baseSalary: Int64
    package let lines: [HandLine]
    package let corrections: Int64
    package let commission: Int64
    package let payable: Int64
    package let carriedForward: Int64
    package let income: Int64
}

/// What one scheme pays.
package struct HandLine: Sendable {
    package let scheme: HandScheme
    package let gross: Int64
    package let deductions: HandDeductions
    package let net: Int64
    package let withheld: Int64
    package let payable: Int64

    init(_ scheme: HandScheme, _ gross: Int64, _ deductions: HandDeductions = HandDeductions()) {
        self.scheme = scheme
        self.gross = gross
        self.deductions = deductions
        net = max(0, gross - deductions.first - deductions.second - deductions.third)
        withheld = rounded(net * 5, over: 100)
        payable = net - withheld
    }
}

/// The deductions of a line in plan order; no scheme has more than three.
package struct HandDeductions: Sendable {
    package let first: Int64
    package let second: Int64
    package let third: Int64

    init(_ first: Int64 = 0, _ second: Int64 = 0, _ third: Int64 = 0) {
        self.first = first
        self.second = second
        self.third = third
    }
}

/// A pool and what of it nobody was there for.
package struct HandPool: Sendable {
    package let scheme: HandScheme
    package let amount: Int64
    package let undistributed: Int64
}
