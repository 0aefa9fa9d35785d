@_exported public import CMutants

// Assignments that calculate, with the operator or with another.

@_transparent
public func mutantPlusAssign<Value: AdditiveArithmetic>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left -= right } else { left += right }
}

@_transparent
public func mutantMinusAssign<Value: AdditiveArithmetic>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left += right } else { left -= right }
}

@_transparent
public func mutantTimesAssign<Value: Numeric>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left += right } else { left *= right }
}

@_transparent
public func mutantDividedAssign<Value: BinaryInteger>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left *= right } else { left /= right }
}

@_transparent
public func mutantWrappingPlusAssign<Value: FixedWidthInteger>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left &-= right } else { left &+= right }
}

@_transparent
public func mutantWrappingMinusAssign<Value: FixedWidthInteger>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left &+= right } else { left &-= right }
}

@_transparent
public func mutantWrappingTimesAssign<Value: FixedWidthInteger>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left &+= right } else { left &*= right }
}

@_transparent
public func mutantBitAndAssign<Value: BinaryInteger>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left |= right } else { left &= right }
}

@_transparent
public func mutantBitOrAssign<Value: BinaryInteger>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left &= right } else { left |= right }
}

@_transparent
public func mutantBitXorAssign<Value: BinaryInteger>(_ number: Int32, _ left: inout Value, _ right: Value) {
    if mutant(number) { left &= right } else { left ^= right }
}
