// refused: cannot use mutating member on immutable value: 'lines' setter is inaccessible
import AfterSales

func add(_ line: OrderLine, to order: inout RepairOrder, at: Timestamp) throws {
    #if REFUSED
    order.lines.append(line)
    #else
    try order.estimate(EstimateDraft(lines: order.lines + [line]), by: .employee("E007"), at: at)
    #endif
}
