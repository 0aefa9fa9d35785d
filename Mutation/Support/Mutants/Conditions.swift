@_exported public import CMutants

// What the rewriter puts in place of an operator. Each function does what the operator does, unless its mutant is tried.

/// A condition, or its contrary.
@_transparent
public func mutantFlip(_ number: Int32, _ value: Bool) -> Bool { mutant(number) ? !value : value }

@_transparent
public func mutantLess<Value: Comparable>(_ number: Int32, _ left: Value, _ right: Value) -> Bool {
    mutant(number) ? left <= right : left < right
}

@_transparent
public func mutantLessOrEqual<Value: Comparable>(_ number: Int32, _ left: Value, _ right: Value) -> Bool {
    mutant(number) ? left < right : left <= right
}

@_transparent
public func mutantGreater<Value: Comparable>(_ number: Int32, _ left: Value, _ right: Value) -> Bool {
    mutant(number) ? left >= right : left > right
}

@_transparent
public func mutantGreaterOrEqual<Value: Comparable>(_ number: Int32, _ left: Value, _ right: Value) -> Bool {
    mutant(number) ? left > right : left >= right
}

@_transparent
public func mutantAnd(_ number: Int32, _ left: Bool, _ right: @autoclosure () throws -> Bool) rethrows -> Bool {
    if mutant(number) { return left ? true : try right() }
    return left ? try right() : false
}

@_transparent
public func mutantOr(_ number: Int32, _ left: Bool, _ right: @autoclosure () throws -> Bool) rethrows -> Bool {
    if mutant(number) { return left ? try right() : false }
    return left ? true : try right()
}

/// `left ?? right`, or always what stands on the right.
@_transparent
public func mutantCoalesce<Value>(
    _ number: Int32, _ left: Value?, _ right: @autoclosure () throws -> Value
) rethrows -> Value {
    if mutant(number) { return try right() }
    return try left ?? right()
}

/// `left ?? right` of which nothing may be left.
@_transparent
public func mutantCoalesce<Value>(
    _ number: Int32, _ left: Value?, _ right: @autoclosure () throws -> Value?
) rethrows -> Value? {
    if mutant(number) { return try right() }
    return try left ?? right()
}
