@_exported public import CMutants

// Arithmetic of numbers, with the operator or with another.

@_transparent
public func mutantPlus<Value: AdditiveArithmetic>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left - right : left + right
}

@_transparent
public func mutantMinus<Value: AdditiveArithmetic>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left + right : left - right
}

@_transparent
public func mutantTimes<Value: Numeric>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left + right : left * right
}

@_transparent
public func mutantDivided<Value: BinaryInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left * right : left / right
}

@_transparent
public func mutantRemainder<Value: BinaryInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left * right : left % right
}

@_transparent
public func mutantWrappingPlus<Value: FixedWidthInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left &- right : left &+ right
}

@_transparent
public func mutantWrappingMinus<Value: FixedWidthInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left &+ right : left &- right
}

@_transparent
public func mutantWrappingTimes<Value: FixedWidthInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left &+ right : left &* right
}

@_transparent
public func mutantBitAnd<Value: BinaryInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left | right : left & right
}

@_transparent
public func mutantBitOr<Value: BinaryInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left & right : left | right
}

@_transparent
public func mutantBitXor<Value: BinaryInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left & right : left ^ right
}

@_transparent
public func mutantShiftLeft<Value: BinaryInteger, Count: BinaryInteger>(
    _ number: Int32, _ left: Value, _ right: Count
) -> Value {
    mutant(number) ? left >> right : left << right
}

@_transparent
public func mutantShiftRight<Value: BinaryInteger, Count: BinaryInteger>(
    _ number: Int32, _ left: Value, _ right: Count
) -> Value {
    mutant(number) ? left << right : left >> right
}

@_transparent
public func mutantMaskingShiftLeft<Value: FixedWidthInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left &>> right : left &<< right
}

@_transparent
public func mutantMaskingShiftRight<Value: FixedWidthInteger>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? left &<< right : left &>> right
}
