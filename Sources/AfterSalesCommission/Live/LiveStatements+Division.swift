import AfterSalesCore

/// Dividing pools in passing.
extension LiveStatements {
    /// Divides a pool whose amount has just been computed.
    @inline(never)
    static func divide(
        _ amount: Int64, _ cells: inout MutableSpan<Int64>, _ tail: Int, _ funds: Int, _ rates: Span<LiveRate>
    ) {
        let count = Int(cells[tail])
        let sum = cells[tail &+ LiveTail.sum]
        let factor = UInt64(bitPattern: cells[tail &+ LiveTail.reciprocal])
        let shift = LiveReciprocal.shift(of: sum)
        let stride = LiveTail.withheld &+ rates.count
        let first = tail &+ LiveTail.members
        // Remainders, and behind each who comes first of those with the same. Who is not there comes last.
        var keys = InlineArray<8, Int32>(repeating: -1)
        var missing = amount
        var member = first
        for index in 0..<count {
            let product = amount &* cells[member]
            let share = Int64(bitPattern: LiveReciprocal.quotient(UInt64(bitPattern: product), factor, shift))
            let remainder = Int32(truncatingIfNeeded: product &- share &* sum)
            keys[index & 7] = remainder &<< 3 | Int32(truncatingIfNeeded: 7 &- index)
            cells[member &+ LiveTail.share] = share
            missing &-= share
            member &+= stride
        }
        if missing > 0 {
            var ranks = InlineArray<8, Int32>(repeating: 0)
            for index in 0..<8 {
                let key = keys[index]
                for other in 0..<8 { ranks[other] &+= key > keys[other] ? 1 : 0 }
            }
            member = first
            for index in 0..<count {
                cells[member &+ LiveTail.share] &+= Int64(ranks[index & 7]) < missing ? 1 : 0
                member &+= stride
            }
        }
        if rates.count == 1 {
            let rate = rates[0]
            var change: Int64 = 0
            var member = first
            for _ in 0..<count {
                let share = cells[member &+ LiveTail.share]
                let withheld = min(rate.amount(of: share), share)
                change &+= withheld &- cells[member &+ LiveTail.withheld]
                cells[member &+ LiveTail.withheld] = withheld
                member &+= stride
            }
            cells[funds] &+= change
        } else {
            for index in 0..<count { withhold(first &+ index &* stride, &cells, funds, rates) }
        }
    }

    /// Several roundings can add up to a unit more than there is; the last one gives way.
    private static func withhold(
        _ member: Int, _ cells: inout MutableSpan<Int64>, _ funds: Int, _ rates: Span<LiveRate>
    ) {
        let share = cells[member &+ LiveTail.share]
        var rest = share
        for rate in rates.indices {
            let withheld = min(rates[rate].amount(of: share), rest)
            rest &-= withheld
            let cell = member &+ LiveTail.withheld &+ rate
            cells[funds &+ rate] &+= withheld &- cells[cell]
            cells[cell] = withheld
        }
    }
}
