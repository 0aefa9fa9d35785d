extension Field {
    /// The field has this value; one with several, among them.
    /// - Parameter value: The value.
    public func `is`(_ value: Value) -> Condition<Record> { compare(.equal, value) }

    /// The field has one of these values.
    /// - Parameter values: At most ``Query/longestList``; with none, no record has.
    public func isOne(of values: [Value]) -> Condition<Record> {
        Condition(.oneOf(column, values.map(\.fieldValue)))
    }

    /// The field has a value less than this one.
    /// - Parameter value: The bound, not included.
    public func isLess(than value: Value) -> Condition<Record> { compare(.less, value) }

    /// The field has a value of at most this one.
    /// - Parameter value: The bound, included.
    public func isAtMost(_ value: Value) -> Condition<Record> { compare(.atMost, value) }

    /// The field has a value greater than this one.
    /// - Parameter value: The bound, not included.
    public func isGreater(than value: Value) -> Condition<Record> { compare(.greater, value) }

    /// The field has a value of at least this one.
    /// - Parameter value: The bound, included.
    public func isAtLeast(_ value: Value) -> Condition<Record> { compare(.atLeast, value) }

    private func compare(_ comparison: Comparison, _ value: Value) -> Condition<Record> {
        Condition(.compare(column, comparison, value.fieldValue))
    }
}

extension Field where Value == String {
    /// The field's text begins so, byte for byte.
    /// - Parameter prefix: The beginning; the empty one fits every text.
    public func begins(with prefix: String) -> Condition<Record> { Condition(.prefix(column, prefix)) }
}

extension Field where Count == AtMostOne {
    /// The field has no value.
    public var isMissing: Condition<Record> { Condition(.missing(column)) }
}

extension Field where Count == AnyNumber {
    /// The field has no value.
    public var isMissing: Condition<Record> { Condition(.missing(column)) }
}
