// refused: binary operator '*' cannot be applied to two 'Money' operands
import AfterSales

func product(_ price: Money, _ other: Money) throws {
    #if REFUSED
    _ = try price * other
    #else
    _ = try price / other
    #endif
}
