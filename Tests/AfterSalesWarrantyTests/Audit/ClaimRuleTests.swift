import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// Each rule of the audit has a claim that it finds something in; one claim that is as it should be, nothing.
@Suite struct ClaimRuleTests {
    /// A claim with its order and what is known beside.
    struct Case {
        var make = ClaimSample.Make()
        var order: RepairOrder
        var claim: WarrantyClaim
        var context: ClaimContext

        /// As it should be: tagged, signed, clocked, with photos, in time.
        init(_ change: (inout ClaimSample.Make, inout ClaimDraft) throws -> Void = { _, _ in }) throws {
            var draft = try ClaimSample.draft()
            try change(&make, &draft)
            order = try ClaimSample.settled(make)
            claim = try WarrantyClaim(
                draft, of: order.settled(), by: ClaimSample.officer, at: ClaimSample.at(make.shift + 320), in: .china)
            context = ClaimContext(
                now: try ClaimSample.at(make.shift + 330), in: .china, terms: try ClaimSample.terms(),
                checker: .employee("E8"), parts: [try RetainedPartTests.tagged()])
        }

        mutating func correct(_ change: (inout ClaimDetails) throws -> Void) throws {
            var details = claim.details
            try change(&details)
            try claim.correct(details, by: ClaimSample.officer, at: ClaimSample.at(make.shift + 325))
        }

        func findings(_ rules: ClaimRules = .standard) -> [Finding] {
            rules.findings(on: claim, of: order, in: context)
        }
    }

    struct Trip: Sendable {
        let name: String
        let code: Finding.Code
        /// How many findings of the code; others there must not be, but for those named.
        var count = 1
        var besides: Set<Finding.Code> = []
        let make: @Sendable () throws -> Case
    }

    /// An earlier order for the car, so many days before and kilometres less.
    static func earlier(days: Int64, kilometres: Int, fault: FaultCode = "P0087", key: Identifier<RepairOrder> = "RO-0")
        throws -> RepairOrder
    {
        var make = ClaimSample.Make()
        make.key = RecordKey(ClaimSample.owner, key)
        make.shift = -days * 1_440
        make.kilometres = kilometres
        make.fault = fault
        return try ClaimSample.settled(make)
    }

    /// Another claim, of another order.
    static func other(_ change: (inout ClaimSample.Make) -> Void) throws -> WarrantyClaim {
        var make = ClaimSample.Make()
        make.key = RecordKey(ClaimSample.owner, "RO-2")
        change(&make)
        return try ClaimSample.claim(ClaimSample.draft("WC-2"), of: make)
    }

