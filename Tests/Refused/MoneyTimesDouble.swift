// refused: cannot convert value of type 'Double' to expected argument type 'Rational'
import AfterSales

func share(of price: Money) throws -> Money {
    #if REFUSED
    try price.multiplied(by: 0.1 as Double, rounding: .halfEven)
    #else
    try price.multiplied(by: Rate("10%").rational, rounding: .halfEven)
    #endif
}
