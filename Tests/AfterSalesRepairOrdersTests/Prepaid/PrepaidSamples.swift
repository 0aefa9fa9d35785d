import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

enum PrepaidSamples {
    static let title = LocalizedText("lifetime service", "终身保养")

    static func plan(
        _ bought: PrepaidBalance = .visits(5), price: String = "1000.00", id: Identifier<PrepaidPlan> = "P1",
        customer: Identifier<Customer> = "C1", car: Identifier<Vehicle>? = "V1", currency: Currency = .cny,
        rounding: RoundingRule = .halfAwayFromZero, on: String = "2026-05-01", expires: String? = "2027-04-30",
        title: LocalizedText = title
    ) throws -> PrepaidPlan {
        try PrepaidPlan(
            RecordKey(dealer: MoneySamples.dealer, id), for: customer, car: car, title,
            price: Money(price, currency), bought: bought, rounding: rounding, on: LocalDate(on),
            expiresOn: expires.map { try LocalDate($0) })
    }

    static func money(_ text: String) throws -> PrepaidBalance { .money(try Money(text, .cny)) }

    /// 300.00 of labour and 2 × 100.00 for the customer, with 13 % 339.00 and 226.00; 50.00 for the manufacturer.
    static func lines() throws -> [OrderLine] {
        [
            try MoneySamples.line("L1", .labour, "300.00"), try MoneySamples.line("L2", "100.00", quantity: "2"),
            try MoneySamples.line("L3", "50.00", by: .warranty),
        ]
    }

    static func settled(
        _ id: Identifier<RepairOrder> = "RO-1", transfers: [PayerTransfer] = []
    ) throws -> RepairOrder {
        try MoneySamples.settled(lines(), transfers: transfers, id: id)
    }

    /// Minute 10 and later is behind the settlement.
    static func at(_ minute: Int64) throws -> Timestamp { try MoneySamples.at(minute) }
}

extension PrepaidPlan {
    /// Draws for an order at a minute of its day.
    mutating func take(
        _ charge: PrepaidCharge, _ payment: Identifier<Payment> = "PAY-1", on order: RepairOrder, minute: Int64 = 10
    ) throws -> Payment {
        try draw(charge, for: payment, on: order, by: MoneySamples.advisor, at: MoneySamples.at(minute), in: .china)
    }
}
