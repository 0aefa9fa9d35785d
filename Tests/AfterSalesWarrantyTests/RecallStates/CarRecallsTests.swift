import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

@Suite struct CarRecallsTests {
    private static let today = "2026-06-01"

    private static func recalls(
        _ recorded: [VehicleRecall] = [], _ campaigns: [RecallCampaign], on day: String = today
    ) throws -> CarRecalls {
        CarRecalls(
            recorded, of: RecallVehicle(try RecallSample.vin()), by: RecallIndex(campaigns), on: try LocalDate(day))
    }

    @Test(arguments: VehicleRecallStatus.allCases)
    func whatIsOpenByItsRecord(status: VehicleRecallStatus) throws {
        let recall = try RecallSample.recall(in: status)
        let isOpen = status != .remedied && status != .withdrawn
        // Whether the campaign means the car still, is closed, or is known to nobody.
        for (campaigns, known) in [
            ([try RecallSample.campaign()], true), ([try RecallSample.campaign(closed: "2026-02-01")], true),
            ([try RecallSample.campaign(cars: [2])], true), ([], false),
        ] as [([RecallCampaign], Bool)] {
            let recalls = try Self.recalls([recall], campaigns)
            #expect(recalls.open.map(\.status) == (isOpen && known ? [status] : []))
            #expect(recalls.unknown == (isOpen && !known ? ["K1"] : []))
            #expect(recalls.remedied.map(\.status) == (status == .remedied && known ? [.remedied] : []))
            #expect(recalls.isEmpty == !isOpen)
        }
    }

    @Test func campaignsMadeKnownSinceAreFound() throws {
        let campaigns = [
            try RecallSample.campaign("K1", published: "2026-06-01"),
            try RecallSample.campaign("K2", published: "2026-06-02"),
            try RecallSample.campaign("K3", closed: "2026-06-01"),
            try RecallSample.campaign("K4", closed: "2026-06-02"),
            try RecallSample.campaign("K5", cars: [2]),
            try RecallSample.campaign(
                "K6", cars: [],
                scopes: [
                    RecallScope(
                        wmi: "LSV",
                        produced: RecallRange(from: LocalDate("2014-01-01"), through: LocalDate("2014-12-31")))
                ]),
        ]
        let recalls = try Self.recalls([], campaigns)
        #expect(recalls.open.map(\.campaign.key.id) == ["K1", "K4", "K6"])
        #expect(recalls.open.map(\.doubts) == [[], [], [.production]])
        #expect(recalls.advisories().recallCodes == [.recallOpen, .recallOpen, .recallPossible])
        // Said twice, by an index and by a list: once.
        let vehicle = RecallVehicle(try RecallSample.vin())
        let matches = RecallIndex(campaigns).matches(for: vehicle)
        let twice = CarRecalls(
            [], of: vehicle.vin, matches: matches + matches, campaigns: campaigns.byID, on: try LocalDate(Self.today))
        #expect(twice == recalls)
        // What is recorded of another car does not count.
        let other = CarRecalls(
            [try RecallSample.recall(2)], of: vehicle.vin, matches: [], campaigns: campaigns.byID,
            on: try LocalDate(Self.today))
        #expect(other.isEmpty)
        let unknown = CarRecalls([], of: vehicle.vin, matches: matches, campaigns: [:], on: try LocalDate(Self.today))
        #expect(unknown.open.isEmpty && unknown.unknown.count == matches.count && !unknown.isEmpty)
    }

