@_exported public import CMutants

// Calls that have a counterpart.

@_transparent
public func mutantMin<Value: Comparable>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? max(left, right) : min(left, right)
}

@_transparent
public func mutantMax<Value: Comparable>(_ number: Int32, _ left: Value, _ right: Value) -> Value {
    mutant(number) ? min(left, right) : max(left, right)
}

extension Sequence where Element: Comparable {
    @_transparent
    public func mutantMin(_ number: Int32) -> Element? { mutant(number) ? self.max() : self.min() }

    @_transparent
    public func mutantMax(_ number: Int32) -> Element? { mutant(number) ? self.min() : self.max() }
}

extension FixedWidthInteger {
    @_transparent
    public func mutantAddingReportingOverflow(_ number: Int32, _ other: Self) -> (partialValue: Self, overflow: Bool) {
        mutant(number) ? subtractingReportingOverflow(other) : addingReportingOverflow(other)
    }

    @_transparent
    public func mutantSubtractingReportingOverflow(
        _ number: Int32, _ other: Self
    ) -> (partialValue: Self, overflow: Bool) {
        mutant(number) ? addingReportingOverflow(other) : subtractingReportingOverflow(other)
    }

    @_transparent
    public func mutantMultipliedReportingOverflow(
        _ number: Int32, by other: Self
    ) -> (partialValue: Self, overflow: Bool) {
        mutant(number) ? addingReportingOverflow(other) : multipliedReportingOverflow(by: other)
    }
}
