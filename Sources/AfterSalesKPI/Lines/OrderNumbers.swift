/// Numbers for orders (工单编号映射), from 0 without a gap: what ``SettledLine/order`` asks for.
///
/// Roll-ups that are to be merged must have their numbers from one such table, since an order counts once by its number.
///
/// ```swift
/// var numbers = OrderNumbers<String>()
/// let order = numbers.number(of: "D01/RO-4711")
/// ```
public struct OrderNumbers<Name: Hashable & Sendable>: Sendable {
    /// The names by number.
    public private(set) var names: [Name] = []
    private var numbers: [Name: Int] = [:]

    /// No order yet.
    public init() {}

    /// The number of an order; the next one for an order that has none yet.
    public mutating func number(of name: Name) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}
