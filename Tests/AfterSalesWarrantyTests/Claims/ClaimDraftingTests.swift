import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

/// What of a settled order becomes a claim, and what does not.
@Suite struct ClaimDraftingTests {
    @Test func aClaimIsWhatTheOrderSaysOfTheJob() throws {
        let claim = try ClaimSample.claim()
        #expect(claim.status == .draft)
        #expect(claim.kind == .warranty && claim.payType == .warranty && claim.manufacturer == "M1")
        #expect(claim.order == "RO-1" && claim.job == "J1" && claim.customer == "C1" && claim.vehicle == "V1")
        #expect(claim.repairedOn == (try ClaimSample.day(1)))
        #expect(claim.submitBy == (try ClaimSample.day(16)))
        #expect(claim.details.complaint == ClaimSample.words)
        #expect(claim.details.cause == "bearing of the pump is worn" && claim.details.correction == "pump replaced")
        #expect(
            claim.details.fault == "P0087" && claim.details.causalPart == "P-1" && claim.details.kilometres == 41_200)
        #expect(claim.details.lines.map(\.id) == ["L1", "L2", "L3"])
        #expect(claim.details.lines.map(\.amount.description) == ["300.00 CNY", "833.33 CNY", "120.00 CNY"])
        #expect(claim.details.lines[0].hours == (try Hours("1.50")))
        #expect(claim.details.lines[0].guideHours == (try Hours("1.50")))
        #expect(claim.details.lines[2].invoice == "bill-4")
        #expect(claim.claimed == (try ClaimSample.yuan("1253.33")))
    }

    @Test func goodwillTakesTheLinesThatStandSo() throws {
        var draft = try ClaimSample.draft()
        draft = ClaimDraft("WC-2", number: "N-2", for: "J1", as: .goodwill, terms: draft.terms)
        let claim = try ClaimSample.claim(draft)
        #expect(claim.details.lines.map(\.id) == ["L6"])
        #expect(claim.claimed == (try ClaimSample.yuan("20.00")))
    }

    /// 10 × 33.33 − 33.30 as a job's discount, over a package of two and a part.
    @Test func packagesAndDiscountsComeToTheSameCent() throws {
        let rate = try Rate("0.13")
        let lines = [
            OrderLine(
                "P", .package, for: "J1", "pump set", unitPrice: try ClaimSample.yuan("299.97"), taxRate: rate,
                payType: .warranty,
                components: [
                    PackageComponent(
                        "P1", .part, code: "P-1", "pump", quantity: try LineQuantity("3"),
                        listAmount: try ClaimSample.yuan("200.00")),
                    PackageComponent(
                        "P2", .labour, code: "OP-1", "fit", listAmount: try ClaimSample.yuan("100.00"),
                        hours: LabourHours(sold: try Hours("1.00"))),
                ]),
            OrderLine(
                "Q", .part, for: "J1", "bolt", unitPrice: try ClaimSample.yuan("33.33"), taxRate: rate,
                payType: .warranty),
            OrderLine(
                "D", .discount, for: "J1", "fleet", unitPrice: try ClaimSample.yuan("33.30"), taxRate: rate,
                payType: .warranty),
            OrderLine("X", .labour, for: "J2", "oil", unitPrice: try ClaimSample.yuan("1.00"), taxRate: rate),
            OrderLine("Y", .labour, for: "J3", "flash", unitPrice: try ClaimSample.yuan("1.00"), taxRate: rate),
        ]
        var make = ClaimSample.Make()
        make.lines = lines
        var draft = try ClaimSample.draft()
        draft.invoices = ["P": "bill-9"]
        let claim = try ClaimSample.claim(draft, of: make)
        #expect(claim.details.lines.map(\.id) == ["P1", "P2", "Q"])
        #expect(claim.details.lines.map(\.price) == [nil, nil, try ClaimSample.yuan("33.33")])
        // 199.98 + 99.99 + 33.33 − 33.30 = 300.00: 180.00, 90.00, 30.00.
        #expect(claim.details.lines.map(\.amount.amountText) == ["180.00", "90.00", "30.00"])
        #expect(claim.details.lines.map(\.invoice) == ["bill-9", "bill-9", nil])
        #expect(claim.claimed == (try ClaimSample.yuan("300.00")))
    }

    /// What is claimed of each job of an order with discounts.
    func claimed(_ discounts: [(job: Identifier<Job>?, units: Int64)]) throws -> (jobs: [String], owed: Money?) {
        let rate = try Rate("0.13")
        var make = ClaimSample.Make()
        make.lines = try ClaimSample.lines()
        for (index, discount) in discounts.enumerated() {
            make.lines?.append(
                OrderLine(
                    Identifier("D\(index)"), .discount, for: discount.job, "rebate",
                    unitPrice: Money(minorUnits: discount.units, currency: .cny), taxRate: rate, payType: .warranty))
        }
        let settled = try ClaimSample.settled(make).settled()
        var jobs: [String] = []
        for job in settled.jobs() {
            var draft = try ClaimSample.draft(for: job)
            draft.guideHours = [:]
            let claim = try? WarrantyClaim(
                draft, of: settled, by: ClaimSample.officer, at: ClaimSample.at(320), in: .china)
            jobs.append("\(job) \(claim?.claimed.amountText ?? "-")")
        }
        return (jobs, settled.totals.payers.first { $0.payType == .warranty }?.lines.gross)
    }

    /// J1 comes to 1 253.33 and J3 to 90.00. What is taken off the order, or is more than a job came to, is the payer's gain.
    @Test(
        arguments: [
            ([], ["J1 1253.33", "J3 90.00"], "1343.33"),
            ([("J1", 100_00)], ["J1 1153.33", "J3 90.00"], "1243.33"),
            // 100.00 in the proportion of 1 253.33 and 90.00, line by line.
            ([(nil, 100_00)], ["J1 1160.03", "J3 83.30"], "1243.33"),
            ([("J3", 200_00)], ["J1 1143.33", "J3 -"], "1143.33"),
            ([("J3", 45_00), (nil, 129_83)], ["J1 1128.00", "J3 40.50"], "1168.50"),
        ] as [([(Identifier<Job>?, Int64)], [String], String)])
    func discountsOfTheOrderAreTheManufacturersToo(
        discounts: [(Identifier<Job>?, Int64)], jobs: [String], owed: String
    ) throws {
        let found = try claimed(discounts.map { (job: $0.0, units: $0.1) })
        #expect(found.jobs == jobs)
        #expect(found.owed?.amountText == owed)
    }

    @Test func linesThatWereUndoneAreLeftOut() throws {
        var order = try ClaimSample.settled()
        _ = try order.reverse(
            ["L2"], by: RecordKey(ClaimSample.owner, "RO-1-C"), because: "wrong part", acting: .employee("E1"),
            at: ClaimSample.at(315), in: .china)
        let claim = try WarrantyClaim(
            ClaimSample.draft(), of: order.settled(), by: ClaimSample.officer, at: ClaimSample.at(320), in: .china)
        #expect(claim.details.lines.map(\.id) == ["L1", "L3"])
        #expect(claim.claimed == (try ClaimSample.yuan("420.00")))
    }

    @Test func creditsAndUndoneOrdersAreNotClaimed() throws {
        var order = try ClaimSample.settled()
        let credit = try order.reverse(
            by: RecordKey(ClaimSample.owner, "RO-1-C"), because: "all wrong", acting: .employee("E1"),
            at: ClaimSample.at(315), in: .china)
        for (order, expected) in [
            (order, [.orderUndone, .nothingToClaim]), (credit, [.claimOfCredit]),
        ] as [(RepairOrder, [Finding.Code])] {
            do {
                _ = try WarrantyClaim(
                    ClaimSample.draft(), of: order.settled(), by: ClaimSample.officer, at: ClaimSample.at(320),
                    in: .china)
                Issue.record("claimed \(order)")
            } catch {
                let codes = claimCodes(of: error)
                #expect(expected.allSatisfy(codes.contains), "\(codes)")
            }
        }
    }

    static let refusals: [(name: String, change: @Sendable (inout ClaimDraft) throws -> Void, codes: [Finding.Code])] =
        [
            ("unknown job", { $0.job = "J9" }, [.unknownJob]),
            ("a job the customer pays", { $0.job = "J2" }, [.nothingToClaim]),
            ("hours above the guide", { $0.guideHours = ["OP-1": try Hours("1.49")] }, [.hoursAboveGuide]),
            ("a recall without campaign", { $0.kind = .recall }, [.campaignMissing]),
            ("a campaign without recall", { $0.campaign = "24V-001" }, [.campaignOutsideRecall]),
            ("another currency", { $0.terms = try ClaimSample.terms(.init(), in: .usd) }, [.mixedCurrencies]),
            ("terms of later", { $0.terms = try ClaimSample.terms(from: ClaimSample.day(2)) }, [.termsNotEffective]),
            ("no number", { $0.number = "" }, [.emptyText]),
            ("a number of two lines", { $0.number = "a\nb" }, [.controlCharacter]),
            (
                "shares of 99 %",
                {
                    $0.shares = ClaimShares(
                        manufacturer: try Rate("70%"), dealer: try Rate("20%"), customer: try Rate("9%"))
                }, [.sharesNotWhole]
            ),
            (
                "nothing of it the manufacturer's",
                {
                    $0.shares = ClaimShares(
                        manufacturer: try Rate("0%"), dealer: try Rate("50%"), customer: try Rate("50%"))
                }, [.sharesNotWhole]
            ),
            (
                "less than a cent of it the manufacturer's",
                {
                    $0.shares = ClaimShares(
                        manufacturer: try Rate("0.0001%"), dealer: try Rate("99.9999%"), customer: try Rate("0%"))
                }, [.nothingClaimed]
            ),
            (
                "everything at once",
                {
                    $0.number = ""
                    $0.kind = .recall
                    $0.guideHours = ["OP-1": .zero]
                    $0.terms = try ClaimSample.terms(.init(), in: .usd, from: ClaimSample.day(2))
                    $0.photos = [""]
                },
                [.emptyText, .campaignMissing, .mixedCurrencies, .termsNotEffective, .emptyText, .hoursAboveGuide]
            ),
        ]

    @Test(arguments: refusals.indices) func whatCannotBeClaimedIsRefused(index: Int) throws {
        let refusal = Self.refusals[index]
        var draft = try ClaimSample.draft()
        try refusal.change(&draft)
        do {
            _ = try ClaimSample.claim(draft)
            Issue.record("\(refusal.name) was claimed")
        } catch {
            #expect(claimCodes(of: error) == refusal.codes, "\(refusal.name)")
        }
    }

    @Test(arguments: [(16, true), (17, false)] as [(Int64, Bool)])
    func theDeadlineIsTheLastDay(day: Int64, isInTime: Bool) throws {
        let settled = try ClaimSample.settled().settled()
        let at = try ClaimSample.at(ClaimSample.noon(day))
        let draft = try ClaimSample.draft()
        let made = Result { try WarrantyClaim(draft, of: settled, by: ClaimSample.officer, at: at, in: .china) }
        switch made {
        case .success(let claim): #expect(try isInTime && claim.submitBy == (try ClaimSample.day(16)))
        case .failure(let error): #expect(!isInTime && claimCodes(of: error) == [.pastDeadline])
        }
        // One that was drafted in time is not submitted late either.
        var claim = try ClaimSample.claim(in: .checked)
        let before = claim
        do {
            try claim.submit(batch: "B", by: ClaimSample.officer, at: at, in: .china)
            #expect(isInTime)
        } catch {
            #expect(!isInTime && claim == before)
            #expect(claimCodes(of: error) == [.pastDeadline])
        }
    }

    @Test func anotherCurrencyThanTheTerms() throws {
        var make = ClaimSample.Make()
        make.currency = .usd
        let rate = try Rate("0.13")
        make.lines = ["J1", "J2", "J3"].map { job in
            OrderLine(
                Identifier("L\(job)"), .part, for: Identifier(job), "part",
                unitPrice: Money(minorUnits: 100, currency: .usd),
                taxRate: rate, payType: .warranty)
        }
        do {
            _ = try ClaimSample.claim(of: make)
            Issue.record("claimed in dollars")
        } catch {
            #expect(claimCodes(of: error) == [.mixedCurrencies])
        }
    }

    @Test func aJobIsClaimedOnceAndANumberStandsForOneClaim() throws {
        let settled = try ClaimSample.settled().settled()
        let first = try ClaimSample.claim()
        var again = try ClaimSample.draft("WC-2")
        #expect(codes(again, settled, [first]) == [.claimedTwice])
        again.job = "J3"
        again.guideHours = [:]
        #expect(codes(again, settled, [first]) == [])
        again.number = first.number
        #expect(codes(again, settled, [first]) == [.numberTaken])
        // A draft that was dropped stands in nobody's way; what the manufacturer had does, given up or not.
        var dropped = first
        try dropped.writeOff(because: "drafted in error", by: ClaimSample.officer, at: ClaimSample.at(330))
        #expect(dropped.isDropped)
        #expect(codes(try ClaimSample.draft("WC-2"), settled, [dropped]) == [])
        #expect(
            codes(try ClaimSample.draft("WC-2"), settled, [try ClaimSample.claim(in: .writtenOff)]) == [.claimedTwice])
        var reopened = dropped
        #expect(
            claimCodes(&reopened) {
                try $0.reopen(because: "after all", by: ClaimSample.officer, at: ClaimSample.at(340))
            } == [.neverSubmitted])
    }

    private func codes(_ draft: ClaimDraft, _ settled: SettledOrder, _ others: [WarrantyClaim]) -> [Finding.Code] {
        do {
            _ = try WarrantyClaim(
                draft, of: settled, besides: others, by: ClaimSample.officer, at: ClaimSample.at(320), in: .china)
            return []
        } catch {
            return claimCodes(of: error)
        }
    }

    @Test func aClaimIsNotDraftedBeforeTheOrderIsSettled() throws {
        #expect(throws: OrderRefusal.self) { try ClaimSample.inspected().settled() }
        do {
            _ = try WarrantyClaim(
                ClaimSample.draft(), of: ClaimSample.settled().settled(), by: ClaimSample.officer,
                at: ClaimSample.at(309), in: .china)
            Issue.record("drafted before the settlement")
        } catch {
            #expect(claimCodes(of: error) == [.beforeLastStep])
        }
    }
}