    @Test func theGravestComesFirst() throws {
        let campaigns = [
            try RecallSample.campaign("K1", safety: RecallSafety(overTheAir: true)), try RecallSample.campaign("K2"),
            try RecallSample.campaign("K3", safety: RecallSafety(parkOutside: true)),
            try RecallSample.campaign("K4", safety: RecallSafety(doNotDrive: true, parkOutside: true)),
        ]
        let findings = try Self.recalls([], campaigns).advisories()
        #expect(
            findings.recallCodes == [
                .recallDoNotDrive, .recallParkOutside, .recallOpen, .recallParkOutside, .recallOpen, .recallOpen,
                .recallOverTheAir,
            ])
        #expect(findings.allSatisfy { $0.severity == .warning })
        for finding in findings {
            let inputs = Dictionary(uniqueKeysWithValues: finding.inputs.map { ($0.name, $0.value) })
            #expect(inputs["manufacturerNumber"] == inputs["campaign"].map { "M-\($0)" })
            #expect(inputs["authorityNumber"] == inputs["campaign"].map { "S\($0)" })
            #expect(inputs["component"] == "brakes:hose" && inputs["status"] == "affected")
            for language in Language.allCases {
                #expect(finding.text(language).contains("S\(inputs["campaign"] ?? "?")"))
                // Neither the car nor the maker's words about it.
                #expect(!finding.text(language).contains("LSV"))
            }
            #expect(!finding.inputs.contains { $0.value.contains("LSV") })
        }
        // An order takes them along.
        let order = try RepairOrder(
            RecordKey(RecallSample.dealer, "RO-1"), for: "C1", car: "V1", advisor: "E001",
            terms: PriceTerms(.cny, tax: .inclusive), openedAt: RecallSample.at(), advisories: findings)
        #expect(order.advisories == findings)
    }

    @Test func aCarThatWasGivenUpIsHere() throws {
        for status in [VehicleRecallStatus.notReachable, .scrapped, .exported] {
            let findings = try Self.recalls([RecallSample.recall(in: status)], [RecallSample.campaign()]).advisories()
            #expect(findings.recallCodes == [.recallOpen, .recallCarFound])
            #expect(findings.last?.inputs.contains(.init("status", status.rawValue)) == true)
        }
    }

    @Test func handingBack() throws {
        let grave = try RecallSample.campaign(safety: RecallSafety(doNotDrive: true, parkOutside: true))
        let mild = try RecallSample.campaign()
        func codes(_ recorded: [VehicleRecall], _ campaign: RecallCampaign) throws -> [String] {
            try Self.recalls(recorded, [campaign]).findings(handingBackBy: "RO-1")
                .map { "\($0.severity.rawValue) \($0.code)" }
        }
        #expect(
            try codes([], grave) == [
                "error recallDoNotDrive", "warning recallParkOutside", "warning recallNotRemedied",
            ])
        #expect(try codes([], mild) == ["warning recallNotRemedied"])
        #expect(try codes([RecallSample.recall(in: .remedied)], grave) == [])
        var recall = try RecallSample.recall()
        try recall.release(by: "RO-1", proof: "P", acting: RecallSample.party, at: RecallSample.at(9))
        #expect(try codes([recall], grave) == ["note recallReleased"])
        // By another order it is not let go.
        var other = try RecallSample.recall()
        try other.release(by: "RO-2", acting: RecallSample.party, at: RecallSample.at(9))
        #expect(try codes([other], mild) == ["warning recallNotRemedied"])
        #expect(try Self.recalls([recall], []).findings(handingBackBy: "RO-1").recallCodes == [.recallCampaignUnknown])
    }

    @Test(
        arguments: [
            (StockUse.new, "us", "1991-12-17", false), (.new, "us", "1991-12-18", true),
            (.used, "us", "2026-06-01", false),
            (.loaner, "us", "2026-06-01", false), (.rental, "us", "2016-05-31", false),
            (.rental, "us", "2016-06-01", true),
            (.new, "cn", "2012-12-31", false), (.new, "cn", "2013-01-01", true), (.used, "cn", "2026-06-01", true),
            (.demonstrator, "cn", "2026-06-01", true), (.loaner, "cn", "2026-06-01", true),
            (.new, "none", "2026-06-01", false),
        ] as [(StockUse, String, String, Bool)])
    func stock(use: StockUse, law: String, day: String, isForbidden: Bool) throws {
        let bans: [SaleBan] = law == "us" ? .unitedStates : law == "cn" ? .china : []
        func findings(_ safety: RecallSafety) throws -> [Finding] {
            let campaign = try RecallSample.campaign(safety: safety, published: nil)
            return try Self.recalls([], [campaign], on: day).findings(
                handingOver: use, on: LocalDate(day), by: bans, at: Place("$.cars[3]"))
        }
        let plain = try findings(RecallSafety())
        #expect(plain.recallCodes == [isForbidden ? .recallStopSale : .recallInStock])
        #expect(plain.map(\.severity) == [isForbidden ? .error : .warning])
        #expect(plain.first?.place == Place("$.cars[3]"))
        #expect(plain.first?.inputs.contains { $0.name == "source" } == isForbidden)
        // What is not to be driven is handed to nobody, whatever the law says.
        let grave = try findings(RecallSafety(doNotDrive: true))
        #expect(grave.first?.code == .recallDoNotDrive && grave.first?.severity == .error && grave.count == 2)
    }

    /// A law that forbids the sale asks whether a recall is open, not whether somebody has described it.
    @Test func aRecallThatNobodyDescribedForbidsTheSaleToo() throws {
        let recalls = try Self.recalls([RecallSample.recall()], [])
        func codes(_ use: StockUse, _ bans: [SaleBan]) throws -> [Finding.Code] {
            try recalls.findings(handingOver: use, on: LocalDate("2026-06-01"), by: bans).recallCodes
        }
        #expect(try codes(.new, .china) == [.recallCampaignUnknown, .recallStopSale])
        #expect(try codes(.used, .unitedStates) == [.recallCampaignUnknown])
        #expect(try codes(.new, []) == [.recallCampaignUnknown])
    }

    /// The group's campaign and a dealership's own have one id: whichever is given first, the open one is told.
    @Test func aClosedCampaignOfTheSameIdHidesNone() throws {
        let vin = try RecallSample.vin()
        let closed = try RecallCampaign(
            RecordKey(RecallSample.dealer, "K1"), manufacturerNumber: "old", closedOn: LocalDate("2020-01-01"),
            vins: [vin])
        let open = try RecallSample.campaign("K1")
        for campaigns in [[closed, open], [open, closed]] {
            let recalls = CarRecalls(
                [], of: RecallVehicle(vin), by: RecallIndex(campaigns), on: try LocalDate("2026-06-01"))
            #expect(recalls.open.map(\.campaign.manufacturerNumber) == ["M-K1"])
        }
    }
}
