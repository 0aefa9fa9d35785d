import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension WarrantyClaim {
    enum CodingKeys: String, CodingKey {
        case key, number, kind, campaign, manufacturer, customer, vehicle, order, job, payType, repairedOn, draftedAt
        case draftedBy, submitBy, details, claimed, steps, reportedIn, submissions, returns, decisions, payments
        case chargeBacks, writeOffs
    }

    /// Decodes a claim that its own functions could have left so.
    /// - Throws: `DecodingError`; beneath it a `Rejection` that says everything that does not agree.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        key = try container.decode(RecordKey<WarrantyClaim>.self, forKey: .key)
        number = try container.decode(String.self, forKey: .number)
        kind = try container.decode(ClaimKind.self, forKey: .kind)
        campaign = try container.decodeIfPresent(String.self, forKey: .campaign)
        manufacturer = try container.decode(Identifier<Manufacturer>.self, forKey: .manufacturer)
        customer = try container.decode(Identifier<Customer>.self, forKey: .customer)
        vehicle = try container.decode(Identifier<Vehicle>.self, forKey: .vehicle)
        order = try container.decode(Identifier<RepairOrder>.self, forKey: .order)
        job = try container.decode(Identifier<Job>.self, forKey: .job)
        payType = try container.decode(PayType.self, forKey: .payType)
        repairedOn = try container.decode(LocalDate.self, forKey: .repairedOn)
        draftedAt = try container.decode(Timestamp.self, forKey: .draftedAt)
        draftedBy = try container.decode(ActingParty.self, forKey: .draftedBy)
        submitBy = try container.decodeIfPresent(LocalDate.self, forKey: .submitBy)
        details = try container.decode(ClaimDetails.self, forKey: .details)
        claimed = try container.decode(Money.self, forKey: .claimed)
        steps = try container.decode([ClaimStep].self, forKey: .steps)
        reportedIn = try container.decodeIfPresent(String.self, forKey: .reportedIn)
        submissions = try container.decode([ClaimSubmission].self, forKey: .submissions)
        returns = try container.decode([ClaimReturn].self, forKey: .returns)
        decisions = try container.decode([ClaimDecision].self, forKey: .decisions)
        payments = try container.decode([ClaimPayment].self, forKey: .payments)
        chargeBacks = try container.decode([ClaimChargeBack].self, forKey: .chargeBacks)
        writeOffs = try container.decode([ClaimWriteOff].self, forKey: .writeOffs)
        var check = ClaimCheck()
        check.whole(self)
        guard check.errorCount == 0 else {
            let refusal = Rejection(check.findings)
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(refusal)", underlyingError: refusal))
        }
    }
}

extension ClaimCheck {
    /// Whether a claim that was read is one that its own functions could have left.
    fileprivate mutating func whole(_ claim: WarrantyClaim) {
        let claimed = details(claim.details, in: claim.currency, at: Place.document.field("details"))
        head(claim.number, claim.kind, claim.campaign, claim.manufacturer)
        if let claimed, claimed != claim.claimed { contradiction("claimed") }
        var status = ClaimStatus.draft
        var last = claim.draftedAt
        var counts: [ClaimAction: Int] = [:]
        for (index, step) in claim.steps.enumerated() {
            let next = try? ClaimStatus.lifecycle.next(from: status, on: step.action)
            let isUnchecked = step.action == .resubmit && claim.steps[..<index].endUnchecked
            if next != step.to || step.at < last || isUnchecked {
                contradiction("steps", index)
                return
            }
            status = step.to
            last = step.at
            counts[step.action, default: 0] += 1
        }
        func count(_ actions: ClaimAction...) -> Int { actions.reduce(0) { $0 + counts[$1, default: 0] } }
        if claim.submissions.count != count(.submit, .resubmit) { contradiction("submissions") }
        if claim.returns.count != count(.sendBack) { contradiction("returns") }
        if claim.decisions.count != count(.approve, .approveInPart, .reject) { contradiction("decisions") }
        if claim.payments.count != count(.pay) { contradiction("payments") }
        if claim.chargeBacks.count != count(.chargeBack) { contradiction("chargeBacks") }
        if claim.writeOffs.count != count(.writeOff, .giveUp, .reopen) { contradiction("writeOffs") }
        money(of: claim)
    }

    /// Replays what was paid, taken back and given up, in the order of the steps.
    private mutating func money(of claim: WarrantyClaim) {
        var payments = claim.payments[...]
        var chargeBacks = claim.chargeBacks[...]
        var writeOffs = claim.writeOffs[...]
        var references: Set<Identifier<WarrantyClaim>> = []
        var (paid, given): (Int128, Int128) = (0, 0)
        let corrected = claim.steps.lastIndex { $0.action == .correct } ?? 0
        for (index, step) in claim.steps.enumerated() {
            let amount: Money?
            switch step.action {
            case .pay:
                let payment = payments.popFirst()
                amount = payment?.amount
                paid += Int128(amount?.minorUnits ?? 0)
                if let payment, !references.insert(Identifier(payment.reference)).inserted {
                    contradiction("payments")
                }
            case .chargeBack:
                let chargeBack = chargeBacks.popFirst()
                amount = chargeBack?.amount
                paid -= Int128(amount?.minorUnits ?? 0)
                if let chargeBack, !references.insert(Identifier(chargeBack.reference)).inserted {
                    contradiction("chargeBacks")
                }
            case .writeOff, .giveUp, .reopen:
                amount = writeOffs.popFirst()?.amount
                given += Int128(amount?.minorUnits ?? 0)
            case .reconcile:
                if index >= corrected, Int128(claim.claimed.minorUnits) != paid + given {
                    contradiction("steps", index)
                }
                continue
            default: continue
            }
            let isReopening = step.action == .reopen
            let isRightWay = amount.map { isReopening ? $0.minorUnits < 0 : $0.minorUnits > 0 } ?? false
            // What is open before the last correction depends on what was claimed then; what stands behind it is certain.
            let open = Int128(claim.claimed.minorUnits) - paid - given
            if index >= corrected, step.action == .giveUp ? open != 0 : open < 0 { contradiction("steps", index) }
            if amount?.currency != claim.currency || !isRightWay || paid < 0 || given < 0 || (isReopening && given != 0)
            {
                contradiction("steps", index)
            }
        }
        if Int128(claim.claimed.minorUnits) - paid - given < 0 { contradiction("claimed") }
        for (index, decision) in claim.decisions.enumerated()
        where decision.approved.currency != claim.currency || decision.approved.minorUnits < 0 {
            contradiction("decisions", index)
        }
    }

    private mutating func contradiction(_ field: String, _ index: Int? = nil) {
        let place = Place.document.field(field)
        report(
            .claimBroken, at: index.map { place.element($0) } ?? place,
            "\(field) does not agree with the rest of the claim", "\(field) 与索赔单其他内容不符")
    }
}
