// refused: cannot assign to property: 'off' setter is inaccessible
import AfterSales

func stop(_ clocking: inout Clocking, of order: inout RepairOrder, at: Timestamp) throws {
    #if REFUSED
    clocking.off = at
    #else
    try order.clockOff(clocking.technician, at: at)
    #endif
}
