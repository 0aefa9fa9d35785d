// refused: cannot assign to property: 'settlement' setter is inaccessible
import AfterSales

func reopen(_ order: inout RepairOrder, by credit: RecordKey<RepairOrder>, at: Timestamp) throws -> RepairOrder? {
    #if REFUSED
    order.settlement = nil
    return nil
    #else
    return try order.reverse(
        by: credit, because: "wrong car", acting: .employee("E007"), at: at, in: .china)
    #endif
}