    static let trips: [Trip] = [
        Trip(name: "the reception sheet is not signed", code: .signatureMissing) {
            try Case { make, _ in make.signature = nil }
        },
        Trip(
            name: "the job was not agreed to", code: .additionWithoutConsent,
            besides: [.amountsDiffer, .clockedBelowClaimed]
        ) {
            var one = try Case()
            one.order = try proposed()
            return one
        },
        Trip(name: "no cause and no correction", code: .threeCsMissing, count: 2) {
            var one = try Case()
            try one.correct {
                $0.cause = "  \n"
                $0.correction = ""
            }
            return one
        },
        Trip(name: "no complaint", code: .threeCsMissing) {
            var one = try Case()
            try one.correct { $0.complaint = "" }
            return one
        },
        Trip(name: "the cause is the complaint", code: .threeCsCopied) {
            var one = try Case()
            try one.correct { $0.cause = " " + $0.complaint.uppercased() + "\n" }
            return one
        },
        Trip(name: "all three the same", code: .threeCsCopied, count: 3) {
            var one = try Case()
            try one.correct {
                $0.complaint = "noise"
                $0.cause = "Noise"
                $0.correction = "noise "
            }
            return one
        },
        Trip(name: "the customer said the same elsewhere", code: .copiedFromClaim) {
            var one = try Case()
            one.context.claims = [
                try other {
                    $0.cause = "another"
                    $0.correction = "other"
                }
            ]
            return one
        },
        Trip(name: "no causal part", code: .causalPartMissing) {
            var one = try Case()
            try one.correct { $0.causalPart = nil }
            return one
        },
        Trip(name: "no odometer", code: .odometerMissing) {
            var one = try Case()
            try one.correct { $0.kilometres = nil }
            return one
        },
        Trip(name: "a minute too little on the clock", code: .clockedBelowClaimed) {
            try Case { make, _ in make.clockedMinutes = 89 }
        },
        Trip(name: "nothing on the clock", code: .clockedBelowClaimed) {
            try Case { make, _ in make.clockedMinutes = 0 }
        },
        Trip(name: "the guide has no such operation", code: .guideMissing) {
            try Case { _, draft in draft.guideHours = [:] }
        },
        Trip(name: "the guide allows less", code: .hoursAboveGuide) {
            var one = try Case { _, draft in draft.guideHours = [:] }
            one.context.guideHours = ["OP-1": try Hours("1.36")]
            one.context.terms = try ClaimSample.terms(.init(guideFactor: Rate("110%")))
            return one
        },
        Trip(name: "sent back, and not sent again in time", code: .submittedLate) {
            var one = try Case()
            one.claim = try ClaimSample.claim(in: .returned)
            one.context.now = try ClaimSample.at(ClaimSample.noon(21))
            return one
        },
        Trip(name: "one loose tag for two lines of one part", code: .partNotTagged, besides: [.amountsDiffer]) {
            var one = try Case()
            try one.correct {
                var again = $0.lines[1]
                again.id = "L2b"
                $0.lines.append(again)
            }
            one.context.parts = [
                try RetainedPart(
                    RecordKey(ClaimSample.owner, "RP"), tag: "T", "P-1", for: "J1", of: "RO-1", to: "M1",
                    by: ClaimSample.officer, at: ClaimSample.at(310))
            ]
            return one
        },
        Trip(name: "an operation twice", code: .duplicateOperation, besides: [.amountsDiffer]) {
            var one = try Case()
            try one.correct {
                var again = $0.lines[0]
                again.id = "L1b"
                again.hours = .zero
                $0.lines.append(again)
            }
            return one
        },
        Trip(name: "an operation in another claim for the order", code: .duplicateOperation) {
            var one = try Case()
            var draft = ClaimDraft("WC-7", number: "N-7", for: "J3", terms: try ClaimSample.terms())
            draft.guideHours = [:]
            var other = try WarrantyClaim(
                draft, of: one.order.settled(), by: ClaimSample.officer, at: ClaimSample.at(320), in: .china)
            var details = other.details
            details.lines[0].code = "OP-1"
            try other.correct(details, by: ClaimSample.officer, at: ClaimSample.at(321))
            one.context.claims = [other]
            return one
        },
        Trip(name: "a sublet without its bill", code: .subletWithoutInvoice) {
            try Case { _, draft in draft.invoices = [:] }
        },
        Trip(name: "a part without a tag", code: .partNotTagged) {
            var one = try Case()
            one.context.parts = []
            return one
        },
        Trip(name: "the tag is of another job", code: .partNotTagged) {
            var one = try Case()
            one.context.parts = [
                try RetainedPart(
                    RecordKey(ClaimSample.owner, "RP"), tag: "T", "P-1", for: "J3", of: "RO-1", to: "M1",
                    by: ClaimSample.officer, at: ClaimSample.at(310))
            ]
            return one
        },
        Trip(name: "the same fault 90 days before", code: .repeatRepair) {
            var one = try Case()
            one.context.orders = [try earlier(days: 90, kilometres: 30_000)]
            return one
        },
        Trip(name: "the same fault 5 000 km before", code: .repeatRepair) {
            var one = try Case()
            one.context.orders = [try earlier(days: 300, kilometres: 36_200)]
            return one
        },
        Trip(name: "the officer releases his own claim", code: .selfAuthorised) {
            var one = try Case()
            one.context.checker = ClaimSample.officer
            return one
        },
        Trip(name: "the technician releases his own work", code: .selfAuthorised) {
            var one = try Case()
            one.context.checker = .employee("E5")
            return one
        },
        Trip(name: "a day too late", code: .submittedLate) {
            var one = try Case()
            one.context.now = try ClaimSample.at(ClaimSample.noon(17))
            return one
        },
        Trip(name: "two reasons against the coverage", code: .outsideCoverage, count: 2) {
            var one = try Case()
            let error = Finding(.error, "mileageOver", at: .document, LocalizedText("too far", "超里程"))
            let note = Finding(.note, "evidence", at: .document, LocalizedText("so", "如此"))
            one.context.coverage = [error, note, error]
            return one
        },
        Trip(name: "what the customer took over of it", code: .amountsDiffer) {
            try Case { make, _ in
                make.transfers = [
                    PayerTransfer(try ClaimSample.yuan("90.01"), from: .warranty, to: .customer, because: "his part")
                ]
            }
        },
        Trip(name: "a cent more than the order", code: .amountsDiffer) {
            var one = try Case()
            try one.correct { $0.lines[0].amount = try ClaimSample.yuan("300.01") }
            return one
        },
        Trip(name: "a line less than the order, and one more", code: .amountsDiffer, count: 2) {
            var one = try Case()
            try one.correct { $0.lines[0].id = "L9" }
            return one
        },
        Trip(name: "undone since", code: .orderUndone, besides: [.amountsDiffer]) {
            var one = try Case()
            _ = try one.order.reverse(
                by: RecordKey(ClaimSample.owner, "RO-1-C"), because: "wrong", acting: .employee("E1"),
                at: ClaimSample.at(329), in: .china)
            return one
        },
        Trip(name: "so much without the maker's word", code: .authorizationMissing) {
            var one = try Case()
            one.context.terms = try ClaimSample.terms(.init(authorizationAbove: ClaimSample.yuan("1253.32")))
            return one
        },
        Trip(name: "so much without photos", code: .photosMissing) {
            try Case { _, draft in draft.photos = [] }
        },
    ]

