import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import Testing

/// What is wrong with the money of an estimate is said by code and place, all of it, and nothing is changed.
@Suite struct EstimateRefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expected: [Finding.Code]
        let place: String
        let change: @Sendable (inout EstimateDraft) throws -> Void

        init(
            _ name: String, _ expected: [Finding.Code], at place: String,
            _ change: @escaping @Sendable (inout EstimateDraft) throws -> Void
        ) {
            testDescription = name
            self.expected = expected
            self.place = place
            self.change = change
        }
    }

    static let lines: [Case] = [
        .init("a quantity of nothing", [.quantityNotPositive], at: "$.lines[0].quantity") {
            $0.lines[0].quantity = .zero
        },
        .init("a negative quantity", [.quantityNotPositive], at: "$.lines[0].quantity") {
            $0.lines[0].quantity = LineQuantity(units: -1)
        },
        .init("a negative price", [.amountBelowZero], at: "$.lines[0].unitPrice") {
            $0.lines[0].unitPrice = try MoneySamples.money("-0.01")
        },
        .init("a negative cost", [.amountBelowZero], at: "$.lines[0].unitCost") {
            $0.lines[0].unitCost = try MoneySamples.money("-0.01")
        },
        .init("a price in another currency", [.mixedCurrencies], at: "$.lines[0].unitPrice") {
            $0.lines[0].unitPrice = try MoneySamples.money("1.00", .usd)
        },
        .init("a cost in another currency", [.mixedCurrencies], at: "$.lines[0].unitCost") {
            $0.lines[0].unitCost = try MoneySamples.money("1", .jpy)
        },
        .init("a tax over 100 %", [.rateOutOfRange], at: "$.lines[0].taxRate") {
            $0.lines[0].taxRate = try Rate("100.001%")
        },
        .init("a negative tax", [.rateOutOfRange], at: "$.lines[0].taxRate") { $0.lines[0].taxRate = try Rate("-1%") },
        .init("a discount over 100 %", [.rateOutOfRange], at: "$.lines[0].discount.rate") {
            $0.lines[0].discount = .rate(try Rate("100.1%"))
        },
        .init("a negative discount", [.rateOutOfRange], at: "$.lines[0].discount.rate") {
            $0.lines[0].discount = .rate(try Rate("-5%"))
        },
        .init("a discount of more than the line", [.discountTooLarge], at: "$.lines[0].discount.amount") {
            $0.lines[0].discount = .amount(try MoneySamples.money("200.01"))
        },
        .init("a negative amount taken off", [.amountBelowZero], at: "$.lines[0].discount.amount") {
            $0.lines[0].discount = .amount(try MoneySamples.money("-1.00"))
        },
        .init("a discount in another currency", [.mixedCurrencies], at: "$.lines[0].discount.amount") {
            $0.lines[0].discount = .amount(try MoneySamples.money("1.00", .eur))
        },
        .init("a discount of a discount", [.discountOfDiscount], at: "$.lines[2].discount") {
            $0.lines[2].discount = .rate(try Rate("10%"))
        },
        .init("a package of nothing", [.packageWithoutComponents], at: "$.lines[1].components") {
            $0.lines[1].components = []
        },
        .init("components of a part", [.componentsOutsidePackage], at: "$.lines[1].components") {
            $0.lines[1].kind = .part
        },
        .init("a fee in a package", [.componentKind], at: "$.lines[1].components[0].kind") {
            $0.lines[1].components[0].kind = .fee
        },
        .init("a package in a package", [.componentKind], at: "$.lines[1].components[1].kind") {
            $0.lines[1].components[1].kind = .package
        },
        .init("a negative weight", [.amountBelowZero], at: "$.lines[1].components[0].listAmount") {
            $0.lines[1].components[0].listAmount = try MoneySamples.money("-1.00")
        },
        .init("a weight in another currency", [.mixedCurrencies], at: "$.lines[1].components[0].listAmount") {
            $0.lines[1].components[0].listAmount = try MoneySamples.money("1.00", .usd)
        },
        .init("a component of nothing", [.quantityNotPositive], at: "$.lines[1].components[0].quantity") {
            $0.lines[1].components[0].quantity = .zero
        },
        .init("negative hours", [.hoursBelowZero, .hoursBelowZero], at: "$.lines[3].hours.sold") {
            $0.lines[3].hours = LabourHours(sold: Hours(units: -1))
        },
        .init("hours of a part", [.hoursOutsideLabour], at: "$.lines[0].hours") {
            $0.lines[0].hours = LabourHours(sold: Hours(units: 100))
        },
        .init("the class of an operation", [.partClassOutsideParts], at: "$.lines[3].partClass") {
            $0.lines[3].partClass = .wear
        },
        .init("a nameless line", [.emptyText], at: "$.lines[0].text") { $0.lines[0].text = " " },
        .init("a line twice", [.duplicateLine], at: "$.lines[3].id") { $0.lines[3].id = "L0" },
        .init("a line's id that no database reads", [.controlCharacter], at: "$.lines[3].id") {
            $0.lines[3].id = "L\u{0}"
        },
        .init("a component that is a line too", [.duplicateLine], at: "$.lines[1].id") {
            $0.lines[1].components[0].id = "L0"
        },
        .init("a line of an unknown job", [.unknownJob], at: "$.lines[0].job") { $0.lines[0].job = "J9" },
        .init("a part of no job", [.lineWithoutJob], at: "$.lines[0].job") { $0.lines[0].job = nil },
        .init("a price that cannot be multiplied", [.overflow], at: "$.lines[0]") {
            $0.lines[0].unitPrice = Money(minorUnits: .max, currency: .cny)
        },
        .init("weights that cannot be added", [.overflow], at: "$.lines[1]") {
            for index in 0...1 {
                $0.lines[1].components[index].listAmount = Money(minorUnits: .max, currency: .cny)
            }
        },
        .init(
            "everything at once", [.quantityNotPositive, .mixedCurrencies, .amountBelowZero, .rateOutOfRange],
            at: "$.lines[0].quantity"
        ) {
            $0.lines[0].quantity = .zero
            $0.lines[0].unitPrice = Money(minorUnits: -1, currency: .usd)
            $0.lines[0].discount = .rate(try Rate("101%"))
        },
    ]

    static let orders: [Case] = [
        .init("lines that cannot be added", [.overflow], at: "$.lines") {
            for index in [0, 3] {
                $0.lines[index].unitPrice = Money(minorUnits: .max / 3, currency: .cny)
                $0.lines[index].quantity = .one
            }
            $0.lines[0].unitPrice = Money(minorUnits: .max / 4 * 3, currency: .cny)
        },
        .init("a discount of more than the order", [.payerBelowZero], at: "$.lines") {
            $0.lines[2].unitPrice = try MoneySamples.money("10000.00")
        },
        .init("a payer who is taken over from too much", [.payerBelowZero], at: "$.lines") {
            $0.transfers = [
                PayerTransfer(try MoneySamples.money("0.01"), from: .insurance, to: .customer, because: "x")
            ]
        },
        .init("a transfer to himself", [.samePayer], at: "$.transfers[0].to") {
            $0.transfers = [PayerTransfer(try MoneySamples.money("1.00"), from: .customer, to: .customer, because: "x")]
        },
        .init("a transfer of nothing", [.amountNotPositive], at: "$.transfers[0].amount") {
            $0.transfers = [PayerTransfer(try MoneySamples.money("0.00"), from: .customer, to: .goodwill, because: "x")]
        },
        .init("a transfer in another currency", [.mixedCurrencies], at: "$.transfers[0].amount") {
            $0.transfers = [
                PayerTransfer(try MoneySamples.money("1.00", .usd), from: .customer, to: .goodwill, because: "x")
            ]
        },
        .init("a transfer for no reason", [.emptyText], at: "$.transfers[0].reason") {
            $0.transfers = [PayerTransfer(try MoneySamples.money("1.00"), from: .customer, to: .goodwill, because: "")]
        },
        .init("a limit below what is owed", [.limitBelowEstimate], at: "$.notToExceed") {
            $0.notToExceed = try MoneySamples.money("564.99")
        },
        .init("a limit in another currency", [.mixedCurrencies], at: "$.notToExceed") {
            $0.notToExceed = try MoneySamples.money("9999.00", .usd)
        },
        .init("more lines than any order has", [.tooManyElements], at: "$.lines") { draft in
            draft.lines += (0..<9_997).map { number in
                var line = draft.lines[0]
                line.id = Identifier("N\(number)")
                return line
            }
        },
        .init("more components than any order has", [.tooManyElements], at: "$.lines") { draft in
            draft.lines[1].components = (0..<10_000).map { number in
                var part = draft.lines[1].components[0]
                part.id = Identifier("N\(number)")
                return part
            }
        },
    ]

    /// 2 × 100, a package of 250, 50 off, 100 of labour: 500.00, with 13 % on it 565.00.
    static func draft() throws -> EstimateDraft {
        EstimateDraft(
            newJobs: [Job("J1", "service")],
            lines: [
                try MoneySamples.line("L0", "100.00", quantity: "2"),
                try MoneySamples.line(
                    "L1", .package, "250.00",
                    components: [
                        try MoneySamples.component("P0", list: "100.00"),
                        try MoneySamples.component("P1", .labour, list: "200.00"),
                    ]),
                try MoneySamples.line("L2", .discount, "50.00"), try MoneySamples.line("L3", .labour, "100.00"),
            ])
    }

    @Test(arguments: lines + orders) func isRefused(_ sample: Case) throws {
        var order = try MoneySamples.received()
        let before = order
        var draft = try Self.draft()
        try sample.change(&draft)
        let found = try refused { try order.estimate(draft, by: MoneySamples.advisor, at: MoneySamples.at(2)) }
        #expect(found.map(\.code) == sample.expected, "\(found)")
        #expect(found.first?.place.path == sample.place)
        #expect(found.allSatisfy { $0.severity == .error && $0.text(.english) != $0.text(.simplifiedChinese) })
        #expect(order == before)
    }

    @Test func theDraftItselfIsTaken() throws {
        var order = try MoneySamples.received()
        try order.estimate(Self.draft(), by: MoneySamples.advisor, at: MoneySamples.at(2))
        #expect(try order.totals().total.gross == MoneySamples.money("565.00"))
        #expect(try order.totals().discount == MoneySamples.money("50.00"))
    }

    /// What has been issued stays.
    @Test func linesInUse() throws {
        var order = try MoneySamples.authorized(Self.draft().lines)
        try order.issue(LineQuantity("1.5"), on: "L0", by: "S1", at: MoneySamples.at(4))
        try order.issue(.one, on: "P0", by: "S1", at: MoneySamples.at(4))
        let issued = order
        func lines(_ change: (inout [OrderLine]) throws -> Void) throws -> [String] {
            var lines = order.lines
            try change(&lines)
            let found = try refused {
                try order.estimate(EstimateDraft(lines: lines), by: MoneySamples.advisor, at: MoneySamples.at(5))
            }
            #expect(found.allSatisfy { $0.code == .lineInUse })
            return found.flatMap { $0.inputs.filter { $0.name == "line" }.map(\.value) }
        }
        #expect(try lines { $0.remove(at: 0) } == ["L0"])
        #expect(try lines { $0[0].quantity = try LineQuantity("1.499") } == ["L0"])
        #expect(try lines { $0[1].components.remove(at: 0) } == ["P0"])
        #expect(try lines { $0 = [$0[3]] } == ["L0", "P0"])
        #expect(order == issued)
        #expect(try lines { $0[0].quantity = try LineQuantity("1.5") } == [])
        #expect(try lines { $0.removeLast(2) } == [])
    }

    /// A declined job's line is kept, and no other takes its id.
    @Test func declinedLinesStay() throws {
        var order = try MoneySamples.received()
        var draft = try Self.draft()
        draft.newJobs.append(Job("J2", "brakes"))
        draft.lines[3].job = "J2"
        try order.estimate(draft, by: MoneySamples.advisor, at: MoneySamples.at(2))
        try order.authorize(["J1"], by: .customer, with: .signature("S1"), at: MoneySamples.at(3))
        try order.decline("J2", because: "too dear", at: MoneySamples.at(3))
        let kept = draft.lines[3]
        let rest = Array(draft.lines.prefix(3))
        var again = order
        try again.estimate(EstimateDraft(lines: rest), by: MoneySamples.advisor, at: MoneySamples.at(4))
        #expect(again.lines == rest + [kept])
        again = order
        try again.estimate(EstimateDraft(lines: rest + [kept]), by: MoneySamples.advisor, at: MoneySamples.at(4))
        #expect(again.lines == rest + [kept])
        var other = kept
        other.job = "J1"
        var component = rest
        component[1].components[0].id = "L3"
        for lines in [rest + [other], component] {
            let found = try refused {
                try order.estimate(EstimateDraft(lines: lines), by: MoneySamples.advisor, at: MoneySamples.at(4))
            }
            #expect(found.map(\.code) == [.duplicateLine])
        }
        other = kept
        other.unitPrice = try MoneySamples.money("1.00")
        let found = try refused {
            try order.estimate(EstimateDraft(lines: rest + [other]), by: MoneySamples.advisor, at: MoneySamples.at(4))
        }
        #expect(found.map(\.code) == [.jobDeclined])
    }
}
