// refused: cannot use mutating member on immutable value: 'order' is a 'let' constant
import AfterSales

func close(_ order: RepairOrder, at: Timestamp) throws -> RepairOrder {
    #if REFUSED
    try order.close(by: .employee("E007"), at: at)
    return order
    #else
    var copy = order
    try copy.close(by: .employee("E007"), at: at)
    return copy
    #endif
}
