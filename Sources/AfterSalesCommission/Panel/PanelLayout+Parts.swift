/// Some of a panel's months: what of each list belongs to them.
extension PanelLayout {
    private var positionCount: Int { positionStarts.count / (months.count + 1) }

    /// By position the rows of some months.
    func rowParts(_ months: Range<Int>) -> [Range<Int>] { (0..<positionCount).map { rows($0, months) } }

    /// How many rows some months have.
    func rowCount(_ months: Range<Int>) -> Int { rowParts(months).reduce(0) { $0 + $1.count } }

    /// The stretches of a scheme's lines in some months: one for each position of an individual scheme, one for a pool.
    func lineParts(_ scheme: Int, _ months: Range<Int>) -> [Range<Int>] {
        if let pool = pools[scheme] { return [pool.members(months)] }
        return groups.filter { $0.schemes.contains(scheme) }.map { $0.members(months) }
    }
}
