import AfterSalesCore

/// A roll-up as it is written: whatever the order in which lines and parts came, the same content.
struct RollUpDocument: Hashable, Codable {
    static let format = "aftersales.roll-up/1"

    var format = RollUpDocument.format
    let currency: Currency
    let from: Month
    let through: Month
    let advisors: [Staffing]
    let technicians: [Staffing]
    let payTypes: [PayType]
    let kinds: [LineKind]
    let skills: [Skill]
    /// All magnitudes of the lines together; see ``RollUp/magnitude``.
    let magnitude: UInt64
    /// Month, advisor, then the words of a row, where one is not zero.
    let sales: [[Int64]]
    /// Month, technician, skill, hours, labour sales, where one is not zero.
    let work: [[Int64]]
    /// Month, advisor, word, amount.
    let gaps: [[Int64]]
    /// The order's number, then its rows with their flags, ascending.
    let orders: [[UInt32]]

    init(_ rollUp: RollUp) {
        let space = rollUp.space
        currency = space.currency
        // A space has a month at least.
        from = space.months.first ?? .earliest
        through = space.months.last ?? .earliest
        advisors = space.advisors
        technicians = space.technicians
        payTypes = space.payTypes
        kinds = space.kinds
        skills = space.skills
        magnitude = rollUp.magnitude
        let words = space.content.words.count
        let rows = rollUp.sums.advisorSums(space.content.advisors(by: .place))
        sales = Self.rows(rows, words, advisors.count)
        let benches = rollUp.sums.technicianSums(space.content.technicians(by: .place))
        work = benches.indices.compactMap { index in
            guard benches[index] != .zero else { return nil }
            let (place, skill) = index.quotientAndRemainder(dividingBy: space.skills.count)
            let (month, technician) = place.quotientAndRemainder(dividingBy: space.technicians.count)
            return [Int64(month), Int64(technician), Int64(skill), benches[index].x, benches[index].y]
        }
        gaps = rollUp.sums.gaps.filter { $0.value != 0 }
            .map { gap, units in
                let (month, advisor) = (Int(gap.row) - 1).quotientAndRemainder(dividingBy: space.advisors.count)
                return [Int64(month), Int64(advisor), Int64(gap.word), units]
            }
            .sorted { $0.lexicographicallyPrecedes($1) }
        orders = rollUp.marks.byOrder
    }

    private static func rows(_ sums: [Int64], _ words: Int, _ advisors: Int) -> [[Int64]] {
        let count = sums.count / words
        return (0..<count).compactMap { place in
            let row = (0..<words).map { sums[$0 * count + place] }
            guard row.contains(where: { $0 != 0 }) else { return nil }
            let (month, advisor) = place.quotientAndRemainder(dividingBy: advisors)
            return [Int64(month), Int64(advisor)] + row
        }
    }
}
