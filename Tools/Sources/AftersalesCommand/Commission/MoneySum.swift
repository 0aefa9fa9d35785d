import AfterSales

extension Sequence<Money> {
    /// All together; nothing of `currency` where there are none.
    func sum(_ currency: Currency) throws(ArithmeticError) -> Money {
        var sum = Money.zero(currency)
        for amount in self { sum = try sum + amount }
        return sum
    }
}
