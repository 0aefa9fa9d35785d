public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders
import AfterSalesStorage

extension WarrantyClaim {
    /// A claim for a job of a settled order: of its lines that stand there as the draft says, for what they came to.
    ///
    /// Lines that were undone are left out. What was taken off the job as a whole is spread over its lines, what was taken off
    /// the order as a whole over all that this payer pays for: the claims of an order never come to more than he owes. The
    /// customer's words, cause and correction are copied: what a manufacturer was told does not change with the order.
    /// - Parameters:
    ///   - draft: What is to be claimed.
    ///   - settled: The order.
    ///   - others: The claims of the order so far, by which a job is claimed once; a store checks that besides.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day of the repair.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything against it: `claimOfCredit`, `orderUndone`, `unknownJob`,
    ///   `nothingToClaim`, `claimedTwice`, `numberTaken`, `mixedCurrencies`, `termsNotEffective`, `pastDeadline`,
    ///   `hoursAboveGuide`, `campaignMissing`, `campaignOutsideRecall`, `sharesNotWhole`, `nothingClaimed`,
    ///   `beforeLastStep`, and what is wrong with the words.
    public init(
        _ draft: ClaimDraft, of settled: SettledOrder, besides others: [WarrantyClaim] = [], by party: ActingParty,
        at: Timestamp, in zone: CivilZone
    ) throws(Rejection) {
        let order = settled.order
        var check = ClaimCheck()
        check.head(draft.number, draft.kind, draft.campaign, draft.terms.manufacturer)
        check.order(at, notBefore: settled.settlement.at, at: Place.document.field("at"))
        check.standing(order)
        check.others(others, against: draft, in: order)
        let place = Place.document.field("job")
        let job = order.job(draft.job)
        if job == nil {
            check.report(
                .unknownJob, at: place, inputs: [.init("job", draft.job.rawValue)],
                "the order has no job \(draft.job)", "工单没有项目 \(draft.job)")
        }
        let currency = order.terms.currency
        if currency != draft.terms.currency {
            check.report(
                .mixedCurrencies, at: Place.document.field("terms").field("currency"),
                inputs: [.init("order", currency.code), .init("terms", draft.terms.currency.code)],
                "the order is in \(currency.code) and claims are in \(draft.terms.currency.code)",
                "工单币种为 \(currency.code)，索赔币种为 \(draft.terms.currency.code)")
        }
        let finished = job?.finishedAt ?? settled.settlement.at
        let repairedOn = check.day(of: finished, in: zone)
        let submitBy = check.deadline(of: draft.terms, repairedOn, draftedAt: at, in: zone)
        var details: ClaimDetails?
        var claimed: Money?
        if let job {
            let lines = settled.claimLines(of: draft)
            if lines.isEmpty {
                check.report(
                    .nothingToClaim, at: place,
                    inputs: [.init("job", job.id.rawValue), .init("payType", draft.payType.rawValue)],
                    "job \(job.id) has no line that is paid as \(draft.payType)",
                    "项目 \(job.id) 没有付费类别为 \(draft.payType) 的明细")
            } else {
                let says = ClaimDetails(draft, job, lines: lines, of: order)
                details = says
                claimed = check.details(says, in: currency, at: Place.document.field("details"))
            }
        }
        try check.refuse()
        guard let repairedOn, let details, let claimed else { throw Rejection(check.findings) }
        self.init(
            known: RecordKey(order.key.owner, draft.id), number: draft.number, kind: draft.kind,
            campaign: draft.campaign, to: draft.terms.manufacturer, for: draft.job, of: order, payType: draft.payType,
            repairedOn: repairedOn, submitBy: submitBy, details: details, claimed: claimed, by: party, at: at)
    }
}

