// refused: cannot assign to property: 'status' setter is inaccessible
import AfterSales

func settle(_ order: inout RepairOrder, at: Timestamp) throws {
    #if REFUSED
    order.status = .settled
    #else
    try order.settle(by: .employee("E007"), at: at, in: .china)
    #endif
}
