import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import Testing

@Suite struct PrepaidStateTests {
    /// All states × all actions.
    @Test func transitionTable() throws {
        let table: [PrepaidState: [PrepaidAction: PrepaidState]] = [
            .active: [
                .draw: .active, .drawRest: .usedUp, .giveBack: .active, .expire: .expired, .refund: .refunded,
            ],
            .usedUp: [.giveBack: .active],
            .expired: [.giveBack: .expired, .refund: .refunded],
            .refunded: [:],
        ]
        for state in PrepaidState.allCases {
            for action in PrepaidAction.allCases {
                #expect((try? PrepaidState.lifecycle.next(from: state, on: action)) == table[state]?[action])
            }
        }
    }

    /// The plan expires by the day, with something left.
    @Test(
        arguments: [
            (1, "2026-06-01", nil, PrepaidState.active), (1, "2027-04-30", nil, .active),
            (1, "2027-05-01", nil, .expired),
            (5, "2026-06-01", nil, .usedUp), (5, "2027-05-01", nil, .usedUp), (1, "2027-05-01", "refund", .refunded),
            (1, "2026-06-01", "refund", .refunded),
        ] as [(Int, String, String?, PrepaidState)])
    func standsOnADay(visits: Int, day: String, then: String?, expected: PrepaidState) throws {
        var plan = try PrepaidSamples.plan()
        _ = try plan.take(.visits(visits, for: ["L1"]), on: PrepaidSamples.settled())
        if then != nil {
            _ = try plan.refund(
                because: "moved away", by: MoneySamples.advisor, at: MoneySamples.at(20), in: .china)
        }
        #expect(try plan.state(on: LocalDate(day)) == expected)
        var unlimited = try PrepaidSamples.plan(expires: nil)
        #expect(try unlimited.state(on: LocalDate("9999-12-31")) == .active)
        _ = try unlimited.take(.visits(5, for: ["L1"]), on: PrepaidSamples.settled())
        #expect(try unlimited.state(on: LocalDate("9999-12-31")) == .usedUp)
    }

    /// The unused share of the price, by hand: bought, drawn, price, rounding, paid back.
    @Test(
        arguments: [
            (PrepaidBalance.visits(5), 0, "1000.00", RoundingRule.halfAwayFromZero, "1000.00"),
            (.visits(5), 2, "1000.00", .halfAwayFromZero, "600.00"),
            (.visits(3), 1, "100.00", .halfAwayFromZero, "66.67"),
            (.visits(3), 1, "100.00", .down, "66.66"), (.visits(3), 2, "100.00", .halfAwayFromZero, "33.33"),
            (.visits(8), 3, "0.02", .halfEven, "0.01"), (.visits(8), 1, "0.20", .halfEven, "0.18"),
            (.visits(8), 6, "0.10", .halfEven, "0.02"), (.visits(8), 6, "0.10", .halfAwayFromZero, "0.03"),
            // 1 200 for 1 000: of 700 that are left 583.33 were paid.
            (.money(Money(minorUnits: 120_000, currency: .cny)), 50_000, "1000.00", .halfAwayFromZero, "583.33"),
            (.money(Money(minorUnits: 120_000, currency: .cny)), 1, "1000.00", .halfAwayFromZero, "999.99"),
            (.visits(.max), 1, "9999999999999999.99", .down, "9999999999999999.98"),
            (.visits(7), 3, "0.00", .halfAwayFromZero, "0.00"),
        ] as [(PrepaidBalance, Int, String, RoundingRule, String)])
    func refund(bought: PrepaidBalance, drawn: Int, price: String, rounding: RoundingRule, back: String) throws {
        var plan = try PrepaidSamples.plan(bought, price: price, rounding: rounding)
        let order = try PrepaidSamples.settled()
        if drawn > 0 {
            switch bought {
            case .visits: _ = try plan.take(.visits(drawn, for: ["L1"]), on: order)
            case .money: _ = try plan.take(.money(Money(minorUnits: Int64(drawn), currency: .cny)), on: order)
            }
        }
        let left = plan.remaining
        #expect(try plan.refundable().amountText == back)
        // Also when it has expired.
        let amount = try plan.refund(
            because: "moved away", by: MoneySamples.advisor, at: Timestamp("2028-01-01T00:00:00Z"), in: .china)
        #expect(amount.amountText == back)
        #expect(plan.status == .refunded && plan.refund?.unused == left && plan.refund?.reason == "moved away")
        #expect(plan.remaining == bought.nothing)
        let before = plan
        let again = try refused {
            _ = try plan.refund(
                because: "again", by: MoneySamples.advisor, at: Timestamp("2028-01-02T00:00:00Z"), in: .china)
        }
        #expect(again.map(\.code) == [.planRefunded])
        let late = try refused { _ = try plan.take(.visit(for: ["L2"]), "PAY-2", on: order) }
        #expect(late.map(\.code).contains(.planRefunded))
        #expect(plan == before)
    }

    @Test func whatIsNotPaidBack() throws {
        var plan = try PrepaidSamples.plan()
        _ = try plan.take(.visits(5, for: ["L1"]), on: PrepaidSamples.settled())
        let before = plan
        for (reason, minute, expected) in [
            ("why not", 20, [.planUsedUp]), (" ", 20, [.planUsedUp, .emptyText]),
            ("why", 9, [.planUsedUp, .beforeLastStep]),
        ] as [(String, Int64, [Finding.Code])] {
            let found = try refused {
                _ = try plan.refund(
                    because: reason, by: MoneySamples.advisor, at: MoneySamples.at(minute), in: .china)
            }
            #expect(found.map(\.code) == expected)
        }
        #expect(plan == before)
    }
}

extension PrepaidBalance {
    /// Nothing of the same.
    fileprivate var nothing: PrepaidBalance {
        switch self {
        case .visits: .visits(0)
        case .money(let money): .money(.zero(money.currency))
        }
    }
}
