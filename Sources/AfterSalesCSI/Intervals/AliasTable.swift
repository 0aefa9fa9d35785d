/// Draws a value of a tally, each as likely as it was often given, in the same time however many values there are.
///
/// The alias method of A. J. Walker, ACM Transactions on Mathematical Software 3 (1977) 253–256, in whole numbers: every
/// column holds as much as the whole tally counts, of one value and above a threshold of another, so that nothing is rounded.
struct AliasTable {
    private struct Column {
        var threshold: Int
        var value: Int64
        var alias: Int64
    }

    private var columns: [Column]
    private let column: BoundedDraw
    private let height: BoundedDraw

    /// - Parameters:
    ///   - entries: Values and counts, at least one; the counts add up to `total`.
    ///   - total: Below 2³².
    init(_ entries: [ValueTally.Entry], total: UInt32) {
        var left = entries.map { Int128($0.count) * Int128(entries.count) }
        columns = entries.map { Column(threshold: Int(total), value: $0.value, alias: $0.value) }
        column = BoundedDraw(below: UInt32(entries.count))
        height = BoundedDraw(below: total)
        let full = Int128(total)
        var (scarce, ample): ([Int], [Int]) = ([], [])
        for index in left.indices {
            if left[index] < full { scarce.append(index) } else { ample.append(index) }
        }
        while let low = scarce.popLast(), let high = ample.last {
            columns[low].threshold = Int(left[low])
            columns[low].alias = columns[high].value
            left[high] -= full - left[low]
            if left[high] < full {
                ample.removeLast()
                scarce.append(high)
            }
        }
    }

    /// The sum of so many values drawn.
    func sum(of draws: Int64, by random: inout SplitMix64) -> Int128 {
        var total: Int128 = 0
        var drawn: Int64 = 0
        while drawn < draws {
            let bits = random.next()
            guard let column = column.number(from: UInt32(truncatingIfNeeded: bits >> 32)),
                let height = height.number(from: UInt32(truncatingIfNeeded: bits))
            else { continue }
            let chosen = columns[column]
            total &+= Int128(height < chosen.threshold ? chosen.value : chosen.alias)
            drawn += 1
        }
        return total
    }
}
