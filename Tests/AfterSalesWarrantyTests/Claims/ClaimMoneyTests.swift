import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

/// What is claimed is paid, given up or open, whatever happens to the claim.
@Suite struct ClaimMoneyTests {
    /// Books kept beside the claim, by what each act is said to do.
    private struct Books {
        var claimed: Int64
        var open: Int64
        var paid: Int64 = 0
        var given: Int64 = 0
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func whateverHappensNothingIsLost(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var done: [ClaimAction: Int] = [:]
        for round in 0..<60 {
            var claim = try ClaimSample.claim()
            var books = Books(claimed: claim.claimed.minorUnits, open: claim.claimed.minorUnits)
            var minute: Int64 = 330
            for act in 0..<60 {
                minute += 1
                let before = claim
                let steps = claim.steps.count
                try? step(&claim, &random, minute: minute, reference: "R\(round)/\(act)")
                if claim.steps.count == steps {
                    #expect(claim == before)
                    continue
                }
                done[try #require(claim.steps.last).action, default: 0] += 1
                try note(claim, since: before, in: &books)
                #expect(claim.claimed.minorUnits == books.claimed)
                #expect(claim.paid.minorUnits == books.paid)
                #expect(claim.writtenOff.minorUnits == books.given)
                #expect(claim.receivable.minorUnits == books.open)
                #expect(books.open + books.paid + books.given == books.claimed)
                #expect(books.open >= 0 && books.paid >= 0 && books.given >= 0)
                let (expected, disputed) = (claim.expected.minorUnits, claim.disputed.minorUnits)
                #expect(expected >= 0 && disputed >= 0 && expected <= books.open)
                if claim.approved != nil { #expect(expected + disputed == books.open) }
                if claim.status == .reconciled || claim.status == .writtenOff { #expect(books.open == 0) }
            }
            // What it has become can be stored and read again.
            #expect(try WarrantyClaim(recordJSON: claim.recordJSON(), format: 1) == claim)
        }
        // The sequences are worth something only if they get everywhere.
        for action in ClaimAction.allCases { #expect(done[action, default: 0] > 0, "\(action)") }
    }

    private func step(
        _ claim: inout WarrantyClaim, _ random: inout SeededRandom, minute: Int64, reference: String
    ) throws {
        let at = try ClaimSample.at(minute)
        let day = try ClaimSample.day(1)
        let officer = ClaimSample.officer
        let open = Int(claim.receivable.minorUnits)
        // Also more than there is, and nothing.
        let amount = Money(minorUnits: Int64(random.number(-1...max(open, 1) + 3)), currency: .cny)
        switch random.number(0...11) {
        case 0: try claim.check(finding: [], by: officer, at: at)
        case 1:
            var details = claim.details
            let units = Int64(random.number(0...200_000))
            details.lines[random.number(0...2)].amount = Money(minorUnits: units, currency: .cny)
            try claim.correct(details, by: officer, at: at)
        case 2:
            if claim.status == .checked {
                try claim.submit(batch: "B", by: officer, at: at, in: .china)
            } else {
                try claim.resubmit(batch: "B", by: officer, at: at, in: .china)
            }
        case 3:
            if random.chance(30) { try claim.sendBack(["R"], by: ClaimSample.maker, at: at) }
        case 4:
            let lines = claim.claimedLines.map { line, amount in
                let units = Int64(random.number(0...Int(amount.minorUnits)))
                return ClaimDecision.LineDecision(line, Money(minorUnits: units, currency: .cny))
            }
            try claim.approve(random.chance(50) ? nil : lines, by: ClaimSample.maker, at: at)
        case 5: try claim.reject("X", because: "no", by: ClaimSample.maker, at: at)
        case 6: try claim.appeal(because: "yes", by: officer, at: at)
        case 7:
            try claim.pay(
                random.chance(40) ? claim.receivable : amount, by: reference, on: day, acting: officer, at: at)
        case 8: try claim.reconcile(by: officer, at: at)
        case 9:
            try claim.chargeBack(amount, "A", because: "audit", by: reference, on: day, acting: officer, at: at)
        case 10:
            if random.chance(30) {
                try claim.writeOff(random.chance(30) ? nil : amount, because: "so", by: officer, at: at)
            }
        default: try claim.reopen(because: "again", by: officer, at: at)
        }
    }

    private func note(_ claim: WarrantyClaim, since before: WarrantyClaim, in books: inout Books) throws {
        switch try #require(claim.steps.last).action {
        case .correct:
            let claimed = claim.details.lines.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
            books.open += claimed - books.claimed
            books.claimed = claimed
        case .pay:
            let amount = try #require(claim.payments.last).amount.minorUnits
            books.open -= amount
            books.paid += amount
        case .chargeBack:
            let amount = try #require(claim.chargeBacks.last).amount.minorUnits
            books.open += amount
            books.paid -= amount
        case .writeOff, .giveUp:
            let amount = try #require(claim.writeOffs.last).amount.minorUnits
            books.open -= amount
            books.given += amount
        case .reopen:
            books.open += books.given
            books.given = 0
        default: #expect(claim.paid == before.paid && claim.writtenOff == before.writtenOff)
        }
    }

    @Test func sharesLoseNoCent() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<500 {
            let manufacturer = random.number(1...100)
            let dealer = random.number(0...(100 - manufacturer))
            let shares = ClaimShares(
                manufacturer: try Rate("\(manufacturer)%"), dealer: try Rate("\(dealer)%"),
                customer: try Rate("\(100 - manufacturer - dealer)%"))
            let amount = Money(minorUnits: Int64(random.number(0...10_000_000)), currency: .cny)
            let parts = try #require(shares.divide(amount))
            #expect(
                parts.manufacturer.minorUnits + parts.dealer.minorUnits + parts.customer.minorUnits
                    == amount.minorUnits)
        }
        // 1.01 in halves: the odd cent is the first one's.
        let halves = ClaimShares(manufacturer: try Rate("50%"), dealer: try Rate("50%"), customer: try Rate("0%"))
        let parts = try #require(halves.divide(try ClaimSample.yuan("1.01")))
        #expect(parts.manufacturer == (try ClaimSample.yuan("0.51")))
        #expect(parts.dealer == (try ClaimSample.yuan("0.50")))
    }

    @Test func goodwillAsksForItsShareLineByLine() throws {
        var draft = try ClaimSample.draft()
        draft.shares = ClaimShares(
            manufacturer: try Rate("70%"), dealer: try Rate("20%"), customer: try Rate("10%"))
        let claim = try ClaimSample.claim(draft)
        // 300.00 + 833.33 + 120.00 = 1 253.33; 877.331, 250.666, 125.333.
        #expect(try claim.details.total(.cny) == ClaimSample.yuan("1253.33"))
        #expect(claim.claimed == (try ClaimSample.yuan("877.33")))
        #expect(claim.dealerShare == (try ClaimSample.yuan("250.67")))
        #expect(claim.customerShare == (try ClaimSample.yuan("125.33")))
        #expect(claim.claimedLines.reduce(0) { $0 + $1.amount.minorUnits } == claim.claimed.minorUnits)
        #expect(claim.receivable == claim.claimed)
    }
}
