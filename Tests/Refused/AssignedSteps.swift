// refused: cannot use mutating member on immutable value: 'steps' setter is inaccessible
import AfterSales

func forget(_ order: inout RepairOrder, because reason: String, at: Timestamp) throws {
    #if REFUSED
    order.steps.removeAll()
    #else
    try order.cancel(because: reason, by: .employee("E007"), at: at)
    #endif
}
