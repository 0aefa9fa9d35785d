import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension Samples {
    static func vehicle(
        _ id: Identifier<Vehicle> = "V1", ownerships: [Ownership] = [], odometer: [OdometerReading] = []
    ) throws(Rejection) -> Vehicle {
        try Vehicle(
            RecordKey(dealer: dealer, id), VehicleDetails(make: "Audi", model: "A6L"), ownerships: ownerships,
            odometer: odometer)
    }

    static func fullVehicle() throws -> Vehicle {
        try Vehicle(
            RecordKey(dealer: dealer, "V1"),
            VehicleDetails(
                make: "Audi", model: "A6L", vin: try VIN("LFV3A24G9E3000001"),
                plate: try LicencePlate("京A12345", in: .china), engineNumber: "CLX 000123", modelYear: 2024,
                colour: "白", deliveredAt: try at("2024-03-01T15:00"), registeredOn: try day("2024-03-05"),
                insurance: InsurancePolicy(insurer: "人保", number: "P-1", through: try day("2027-03-04")),
                inspectionDue: try day("2028-03-31"), warrantyThrough: try day("2027-02-28"),
                nextService: ServiceDue(on: try day("2026-09-01"), kilometres: 50_000),
                accessories: [Accessory("dash camera", fittedOn: try day("2024-03-02")), Accessory("tow bar")],
                salesperson: "E7", salesManager: "E8"),
            ownerships: [
                Ownership("C1", from: try day("2025-06-02")),
                Ownership("C3", from: try day("2024-03-01"), through: try day("2025-06-01")),
            ],
            odometer: [
                OdometerReading(41_200, on: try day("2026-06-01")), OdometerReading(7, on: try day("2024-03-01")),
            ])
    }

    static func interaction(
        answers: [QuestionnaireAnswer] = [], note: String? = nil, outcome: InteractionOutcome = .reached
    ) throws -> Interaction {
        try Interaction(
            RecordKey(dealer: dealer, "I1"), with: "C1", vehicle: "V1", at: try at("2026-06-29T10:00"), channel: .call,
            direction: .outgoing, by: "E2", purpose: .survey, outcome: outcome, answers: answers, note: note)
    }

    static func fullInteraction() throws -> Interaction {
        try interaction(
            answers: [
                QuestionnaireAnswer("q1", text: "很满意", mark: 10), QuestionnaireAnswer("q2", mark: 7),
                QuestionnaireAnswer("q3", text: "no"),
            ], note: "wants to be called\nin July", outcome: .satisfied)
    }

    static func complaint() throws -> Complaint {
        try Complaint(
            RecordKey(dealer: dealer, "X1"), by: "C1", about: "V1", order: "O-7", concerning: "E3",
            receivedAt: try at("2026-06-26T09:00"), channel: .dealer, category: .repairQuality, severity: .grave,
            text: "刹车异响")
    }

    static func fullComplaint() throws -> Complaint {
        var complaint = try complaint()
        try complaint.perform(.answer, by: "E1", at: try at("2026-06-26T09:10"), note: "called back")
        try complaint.handOver(from: "E1", to: "E2", at: try at("2026-06-26T09:20"))
        try complaint.take(over: "E2", at: try at("2026-06-26T09:25"))
        try complaint.perform(.putInOrder, by: "E2", at: try at("2026-06-26T09:40"))
        try complaint.judge(justified: true, on: try day("2026-06-27"), by: "E9", note: "pad missing")
        try complaint.perform(.close, by: "E2", at: try at("2026-06-27T09:40"), note: "refitted")
        return complaint
    }
}
