// refused: cannot convert value of type 'RepairOrder' to expected argument type 'SettledOrder'
import AfterSales

func figures(of order: RepairOrder) throws -> OrderFigures {
    #if REFUSED
    try OrderFigures(of: order)
    #else
    try OrderFigures(of: try order.settled())
    #endif
}
