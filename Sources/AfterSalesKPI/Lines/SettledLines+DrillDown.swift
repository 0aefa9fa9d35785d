public import AfterSalesCore

extension SettledLines {
    /// The orders behind a figure (明细追溯), by number; what they add comes to the figure exactly.
    ///
    /// - Parameters:
    ///   - measure: What is summed. ``Measure/hoursOf(_:)`` and ``Measure/labourOf(_:)`` are of technicians, all others of
    ///     advisors.
    ///   - subject: Whose figure it is.
    ///   - month: Of which month; of all where none is named.
    /// - Returns: The orders that add something; none for a measure that lines do not give.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` where ``RollUp/init(of:_:)`` does: a sum might not fit.
    public func orders(
        behind measure: Measure, of subject: RollUpSubject, in month: Month? = nil
    ) throws(ArithmeticError) -> [OrderContribution] {
        guard let units = units(of: measure) else { return [] }
        guard magnitudes.of(packed.indices, in: packed) <= RollUp.largestBound else { throw .overflow }
        let isOfTechnicians = measure.isOfTechnicians
        let people = isOfTechnicians ? space.technicians : space.advisors
        let isOfSubject = people.map { RollUpSubject($0, subject.grouping) == subject }
        let monthNumber = month.map { space.months.firstIndex(of: $0) ?? -1 }
        var found: [Int: Int64] = [:]
        for line in packed where !line.has(PackedLine.void) {
            let person = isOfTechnicians ? line.bench / space.skills.count : line.advisor
            guard isOfSubject[person] else { continue }
            if let monthNumber, Int(space.content.monthOfDay[line.day]) != monthNumber { continue }
            let added = units(line)
            if added == 0 { continue }
            found[Int(line.order)] = measure.isCount ? 1 : found[Int(line.order), default: 0] &+ added
        }
        return found.filter { $0.value != 0 }.map { OrderContribution(order: $0.key, units: $0.value) }
            .sorted { $0.order < $1.order }
    }

    /// What a line adds to a measure; nil for one that lines do not give.
    private func units(of measure: Measure) -> ((PackedLine) -> Int64)? {
        let words = space.content.words
        let payType = { (line: PackedLine) in space.payTypes[line.cell >> words.kindBits] }
        let kind = { (line: PackedLine) in space.kinds[line.cell & (1 << words.kindBits - 1)] }
        let skill = { (line: PackedLine) in space.skills[line.bench % space.skills.count] }
        switch measure {
        case .sales(let payer, let wanted):
            return { payType($0) == payer && kind($0) == wanted ? $0.amount : 0 }
        case .cost(let wanted): return { kind($0) == wanted ? $0.cost : 0 }
        case .salesWithoutCost(let wanted):
            return { kind($0) == wanted && $0.has(PackedLine.withoutCost) ? $0.amount : 0 }
        case .hoursSold(let payer): return { payType($0) == payer ? Int64($0.hours) : 0 }
        case .labourWithoutHours(let payer):
            return { payType($0) == payer && $0.has(PackedLine.withoutHours) ? $0.amount : 0 }
        case .hoursOf(let wanted): return { $0.has(PackedLine.labour) && skill($0) == wanted ? Int64($0.hours) : 0 }
        case .labourOf(let wanted): return { $0.has(PackedLine.labour) && skill($0) == wanted ? $0.amount : 0 }
        case .orders: return { _ in 1 }
        case .ordersPaid(let payer): return { payType($0) == payer ? 1 : 0 }
        case .comebacks: return { $0.has(PackedLine.comeback) ? 1 : 0 }
        case .other: return nil
        }
    }
}

extension Measure {
    fileprivate var isOfTechnicians: Bool {
        switch self {
        case .hoursOf, .labourOf: true
        default: false
        }
    }

    /// Whether it counts orders, each once.
    fileprivate var isCount: Bool {
        switch self {
        case .orders, .ordersPaid, .comebacks: true
        default: false
        }
    }
}

extension RollUpSubject {
    fileprivate var grouping: RollUpGrouping {
        switch self {
        case .everybody: .everybody
        case .dealer: .dealer
        case .team: .team
        case .employee: .employee
        case .place: .place
        }
    }
}
