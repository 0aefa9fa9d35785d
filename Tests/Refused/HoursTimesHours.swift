// refused: binary operator '*' cannot be applied to two 'Hours' (aka 'Quantity<HourUnit>') operands
import AfterSales

func product(_ sold: Hours, _ paid: Hours) throws {
    #if REFUSED
    _ = try sold * paid
    #else
    _ = try sold / paid
    #endif
}
