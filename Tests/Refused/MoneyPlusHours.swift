// refused: cannot convert value of type 'Hours' (aka 'Quantity<HourUnit>') to expected argument type 'Money'
import AfterSales

func sum(_ price: Money, _ fee: Money, _ hours: Hours) throws -> Money {
    #if REFUSED
    try price + hours
    #else
    try price + fee
    #endif
}
