// refused: cannot assign to property: 'lines' setter is inaccessible
import AfterSales

func replace(_ lines: [OrderLine], of order: inout RepairOrder, at: Timestamp) throws {
    #if REFUSED
    order.lines = lines
    #else
    try order.estimate(EstimateDraft(lines: lines), by: .employee("E007"), at: at)
    #endif
}
