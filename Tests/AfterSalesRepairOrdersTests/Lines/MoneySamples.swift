import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Orders for what is reckoned: small ones, taken as far as a test needs them.
enum MoneySamples {
    static let dealer: Identifier<Dealer> = "D01"
    static let advisor: ActingParty = .employee("E1")
    static let exclusive = PriceTerms(.cny, tax: .exclusive)
    static let inclusive = PriceTerms(.cny, tax: .inclusive)

    static func at(_ minute: Int64) throws -> Timestamp {
        try Timestamp("2026-06-01T09:00:00+08:00").adding(seconds: minute * 60)
    }

    static func money(_ text: String, _ currency: Currency = .cny) throws -> Money { try Money(text, currency) }

    static func line(
        _ id: Identifier<OrderLine>, _ kind: LineKind, _ price: String, quantity: String = "1",
        tax: String = "13%", by payType: PayType = .customer, discount: LineDiscount? = nil, code: String? = nil,
        in currency: Currency = .cny, components: [PackageComponent] = []
    ) throws -> OrderLine {
        OrderLine(
            id, kind, for: kind == .fee || kind == .discount ? nil : "J1", code: code, "line \(id)",
            quantity: try LineQuantity(quantity), unitPrice: try money(price, currency), taxRate: try Rate(tax),
            payType: payType, discount: discount, components: components)
    }

    /// A line of a part.
    static func line(
        _ id: Identifier<OrderLine>, _ price: String, quantity: String = "1", tax: String = "13%",
        by payType: PayType = .customer, discount: LineDiscount? = nil, code: String? = nil,
        in currency: Currency = .cny
    ) throws -> OrderLine {
        try line(
            id, .part, price, quantity: quantity, tax: tax, by: payType, discount: discount, code: code, in: currency)
    }

    static func component(
        _ id: Identifier<OrderLine>, _ kind: LineKind = .part, list: String, in currency: Currency = .cny
    ) throws -> PackageComponent {
        PackageComponent(id, kind, "component \(id)", listAmount: try money(list, currency))
    }

    /// An order of which the car is received.
    static func received(
        _ id: Identifier<RepairOrder> = "RO-1", for customer: Identifier<Customer> = "C1",
        car: Identifier<Vehicle> = "V1", dealer: Identifier<Dealer> = dealer, terms: PriceTerms = exclusive
    ) throws -> RepairOrder {
        var order = try RepairOrder(
            RecordKey(dealer: dealer, id), for: customer, car: car, advisor: "E1", terms: terms, openedAt: at(0))
        try order.checkIn(
            Reception(kilometres: 30_000, concerns: [Concern("K1", "保养")]), by: advisor, at: at(1))
        return order
    }

    /// An order whose estimate is agreed to.
    static func authorized(
        _ lines: [OrderLine], transfers: [PayerTransfer] = [], id: Identifier<RepairOrder> = "RO-1",
        for customer: Identifier<Customer> = "C1", car: Identifier<Vehicle> = "V1",
        dealer: Identifier<Dealer> = dealer, terms: PriceTerms = exclusive
    ) throws -> RepairOrder {
        var order = try received(id, for: customer, car: car, dealer: dealer, terms: terms)
        try order.estimate(
            EstimateDraft(newJobs: [Job("J1", "service", about: ["K1"])], lines: lines, transfers: transfers),
            by: advisor, at: at(2))
        try order.authorize(by: .customer, with: .signature("S1"), at: at(3))
        return order
    }

    /// An order that is invoiced.
    static func settled(
        _ lines: [OrderLine], transfers: [PayerTransfer] = [], id: Identifier<RepairOrder> = "RO-1",
        for customer: Identifier<Customer> = "C1", car: Identifier<Vehicle> = "V1",
        dealer: Identifier<Dealer> = dealer, terms: PriceTerms = exclusive
    ) throws -> RepairOrder {
        var order = try authorized(
            lines, transfers: transfers, id: id, for: customer, car: car, dealer: dealer, terms: terms)
        try order.startWork(by: advisor, at: at(4))
        try order.finishWork(by: advisor, at: at(5))
        try order.inspect(.technician, by: "T1", at: at(6))
        try order.inspect(.teamLeader, by: "T2", at: at(7))
        try order.inspect(.final, by: "T3", at: at(8))
        try order.settle(by: advisor, at: at(9), in: .china)
        return order
    }
}

/// What something is refused with, whatever kind of refusal it is; nothing where it is not refused.
func refused(_ body: () throws -> Void) throws -> [Finding] {
    do {
        try body()
        return []
    } catch let refusal as OrderRefusal {
        guard case .rejected(let rejection) = refusal else { throw refusal }
        return rejection.findings
    } catch let rejection as Rejection {
        return rejection.findings
    }
}
