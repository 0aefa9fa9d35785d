package import AfterSalesCore
package import AfterSalesStorage

/// Orders of one workshop in June 2026, the same for the same number.
package struct GeneratedOrders: Sendable {
    package static let dealer: Identifier<Dealer> = "D10001"
    package static let owner = RecordOwner.dealer(dealer)

    private let start: Timestamp

    package init() throws { start = try Timestamp("2026-06-01T08:00:00Z") }

    private static let works = [
        ("Oil and filter change, 5W-30 synthetic", "mechanical"), ("Front brake pads and discs", "mechanical"),
        ("Wheel alignment, four wheels", "mechanical"), ("Air conditioning service with leak test", "electrical"),
        ("Rear bumper: repair and refinish", "body"), ("Control unit update after campaign", "electrical"),
        ("Replace windscreen, calibrate camera", "body"), ("Inspection after 60 000 km", "mechanical"),
    ]

    /// The day and time of something that has to do with an order.
    package func time(_ number: Int, hour: Int64) throws -> Timestamp {
        try start.adding(seconds: Int64(number % 27) * 86_400 + hour * 3_600 + Int64(number % 3_600))
    }

    package func order(_ number: Int) throws -> WorkshopOrder {
        let lines = (0..<(3 + number % 4)).map { line in
            let (text, trade) = Self.works[(number / 3 + line * 5) % Self.works.count]
            return WorkshopOrder.Line(
                operation: "OP-\(1_000 + (number * 7 + line * 131) % 900)", text: text, trade: trade,
                payer: ["customer", "warranty", "insurance", "internal"][(number / 5 + line) % 4],
                technician: Identifier("E\(200 + (number + line * 3) % 40)"), hours: Int64(50 + (number * 13) % 400),
                amount: Int64(12_000 + (number * 7_919 + line * 104_729) % 190_000), done: false)
        }
        let scattered = (number &* 2_654_435_761) & 0xFF_FFFF
        return WorkshopOrder(
            dealer: Self.dealer, id: Identifier("RO-2026-\(1_000_000 + number)"), status: .open,
            opened: try time(scattered, hour: 0).date(utcOffsetSeconds: 0), promised: try time(number, hour: 9),
            advisor: Identifier("E\(100 + scattered % 12)"),
            vehicle: .init(
                vin: "LSVAA49J\(1_000_000 + number)27",
                plate: number % 20 == 0 ? nil : "京A·\(10_000 + scattered % 90_000)",
                model: "Compact 1.5T Comfort", mileage: 1_000 + scattered % 180_000),
            customer: .init(
                id: "C\(500_000 + scattered % 400_000)", name: "王小明 (\(number % 977))",
                phone: "+86 138 \(10_000_000 + scattered)"),
            lines: lines, total: lines.reduce(0) { $0 + $1.amount },
            remarks: "Customer waits. Noise at the front left when braking below 30 km/h; check \"ticking\" when cold.")
    }

    /// The order as it is when its invoice is written: one more line, another technician for it.
    package func settled(_ order: WorkshopOrder, number: Int) throws -> WorkshopOrder {
        var order = order
        order.status = .settled
        order.settled = try time(number, hour: 8)
        order.invoice = "INV-\(700_000 + number)"
        for line in order.lines.indices { order.lines[line].done = true }
        order.lines.append(
            .init(
                operation: "OP-9000", text: "Wash and hand over", trade: "detailing", payer: "internal",
                technician: "E299", hours: 30, amount: 0, done: true))
        return order
    }

    package func task(_ number: Int, after order: WorkshopOrder) throws -> FollowUpTask {
        FollowUpTask(
            dealer: Self.dealer, id: Identifier("FU-\(order.id)"), order: order.id,
            due: try time(number, hour: 72).date(utcOffsetSeconds: 0), purpose: "Satisfied with the repair?",
            phone: order.customer.phone)
    }
}