    /// The order with its jobs proposed only.
    static func proposed() throws -> RepairOrder {
        var order = try RepairOrder(
            ClaimSample.order, for: "C1", car: "V1", advisor: "E1", terms: PriceTerms(.cny, tax: .inclusive),
            openedAt: ClaimSample.at(0))
        try order.checkIn(
            Reception(kilometres: 41_200, concerns: [Concern("c1", ClaimSample.words)], signature: "s"),
            by: .employee("E1"), at: ClaimSample.at(5))
        try order.estimate(
            EstimateDraft(
                newJobs: [Job("J1", "p", about: ["c1"]), Job("J2", "s"), Job("J3", "r")], lines: ClaimSample.lines()),
            by: .employee("E1"), at: ClaimSample.at(6))
        return order
    }

    @Test(arguments: trips.indices) func everyRuleBites(index: Int) throws {
        let trip = Self.trips[index]
        let findings = try trip.make().findings()
        #expect(findings.filter { $0.code == trip.code }.count == trip.count, "\(trip.name): \(findings)")
        let others = findings.filter {
            $0.code != trip.code && !trip.besides.contains($0.code)
                && !($0.code == .clockedBelowClaimed && trip.code == .additionWithoutConsent)
        }
        #expect(others.isEmpty, "\(trip.name): \(others)")
        for finding in findings {
            for language in [Language.english, .simplifiedChinese] {
                #expect(!finding.text(language).isEmpty)
                #expect(!finding.text(language).contains(ClaimSample.words))
            }
        }
    }

    /// The terms of another manufacturer are no measure, and that is said beside whatever else is found.
    @Test func termsOfAnotherManufacturer() throws {
        var example = try Case { make, _ in make.signature = nil }
        example.context.terms = try ManufacturerTerms(
            of: "M2", version: "1", source: "bulletin", effective: DateWindow(from: ClaimSample.day(1, 1)), in: .cny,
            rules: ClaimSample.rules())
        #expect(example.findings().map(\.code) == [.termsOfAnother, .signatureMissing])
    }

    /// What the customer has taken over leaves 1 253.33, and that is claimed; with the other job it is more.
    @Test func whatAnotherPayerTookOver() throws {
        var example = try Case { make, _ in
            make.transfers = [
                PayerTransfer(try ClaimSample.yuan("90.00"), from: .warranty, to: .customer, because: "his part")
            ]
        }
        #expect(example.findings().isEmpty)
        example.context.claims = [
            try WarrantyClaim(
                ClaimSample.draft("WC-3", for: "J3"), of: example.order.settled(), by: ClaimSample.officer,
                at: ClaimSample.at(320), in: .china)
        ]
        #expect(example.findings().map(\.code) == [.amountsDiffer])
    }

    @Test func everyStandardRuleIsTried() {
        let tried = Set(Self.trips.map(\.code))
        #expect(Set(ClaimRules.standard.rules.map(\.code)) == tried)
    }

    @Test func whatIsAsItShouldBeIsLeftAlone() throws {
        #expect(try Case().findings().isEmpty)
        // Just in time, just enough on the clock, just not again, just not above.
        var one = try Case { make, _ in make.clockedMinutes = 90 }
        one.context.now = try ClaimSample.at(ClaimSample.noon(16))
        one.context.terms = try ClaimSample.terms(.init(authorizationAbove: ClaimSample.yuan("1253.33")))
        one.context.orders = [
            try Self.earlier(days: 91, kilometres: 36_199),
            try Self.earlier(days: 2, kilometres: 41_000, fault: "P0001"),
        ]
        one.context.claims = [
            try Self.other { _ in }.forgetting("C1") ?? Self.other { _ in }
        ]
        one.context.coverage = [Finding(.warning, "evidence", at: .document, LocalizedText("so", "如此"))]
        // A forgotten claim says nothing of the complaint, and this one another cause.
        try one.correct { $0.cause = "the shaft is worn" }
        #expect(one.findings().isEmpty)
        // The guide, where only the context knows it: 1.37 × 110 % are 1.507, of which 1.50 are allowed.
        var guided = try Case { _, draft in draft.guideHours = [:] }
        guided.context.guideHours = ["OP-1": try Hours("1.37")]
        guided.context.terms = try ClaimSample.terms(.init(guideFactor: Rate("110%")))
        #expect(guided.findings().isEmpty)
        // A later repair of the same fault, or one of another car's odometer, is no earlier one.
        guided.context.orders = [
            try Self.earlier(days: -1, kilometres: 42_000), try Self.earlier(days: 200, kilometres: 50_000),
        ]
        #expect(guided.findings().isEmpty)
        // Nobody knows the parts, the terms, or who is to release it.
        one.context.parts = nil
        one.context.terms = nil
        one.context.checker = nil
        #expect(one.findings().isEmpty)
    }

