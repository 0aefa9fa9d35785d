public import Mutants

// Arithmetic that throws, of the types that have it.

public func mutantPlus(_ number: Int32, _ left: Money, _ right: Money) throws(ArithmeticError) -> Money {
    mutant(number) ? try left - right : try left + right
}

public func mutantMinus(_ number: Int32, _ left: Money, _ right: Money) throws(ArithmeticError) -> Money {
    mutant(number) ? try left + right : try left - right
}

public func mutantPlus(_ number: Int32, _ left: Rational, _ right: Rational) throws(ArithmeticError) -> Rational {
    mutant(number) ? try left - right : try left + right
}

public func mutantMinus(_ number: Int32, _ left: Rational, _ right: Rational) throws(ArithmeticError) -> Rational {
    mutant(number) ? try left + right : try left - right
}

public func mutantTimes(_ number: Int32, _ left: Rational, _ right: Rational) throws(ArithmeticError) -> Rational {
    mutant(number) ? try left / right : try left * right
}

public func mutantDivided(_ number: Int32, _ left: Rational, _ right: Rational) throws(ArithmeticError) -> Rational {
    mutant(number) ? try left * right : try left / right
}

public func mutantPlus<Unit: QuantityUnit>(
    _ number: Int32, _ left: Quantity<Unit>, _ right: Quantity<Unit>
) throws(ArithmeticError) -> Quantity<Unit> {
    mutant(number) ? try left - right : try left + right
}

public func mutantMinus<Unit: QuantityUnit>(
    _ number: Int32, _ left: Quantity<Unit>, _ right: Quantity<Unit>
) throws(ArithmeticError) -> Quantity<Unit> {
    mutant(number) ? try left + right : try left - right
}
