/// A sum that remembers whether it has overflowed.
struct CheckedSum: Sendable {
    private(set) var value: Int64
    private(set) var overflowed = false

    init(_ value: Int64) { self.value = value }

    mutating func add(_ amount: Int64) {
        let (sum, overflow) = value.addingReportingOverflow(amount)
        value = sum
        overflowed = overflowed || overflow
    }

    mutating func add(_ other: CheckedSum) {
        add(other.value)
        overflowed = overflowed || other.overflowed
    }
}
