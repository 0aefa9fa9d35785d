import AfterSales

/// How long a bar is: whole thousandths of the longest one.
enum BarWidth {
    /// The length of an amount's bar where `longest` is the largest amount.
    static func of(_ amount: Money, longest: Money?) -> String {
        guard let longest, longest.minorUnits > 0, amount.minorUnits > 0 else { return "0" }
        return String(Int128(amount.minorUnits) * 1000 / Int128(longest.minorUnits))
    }

    /// The largest of amounts in one currency.
    static func longest(_ amounts: some Sequence<Money>) -> Money? { amounts.max { $0.minorUnits < $1.minorUnits } }
}