    /// A claim of everything that an auditor has ever seen: all of it is said, in one go.
    @Test func aBadClaimHearsEverythingAtOnce() throws {
        var one = try Case { make, draft in
            make.signature = nil
            make.clockedMinutes = 10
            draft.photos = []
            draft.invoices = [:]
            draft.guideHours = [:]
        }
        try one.correct {
            $0.cause = $0.complaint
            $0.correction = ""
            $0.causalPart = nil
            $0.kilometres = nil
            var again = $0.lines[0]
            again.id = "L1b"
            $0.lines.append(again)
        }
        one.context = ClaimContext(
            now: try ClaimSample.at(ClaimSample.noon(30)), in: .china,
            terms: try ClaimSample.terms(
                .init(authorizationAbove: ClaimSample.yuan("100.00"), photosAbove: ClaimSample.yuan("100.00"))),
            checker: ClaimSample.officer, orders: [try Self.earlier(days: 30, kilometres: 41_000)],
            claims: [try Self.other { _ in }], parts: [],
            coverage: [Finding(.error, "mileageOver", at: .document, LocalizedText("too far", "超里程"))])
        _ = try one.order.reverse(
            by: RecordKey(ClaimSample.owner, "RO-1-C"), because: "wrong", acting: .employee("E1"),
            at: ClaimSample.at(329), in: .china)
        let findings = one.findings()
        let expected = Set(ClaimRules.standard.rules.map(\.code)).subtracting([
            .additionWithoutConsent, .hoursAboveGuide,
        ])
        #expect(Set(findings.map(\.code)) == expected)
        var claim = one.claim
        let codes = claimCodes(&claim) {
            try $0.check(finding: findings, by: ClaimSample.officer, at: ClaimSample.at(ClaimSample.noon(30)))
        }
        #expect(codes == findings.map(\.code))
    }

    @Test func anOrderThatIsNotTheClaimsIsTheOnlyFinding() throws {
        var one = try Case()
        one.order = try Self.earlier(days: 1, kilometres: 41_000)
        #expect(one.findings().map(\.code) == [.orderOfAnother])
    }

    /// A host's own rule beside the library's, one in place of another, one left out.
    @Test(arguments: [true, false]) func aHostBringsItsOwnRules(asksForPlates: Bool) throws {
        let half = try Rate("50%")
        let plateMissing = ClaimRule("plateMissing", .error, LocalizedText("no photo of the plate", "无车牌照片")) {
            claim, _, _ in
            claim.details.photos.contains { $0.hasPrefix("plate") }
                ? [] : [DocumentGap(at: Place.document.field("details").field("photos"))]
        }
        let rules = ClaimRules {
            ClaimRules.standard
            ClaimRule.clockedBelowClaimed(atLeast: half).graded(.warning)
            if asksForPlates { plateMissing }
        }.without(.signatureMissing)
        let one = try Case { make, _ in
            make.signature = nil
            make.clockedMinutes = 45
        }
        #expect(one.findings(rules).map(\.code) == (asksForPlates ? ["plateMissing"] : []))
        #expect(one.findings().map(\.code) == [.signatureMissing, .clockedBelowClaimed])
        #expect(rules[.clockedBelowClaimed]?.severity == .warning)
        // One of each code, in the place of the first.
        let codes = ClaimRules.standard.rules.map(\.code).filter { $0 != .signatureMissing }
        #expect(rules.rules.map(\.code) == codes + (asksForPlates ? ["plateMissing"] : []))
    }

    /// The check that was made already is looked at as well, for audits afterwards.
    @Test func whoReleasedItIsSeenAfterwards() throws {
        var one = try Case()
        try one.claim.check(finding: [], by: .employee("E5"), at: ClaimSample.at(330))
        one.context.checker = nil
        #expect(one.findings().map(\.code) == [.selfAuthorised])
    }
}
