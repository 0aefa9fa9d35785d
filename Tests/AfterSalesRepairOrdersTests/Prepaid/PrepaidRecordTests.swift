import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct PrepaidRecordTests {
    /// A plan with every field filled in.
    private func full(_ bought: PrepaidBalance, _ charge: PrepaidCharge) throws -> PrepaidPlan {
        var plan = try PrepaidSamples.plan(bought)
        var order = try PrepaidSamples.settled()
        _ = try plan.take(charge, on: order)
        _ = try order.reverse(
            by: RecordKey(dealer: MoneySamples.dealer, "RO-1R"), because: "wrong car", acting: MoneySamples.advisor,
            at: MoneySamples.at(11), in: .china)
        _ = try plan.giveBack(
            "PAY-1", of: order, as: "BACK-1", by: MoneySamples.advisor, at: MoneySamples.at(12), in: .china)
        _ = try plan.refund(
            because: "王小明搬家了", by: MoneySamples.advisor, at: MoneySamples.at(13), in: .china)
        return plan
    }

    private func samples() throws -> [PrepaidPlan] {
        [
            try full(.visits(5), .visits(2, for: ["L1", "L2"])),
            try full(PrepaidSamples.money("900.00"), .money(MoneySamples.money("100.00"))),
        ]
    }

    @Test func isWrittenAndRead() throws {
        for plan in try samples() + [PrepaidSamples.plan(car: nil, expires: nil)] {
            let json = try plan.recordJSON()
            #expect(try PrepaidPlan(recordJSON: json, format: 1) == plan)
            #expect(try PrepaidPlan(recordJSON: json, format: 1).recordJSON() == json)
        }
        for balance in ["{}", #"{"visits":1,"money":"1.00 CNY"}"#] {
            let json = try PrepaidSamples.plan().recordJSON().replacing(#"{"visits":5}"#, with: balance)
            #expect(throws: (any Error).self) { try PrepaidPlan(recordJSON: json, format: 1) }
        }
    }

    @Test func nothingHeSaidStays() throws {
        for plan in try samples() {
            let forgotten = try #require(plan.forgetting("C1"))
            #expect(try !forgotten.recordJSON().contains("王小明"))
            #expect(forgotten.refund?.amount == plan.refund?.amount && forgotten.draws == plan.draws)
            #expect(forgotten.forgetting("C1") == forgotten)
        }
        let plan = try PrepaidSamples.plan()
        #expect(plan.linkedCustomers == ["C1"] && plan.linkedVehicles == ["V1"])
        let moved = plan.redirected(from: "C1", to: "C7")
        #expect(moved.customer == "C7" && moved.redirected(from: "C7", to: "C1") == plan)
        #expect(plan.redirected(from: "C2", to: "C7") == plan)
    }

    @Test func everyFieldIsDeclared() throws {
        let everything = AccessPolicy(roles: ["all": RoleAccess(AccessRights(everywhere: .read))])
        let paths = try samples().flatMap { plan in
            everything.view(of: plan, for: "all").fields.map(\.path)
        }
        for path in paths { #expect(PrepaidPlan.classification.field(path).isDeclared, "\(path)") }
        for rule in PrepaidPlan.classification.rules {
            let one = FieldClassification([rule])
            #expect(paths.contains { one.field($0).isDeclared }, "\(rule.pattern)")
        }
        #expect(PrepaidPlan.classification.field("refund.reason").fieldClass == .sensitive)
    }

    /// Draws, returns and refunds by chance: what is left is what was bought less what is out, and never below nothing.
    @Test(arguments: 1...6) func balancesHold(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let orders = try (1...3).map { try PrepaidSamples.settled(Identifier("RO-\($0)")) }
        for _ in 0..<30 {
            let most = Int64(random.number(1...100_000))
            var plan = try PrepaidSamples.plan(.money(Money(minorUnits: most, currency: .cny)))
            var out: [String: Int64] = [:]
            for step in 0..<30 {
                let order = random.pick(orders)
                let payment = Identifier<Payment>("PAY-\(random.number(1...9))")
                let key = "\(order.key.id)/\(payment)"
                let amount = Int64(random.number(-5...30_000))
                let left = most - out.values.reduce(0, +)
                let minute = 10 + Int64(step)
                if random.chance(60) {
                    let found = try refused {
                        _ = try plan.take(
                            .money(Money(minorUnits: amount, currency: .cny)), payment, on: order, minute: minute)
                    }
                    let isGood = amount > 0 && amount <= left && out[key] == nil
                    #expect(found.isEmpty == isGood, "seed \(seed)")
                    if isGood { out[key] = amount }
                } else {
                    let found = try refused {
                        _ = try plan.giveBack(
                            payment, Money(minorUnits: amount, currency: .cny), of: order,
                            as: Identifier("BACK-\(step)"), by: MoneySamples.advisor, at: MoneySamples.at(minute),
                            in: .china)
                    }
                    let isGood = amount > 0 && amount <= out[key] ?? 0
                    #expect(found.isEmpty == isGood, "seed \(seed)")
                    if isGood { out[key, default: 0] -= amount }
                }
                let rest = most - out.values.reduce(0, +)
                #expect(plan.remaining == .money(Money(minorUnits: rest, currency: .cny)))
                #expect(plan.status == (rest == 0 ? .usedUp : .active))
            }
        }
    }
}
