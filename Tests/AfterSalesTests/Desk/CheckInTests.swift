import AfterSales
import AfterSalesTestStores
import Testing

/// A car is received in one commit, and who receives it is told what there is to know.
@Suite struct CheckInTests {
    private let sample = DeskCase()
    private var car: WarrantyCase { sample.car }

    @Test(arguments: StoreKind.allCases) func newCarNewCustomerOneReceipt(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        let commit = CommitKey(WarrantyCase.owner, "in/RO-1")
        let request = try sample.request(
            car: .new("V9", sample.vehicle()), for: .new("C9", sample.details()))
        let visit = try await sample.desk(place.store).checkIn(request, by: sample.advisor, at: car.at(0), as: commit)
        #expect(
            try await sample.written(commit, in: place) == ["customer C9 1", "repair_order RO-1 1", "vehicle V9 1"])
        #expect(visit.order.record.status == .checkedIn && visit.order.record.customer == "C9")
        #expect(visit.car.record.lastReading?.kilometres == 41_200 && visit.car.record.openOwnership?.customer == "C9")
        #expect(visit.findings.map(\.code).contains(.recallOpen))
        let before = try await place.contents()
        let again = try await sample.desk(place.store).checkIn(request, by: sample.advisor, at: car.at(0), as: commit)
        #expect(again.order.record == visit.order.record && again.car.record == visit.car.record)
        #expect(again.customer.record == visit.customer.record && again.findings == visit.findings)
        #expect(try await place.contents() == before)
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func aKnownCarByItsNumber(kind: StoreKind) async throws {
        let place = try await sample.place(kind)
        var earlier = try car.inspected("RO-0", minutes: -20_160)
        try earlier.settle(by: sample.advisor, at: car.at(-20_160 + 310), in: .china)
        try earlier.deliver(
            explainedBy: "E1", accepted: .signature("s"), unpaidApprovedBy: "E9", by: sample.advisor,
            at: car.at(-20_160 + 320))
        try await place.commit { changes, _ in
            let act = Act("note", by: sample.advisor, at: try car.at(-10))
            try changes.insert(earlier, act)
            try changes.insert(sample.complaint("K-car", by: nil, about: "V1"), act)
            try changes.insert(sample.complaint("K-customer", by: "C1"), act)
            try changes.insert(sample.complaint("K-closed", by: "C1", closed: true), act)
            try changes.insert(sample.complaint("K-other", by: "C2", about: "V2"), act)
        }
        let commit = CommitKey(WarrantyCase.owner, "in/RO-1")
        let visit = try await sample.desk(place.store).checkIn(
            sample.request(), by: sample.advisor, at: car.at(0), as: commit)
        #expect(try await sample.written(commit, in: place) == ["repair_order RO-1 1", "vehicle V1 2"])
        #expect(Set(visit.openComplaints.map(\.key.id)) == ["K-car", "K-customer"])
        #expect(visit.comebackCandidates.contains { $0.order == "RO-0" && $0.concern == "c1" })
        let codes = visit.order.record.advisories.map(\.code)
        #expect(codes.filter { $0 == .openComplaint }.count == 2)
        #expect(codes.contains(.recallOpen) && codes.contains(.possibleComeback) && !codes.contains(.carOfSomebodyElse))
        for finding in visit.findings {
            #expect(finding.severity != .error)
            for language in [Language.english, .simplifiedChinese] {
                let text = finding.text(language)
                #expect(!text.isEmpty && !text.contains(WarrantyCase.words) && !text.contains("不满意"))
            }
        }
        #expect(visit.car.record.lastReading?.kilometres == 41_200)
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func somebodyElseBringsIt(kind: StoreKind) async throws {
        let place = try await sample.place(kind)
        let visit = try await sample.desk(place.store).checkIn(
            sample.request(car: .known("V1"), for: .new("C2", sample.details("李四"))), by: sample.advisor, at: car.at(0),
            as: .fresh())
        let finding = try #require(visit.findings.first { $0.code == .carOfSomebodyElse })
        #expect(finding.inputs == [.init("owner", "C1"), .init("customer", "C2")])
        #expect(visit.order.record.customer == "C2" && visit.car.record.openOwnership?.customer == "C1")
    }

    @Test(arguments: StoreKind.allCases) func aFailureAnywhereChangesNothing(kind: StoreKind) async throws {
        for isNew in [true, false] {
            let place = try await sample.place(kind)
            let request =
                try isNew
                ? sample.request(
                    car: .new("V9", sample.vehicle(vin: "LSVAB2180E2000002")), for: .new("C9", sample.details()))
                : sample.request()
            let calls = try await sample.failingEverywhere(place) { desk, commit in
                try await desk.checkIn(request, by: sample.advisor, at: car.at(0), as: commit)
            }
            #expect(calls >= 5, "\(calls)")
            #expect(try await place.check().isEmpty)
        }
    }

    /// Each with what is said against it; nothing is changed.
    @Test(arguments: StoreKind.allCases) func whatIsRefusedChangesNothing(kind: StoreKind) async throws {
        let place = try await sample.place(kind)
        try await place.commit { changes, _ in
            let act = Act("open", by: sample.advisor, at: try car.at(-10))
            try changes.insert(car.order("RO-7", minutes: -10), act)
            let nobodys = try Vehicle(
                RecordKey(WarrantyCase.owner, "V2"), sample.vehicle(vin: "LSVAB2180E2000003"),
                odometer: [OdometerReading(50_000, on: WarrantyCase.day)])
            try changes.insert(nobodys, act)
        }
        let desk = try sample.desk(place.store)
        let refused: [(CheckInRequest, String)] = [
            (try sample.request(car: .numbered(VIN("LSVAB2180E2000009"))), "unknownVehicle"),
            (try sample.request(car: .known("V2")), "noOwner"),
            (try sample.request(car: .new("V8", VehicleDetails(make: "VW", model: "Polo"))), "noOwner"),
            (try sample.request(for: .known("C7")), "unknownCustomer"),
            (try sample.request(car: .known("V2"), for: .known("C1")), "odometerRollback"),
            (try sample.request(car: .known("V7"), for: .known("C1")), "missing"),
            (try sample.request("RO-7"), "alreadyExists"),
            (try sample.request(for: .new("C1", sample.details())), "alreadyExists"),
            (try sample.request(kilometres: -1), "implausibleOdometer"),
        ]
        let before = try await place.contents()
        for (request, code) in refused {
            do {
                try await desk.checkIn(request, by: sample.advisor, at: car.at(0), as: .fresh(), attempts: 2)
                Issue.record("not refused: \(code)")
            } catch {
                #expect(Self.codes(of: error).contains(code), "\(error) is not \(code)")
            }
            #expect(try await place.contents() == before)
        }
        // A number that another car has is refused by the store.
        await #expect(throws: StorageError.self) {
            try await desk.checkIn(
                sample.request(car: .new("V8", sample.vehicle()), for: .known("C1")), by: sample.advisor, at: car.at(0),
                as: .fresh(), attempts: 2)
        }
        #expect(try await place.contents() == before)
    }

    private static func codes(of error: any Error) -> [String] {
        switch error {
        case let rejection as Rejection: rejection.findings.map(\.code.rawValue)
        case let refusal as OrderRefusal: refusal.findings.map(\.code.rawValue)
        case let error as StorageError: ["\(error.code)"]
        default: []
        }
    }
}
