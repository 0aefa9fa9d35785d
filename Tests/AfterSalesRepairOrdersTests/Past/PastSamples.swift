import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Orders that were done elsewhere, with every field filled in.
enum PastSamples {
    static let key = RecordKey<RepairOrder>(.dealer("D01"), "184200")

    /// What tells of the customer.
    static let marks = ["刹车时有异响", "早上更响", "某某先生", "刹车片磨损", "更换刹车片"]

    static func past(odometer: Bool = true, completed: Bool = true) throws -> PastOrder {
        let miles = try StatedDistance(DecimalNumeral("42326"), .miles)
        return PastOrder(
            system: "PROTRACTOR", dealer: "CA-ON-4471", status: "Closed",
            promised: try Timestamp("2020-05-03T12:00:00Z"), completedOn: completed ? try LocalDate("2020-05-03") : nil,
            completedAt: completed ? try Timestamp("2020-05-03T16:45:00Z") : nil, odometerIn: odometer ? miles : nil,
            odometerOut: try StatedDistance(DecimalNumeral("68120"), .kilometres),
            concerns: [Concern("c1", marks[0], answers: [SymptomAnswer(.temperature, marks[1])])],
            jobs: [
                PastJob(
                    "1", operation: "BRK41", text: "all of it", shortText: "BRAKES", cause: marks[3],
                    correction: marks[4], hours: Hours(units: 110), isComeback: false)
            ], advisor: "K. Whitfield", customer: marks[2], payType: "CUSTOMER_PAY", content: "00ff")
    }

    static func order(
        _ status: OrderStatus = .closed, odometer: Bool = true, completed: Bool = true, terms: PriceTerms? = nil,
        lines: [OrderLine]? = nil
    ) throws -> RepairOrder {
        let unpriced = OrderLine(
            "1/1", .part, for: "1", "pads", quantity: .one, unitPrice: .zero(.noCurrency), taxRate: try Rate("0"),
            payType: .unstated)
        return try RepairOrder(
            key, car: "V1", doneElsewhere: past(odometer: odometer, completed: completed), status: status,
            terms: terms, openedAt: Timestamp("2020-05-01T08:00:00Z"), jobs: [Job("1", "brakes", about: ["c1"])],
            lines: lines ?? [unpriced], waitingFor: status == .closed ? [] : [.parts])
    }
}
