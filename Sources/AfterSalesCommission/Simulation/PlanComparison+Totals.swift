public import AfterSalesCore

extension PlanComparison {
    /// What all lines of the months that neither plan refuses pay, those that do not differ too. Schemes come in the order
    /// of the plans, the others sorted.
    /// - Parameter grouping: What they are added up by.
    /// - Throws: an overflow.
    public func totals(by grouping: DifferenceTotal.Grouping) throws(ArithmeticError) -> [DifferenceTotal] {
        var keys: [Key] = []
        var sums: [Key: Sums] = [:]
        if grouping == .scheme {
            keys = schemes.map { Key(dealer: nil, name: $0) }
        }
        for month in months {
            guard let closes = month.closes else { continue }
            for (isAfter, close) in [(false, closes.before), (true, closes.after)] {
                for statement in close.statements {
                    for line in statement.lines {
                        let key = Key(grouping, month, statement.employee, line.scheme)
                        var sum = sums[key] ?? Sums(close.currency)
                        if isAfter {
                            sum.after = try sum.after + line.payable
                        } else {
                            sum.before = try sum.before + line.payable
                        }
                        sums[key] = sum
                    }
                }
            }
        }
        let listed = grouping == .scheme ? keys : sums.keys.sorted()
        return listed.compactMap { key in
            sums[key].map { DifferenceTotal(dealer: key.dealer, name: key.name, before: $0.before, after: $0.after) }
        }
    }

    private struct Sums {
        var before: Money
        var after: Money

        init(_ currency: Currency) {
            before = Money(minorUnits: 0, currency: currency)
            after = before
        }
    }

    private struct Key: Hashable, Comparable {
        let dealer: Identifier<Dealer>?
        let name: String

        init(dealer: Identifier<Dealer>?, name: String) {
            self.dealer = dealer
            self.name = name
        }

        init(
            _ grouping: DifferenceTotal.Grouping, _ month: MonthDifference, _ employee: Identifier<Employee>,
            _ scheme: String
        ) {
            switch grouping {
            case .scheme: self.init(dealer: nil, name: scheme)
            case .employee: self.init(dealer: month.dealer, name: employee.rawValue)
            case .dealer: self.init(dealer: month.dealer, name: month.dealer.rawValue)
            case .month: self.init(dealer: nil, name: month.period.description)
            }
        }

        static func < (left: Key, right: Key) -> Bool {
            if let first = left.dealer, let second = right.dealer, first != second { return first < second }
            return left.name < right.name
        }
    }
}
