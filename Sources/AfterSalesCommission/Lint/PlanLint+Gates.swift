import AfterSalesCore

extension PlanLint {
    /// Gates that change nobody's pay, and gates that pay more the worse it is.
    mutating func checkGates(read measures: Set<Int>) {
        for (index, gate) in model.gates.enumerated() {
            let isRead = measures.contains(model.symbols.gates.lowerBound + index)
            let isConstant = gate.range.least == gate.range.most
            if !gate.holds, !isRead || isConstant {
                note(
                    .gateWithoutEffect, at: place(ofGate: index), inputs: [.init("gate", gate.id)],
                    isRead
                        ? "\(gate.id) gives \(gate.met) whatever the interval says, and holds nothing"
                        : "no formula uses \(gate.id), and it holds nothing: it changes nobody's pay",
                    isRead
                        ? "无论区间如何，\(gate.id) 均为 \(gate.met)，且不暂缓发放"
                        : "没有公式使用 \(gate.id)，且不暂缓发放：不影响任何人的提成")
            }
            guard gate.missed > gate.inconclusive || gate.inconclusive > gate.met else { continue }
            note(
                .gateRatesNotAscending, at: place(ofGate: index),
                inputs: [
                    .init("gate", gate.id), .init("missed", gate.missed.description),
                    .init("inconclusive", gate.inconclusive.description), .init("met", gate.met.description),
                ],
                "\(gate.id) gives \(gate.missed) where it is missed, \(gate.inconclusive) where it cannot be told, \(gate.met) where it is met: it does not rise with the result",
                "\(gate.id) 未达标 \(gate.missed)、无法判定 \(gate.inconclusive)、达标 \(gate.met)：比率没有随结果升高")
        }
    }
}