extension ClaimDetails {
    /// What an order says of a job.
    fileprivate init(_ draft: ClaimDraft, _ job: Job, lines: [ClaimLine], of order: RepairOrder) {
        let concerns = (order.reception?.concerns ?? []).filter { job.concerns.contains($0.id) }
        self.init(
            lines: lines, complaint: concerns.map(\.words).joined(separator: "\n"), cause: job.diagnosis?.cause ?? "",
            correction: job.diagnosis?.correction ?? "", fault: job.diagnosis?.fault,
            causalPart: job.diagnosis?.causalPart, kilometres: order.reception?.kilometres,
            authorization: draft.authorization, photos: draft.photos, shares: draft.shares)
    }
}

extension ClaimCheck {
    /// What a claim is called, and on what ground it is.
    mutating func head(
        _ number: String, _ kind: ClaimKind, _ campaign: String?, _ manufacturer: Identifier<Manufacturer>
    ) {
        text(number, .name, at: Place.document.field("number"))
        text(kind.rawValue, .name, at: Place.document.field("kind"))
        text(manufacturer.rawValue, .name, at: Place.document.field("manufacturer"))
        let place = Place.document.field("campaign")
        text(campaign, .name, at: place)
        if kind == .recall, campaign == nil {
            report(.campaignMissing, at: place, "no recall campaign is named", "召回索赔未注明召回活动")
        } else if kind != .recall, let campaign {
            report(
                .campaignOutsideRecall, at: place, inputs: [.init("campaign", campaign), .init("kind", kind.rawValue)],
                "a claim of the kind \(kind) is under no recall", "索赔类型 \(kind) 不属于召回")
        }
    }

    /// That an order stands.
    fileprivate mutating func standing(_ order: RepairOrder) {
        let inputs: [Finding.Input] = [.init("order", order.key.id.rawValue)]
        if order.isCredit {
            report(
                .claimOfCredit, at: Place.document.field("order"), inputs: inputs,
                "order \(order.key.id) only undoes another", "工单 \(order.key.id) 为红字工单")
        }
        if order.isUndone {
            report(
                .orderUndone, at: Place.document.field("order"), inputs: inputs,
                "order \(order.key.id) was undone", "工单 \(order.key.id) 已冲销")
        }
    }

    /// That neither the job nor the number is another claim's.
    fileprivate mutating func others(_ others: [WarrantyClaim], against draft: ClaimDraft, in order: RepairOrder) {
        for other in others where other.key.owner == order.key.owner {
            let inputs: [Finding.Input] = [.init("claim", other.key.id.rawValue)]
            if other.order == order.key.id, other.job == draft.job, other.payType == draft.payType, !other.isDropped {
                report(
                    .claimedTwice, at: Place.document.field("job"), inputs: [.init("job", draft.job.rawValue)] + inputs,
                    "job \(draft.job) is claimed by \(other.key.id)", "项目 \(draft.job) 已由索赔单 \(other.key.id) 索赔")
            }
            if other.manufacturer == draft.terms.manufacturer,
                Identifier<WarrantyClaim>(other.number) == Identifier(draft.number)
            {
                report(
                    .numberTaken, at: Place.document.field("number"), inputs: inputs,
                    "claim \(other.key.id) has this number", "索赔单号已被 \(other.key.id) 使用")
            }
        }
    }

    /// The last day on which a claim may be submitted, which must not be over.
    fileprivate mutating func deadline(
        of terms: ManufacturerTerms, _ repairedOn: LocalDate?, draftedAt at: Timestamp, in zone: CivilZone
    ) -> LocalDate? {
        guard let repairedOn else { return nil }
        if !terms.effective.contains(repairedOn) {
            report(
                .termsNotEffective, at: Place.document.field("terms").field("effective"),
                inputs: [
                    .init("day", repairedOn.description), .init("version", terms.version),
                    .init("effective", terms.effective.description),
                ], "terms \(terms.version) do not count on \(repairedOn)", "\(repairedOn) 不在索赔政策 \(terms.version) 的有效期内"
            )
        }
        // Days behind the calendar's last are no deadline.
        guard let days = terms.rules.submitWithin, let last = try? repairedOn.adding(days: days),
            let today = day(of: at, in: zone)
        else { return nil }
        deadline(last, on: today, at: Place.document.field("at"))
        return last
    }
}
