public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage
import AfterSalesWarranty

extension ChangeSet {
    /// Adds what an order that is settled by this commit means for warranty: the campaigns that it remedied its car for, a
    /// claim for each of them (召回维修自动索赔), and the claims that are asked for.
    ///
    /// ```swift
    /// let request = WarrantyRequest(watching: watch, terms: terms)
    /// try await store.counted.settle(key, by: advisor, at: now, in: .china, as: commit) { changes, settled in
    ///     try await changes.addWarranty(of: settled, request, in: store, by: advisor, at: now, in: .china)
    /// }
    /// ```
    ///
    /// A remedied campaign whose claim cannot be drafted, as no terms of its manufacturer count or nothing was done at his
    /// cost, does not keep the car here: the reasons are among the findings, as warnings `recallNotClaimed`. Claims that are
    /// asked for are drafted all, or the settlement is refused. Who asks for the claim of a campaign himself, with its
    /// authorisation and its photos, gets that one and no other; who claims the job on another ground is told that the
    /// campaign is not claimed. As a job is claimed once, of two campaigns that one job remedied the first is claimed.
    ///
    /// What a reversal undoes of it, `reopenRecalls(of:undoneBy:in:_:)` takes back in the commit that reverses the order.
    /// - Parameters:
    ///   - settled: The proof that the order is settled.
    ///   - request: What is to be done.
    ///   - store: Where the car, its recalls and the claims so far are.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time.
    /// - Returns: What was remedied, what was claimed, what is to be looked at.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything against the claims that are asked for, or against what
    ///   somebody says a job is for; a ``/AfterSalesWarranty/VehicleRecallRefusal`` where something was noted of the car
    ///   under a campaign at a later time; whatever the store throws.
    @discardableResult
    public mutating func addWarranty(
        of settled: SettledOrder, _ request: WarrantyRequest, in store: some RecordStore, by party: ActingParty,
        at: Timestamp, in zone: CivilZone
    ) async throws -> WarrantySettlement {
        let order = settled.order
        let car = try await store.existing(RecordKey<Vehicle>(order.key.owner, order.vehicle)).record
        var remedied: [RecallRemedyMatch] = []
        var findings: [Finding] = []
        if let asked = RecallVehicle(car.details) {
            let recalls = try await store.carRecalls(
                of: asked, at: order.key.owner, by: request.watch.campaigns, campaignsOf: request.watch.campaignsOwner,
                on: settled.settlement.on)
            let remedies = try await remedyRecalls(
                by: settled, for: recalls, linked: request.links, in: store,
                Act("remedyRecalls", by: party, at: at))
            remedied = remedies.matches
            findings = remedies.findings
        }
        // What is asked for goes first: whatever is against it refuses the settlement, a campaign's claim does not.
        var trial = ChangeSet(key)
        _ = try await trial.insertClaims(request.drafts, of: settled, in: store, by: party, at: at, in: zone)
        var drafts: [ClaimDraft] = []
        for match in remedied where !request.claims(match) {
            do {
                let draft = try request.draft(of: match, settled, in: zone)
                // Tried first by itself: what is against it keeps neither the car here nor the other claims back.
                var trial = ChangeSet(key)
                _ = try await trial.insertClaims(
                    request.drafts + drafts + [draft], of: settled, in: store, by: party, at: at, in: zone)
                drafts.append(draft)
            } catch let rejection as Rejection {
                findings += rejection.findings.map { .recallNotClaimed(match, because: $0) }
            }
        }
        let claims = try await insertClaims(
            drafts + request.drafts, of: settled, in: store, by: party, at: at, in: zone)
        return WarrantySettlement(remedied: remedied, claims: claims, findings: findings)
    }
}

extension WarrantyRequest {
    /// Whether the claim of a remedied campaign is asked for.
    fileprivate func claims(_ match: RecallRemedyMatch) -> Bool {
        drafts.contains {
            $0.kind == .recall && $0.job == match.job && $0.campaign == match.recall.campaign.key.id.rawValue
        }
    }

    /// The claim of a remedied campaign.
    fileprivate func draft(
        of match: RecallRemedyMatch, _ settled: SettledOrder, in zone: CivilZone
    ) throws -> ClaimDraft {
        let campaign = match.recall.campaign
        guard let manufacturer = campaign.manufacturer else {
            throw Rejection([
                Finding(
                    .error, .recallWithoutManufacturer, at: Place.document.field("campaign").field("manufacturer"),
                    inputs: [.init("campaign", campaign.key.id.rawValue)],
                    LocalizedText(
                        "nobody has said whose campaign \(campaign.key.id) is", "召回活动 \(campaign.key.id) 未注明厂家"))
            ])
        }
        let job = settled.order.job(match.job)
        let day = try zone.date(of: job?.finishedAt ?? settled.settlement.at)
        let remedy = campaign.remedy
        var hours: [String: Hours] = [:]
        if let operation = remedy.operation, let guide = remedy.hours { hours[operation] = guide }
        let id = "\(settled.order.key.id)/\(match.job)"
        // An order's id as long as ids may be has no room for the job's.
        let fits = id.utf8.count <= RecordReference.longestID
        return ClaimDraft(
            Identifier(fits ? id : "recall/\(Digest(of: id.utf8))"), number: number(match, settled), for: match.job,
            as: .recall, campaign: campaign.key.id.rawValue,
            terms: try terms.effective(of: manufacturer, on: day), guideHours: hours)
    }
}

extension Finding {
    /// That a remedied campaign was not claimed, for a reason.
    fileprivate static func recallNotClaimed(_ match: RecallRemedyMatch, because reason: Finding) -> Finding {
        let campaign = match.recall.campaign.key.id
        return Finding(
            .warning, .recallNotClaimed, at: reason.place,
            inputs: [
                .init("campaign", campaign.rawValue), .init("job", match.job.rawValue),
                .init("reason", reason.code.rawValue),
            ] + reason.inputs,
            LocalizedText(
                "recall \(campaign) was remedied and not claimed: \(reason.message.english)",
                "召回 \(campaign) 已维修但未索赔：\(reason.message.simplifiedChinese)"))
    }
}
