// refused: cannot convert value of type 'LineQuantity' (aka 'Quantity<LineUnit>') to expected argument type 'Quantity<HourUnit>'
import AfterSales

func sum(_ hours: Hours, _ quantity: LineQuantity) throws {
    #if REFUSED
    _ = try hours + quantity
    #else
    _ = try LineQuantity(hours) + quantity
    #endif
}
