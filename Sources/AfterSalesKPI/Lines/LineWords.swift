import AfterSalesCore

/// Where the sums of an advisor's month lie in a row: hours by pay type, costs by kind, sales by cell.
struct LineWords: Hashable, Sendable {
    let payTypes: Int
    let kinds: Int
    /// A cell is pay type · 2^kindBits + kind.
    let kindBits: Int

    init(payTypes: Int, kinds: Int) {
        self.payTypes = payTypes
        self.kinds = kinds
        kindBits = kinds <= 1 ? 0 : Int.bitWidth - (kinds - 1).leadingZeroBitCount
    }

    var cells: Int { payTypes << kindBits }
    var firstSales: Int { payTypes + kinds }
    /// Words of a row.
    var count: Int { firstSales + cells }

    func cell(_ payType: Int, _ kind: Int) -> Int { payType << kindBits | kind }
    func hours(_ payType: Int) -> Int { payType }
    func cost(_ kind: Int) -> Int { payTypes + kind }
    func sales(_ payType: Int, _ kind: Int) -> Int { firstSales + cell(payType, kind) }

    /// The word of a line's cost.
    func costWord(_ line: PackedLine) -> Int { cost(line.cell & (1 << kindBits - 1)) }
    /// The word of a line's hours.
    func hoursWord(_ line: PackedLine) -> Int { hours(line.cell >> kindBits) }
}
