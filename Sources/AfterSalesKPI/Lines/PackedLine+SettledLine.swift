import AfterSalesCore

extension PackedLine {
    /// A line packed; nil where something of it is not of the space, which ``LineCheck`` can name.
    init?(_ line: SettledLine, in space: SpaceContent) {
        guard space.monthOfDay.indices.contains(line.day), space.advisors.indices.contains(line.advisor),
            space.technicians.indices.contains(line.technician), space.payTypes.indices.contains(line.payType),
            space.kinds.indices.contains(line.kind), space.skills.indices.contains(line.skill),
            let order = UInt32(exactly: line.order), order <= Self.lastOrder,
            let hours = Int32(exactly: line.hours ?? 0)
        else { return nil }
        let isLabour = space.kinds[line.kind] == .labour
        guard isLabour || hours == 0,
            space.dealerOfAdvisor[line.advisor] == space.dealerOfTechnician[line.technician]
        else { return nil }
        var word = UInt64(line.day)
        word |= UInt64(space.words.cell(line.payType, line.kind)) << UInt64(Self.cellShift)
        word |= UInt64(line.advisor) << UInt64(Self.advisorShift)
        word |= UInt64(line.technician * space.skills.count + line.skill) << UInt64(Self.benchShift)
        if isLabour { word |= Self.labour }
        if line.isComeback { word |= Self.comeback }
        if line.isVoid { word |= Self.void }
        if line.cost == nil { word |= Self.withoutCost }
        if isLabour && line.hours == nil { word |= Self.withoutHours }
        self.init(word: word, order: order, hours: hours, amount: line.amount, cost: line.cost ?? 0)
    }

    /// The largest number of an order.
    static let lastOrder = UInt32(1 << 31 - 1)

    /// The line in the numbers of its space.
    func settled(in space: SpaceContent) -> SettledLine {
        SettledLine(
            order: Int(order), day: day, advisor: advisor, technician: bench / space.skills.count,
            payType: cell >> space.words.kindBits, kind: cell & (1 << space.words.kindBits - 1),
            skill: bench % space.skills.count, hours: has(Self.withoutHours) ? nil : Int64(hours), amount: amount,
            cost: has(Self.withoutCost) ? nil : cost, isComeback: has(Self.comeback), isVoid: has(Self.void))
    }
}
