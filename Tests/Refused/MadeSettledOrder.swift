// refused: 'SettledOrder' initializer is inaccessible due to 'internal' protection level
import AfterSales

func proof(_ order: RepairOrder, _ settlement: Settlement) throws -> SettledOrder {
    #if REFUSED
    SettledOrder(order: order, settlement: settlement, totals: try order.totals())
    #else
    try order.settled()
    #endif
}
