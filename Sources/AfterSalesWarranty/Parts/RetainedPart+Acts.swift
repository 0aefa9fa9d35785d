public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension RetainedPart {
    /// Puts it into the store of claim parts, at the day's end (入旧件库): its holding time begins with the next day.
    /// - Parameters:
    ///   - shelf: Where it lies.
    ///   - terms: What its manufacturer asks.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Throws: A ``PartRefusal``: `termsOfAnother`, `beforeLastStep`, `dateOutOfRange`, what is wrong with the words.
    public mutating func store(
        shelf: String, under terms: ManufacturerTerms, by party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(PartRefusal) {
        let next = try next(on: .store)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.text(shelf, .name, at: Place.document.field("shelf"))
        check.terms(terms, of: self)
        let last = check.last(terms.rules.holdDays, behind: at, in: zone)
        try check.refusePart()
        self.shelf = shelf
        holdThrough = last
        take(.store, to: next, by: party, at: at)
    }

    /// Notes that the manufacturer wants to have it (要求寄回).
    /// - Parameters:
    ///   - reference: The request, as the manufacturer knows it.
    ///   - terms: What the manufacturer asks.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Throws: A ``PartRefusal``: `termsOfAnother`, `beforeLastStep`, `dateOutOfRange`, what is wrong with the words.
    public mutating func requestReturn(
        _ reference: String, under terms: ManufacturerTerms, by party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(PartRefusal) {
        let next = try next(on: .requestReturn)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.text(reference, .name, at: Place.document.field("reference"))
        check.terms(terms, of: self)
        let last = check.last(terms.rules.shipWithin, behind: at, in: zone)
        try check.refusePart()
        shipBy = last
        take(.requestReturn, to: next, by: party, at: at, reference)
    }

    /// Notes that the manufacturer does not want it after all; it is held on.
    /// - Parameters:
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``PartRefusal``: `beforeLastStep`.
    public mutating func withdrawRequest(by party: ActingParty, at: Timestamp) throws(PartRefusal) {
        let next = try next(on: .withdrawRequest)
        var check = ClaimCheck()
        check.time(at, of: self)
        try check.refusePart()
        shipBy = nil
        take(.withdrawRequest, to: next, by: party, at: at)
    }

    /// Sends it to the manufacturer (寄出).
    /// - Parameters:
    ///   - waybill: By what it can be followed.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Returns: A warning `shippedLate` where its time was over; a late part is better than none.
    /// - Throws: A ``PartRefusal``: `beforeLastStep`, `dateOutOfRange`, what is wrong with the words.
    @discardableResult
    public mutating func ship(
        waybill: String, by party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(PartRefusal) -> [Finding] {
        let next = try next(on: .ship)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.text(waybill, .name, at: Place.document.field("waybill"))
        let day = check.day(of: at, in: zone)
        if let shipBy, let day, shipBy < day {
            check.report(
                .shippedLate, severity: .warning, at: Place.document.field("at"),
                inputs: [
                    .init("tag", tag), .init("shipBy", shipBy.description),
                    .init("days", String(shipBy.days(until: day))),
                ], "part \(tag) was to be shipped by \(shipBy)", "旧件 \(tag) 应于 \(shipBy) 前寄出")
        }
        try check.refusePart()
        shippedOn = day
        take(.ship, to: next, by: party, at: at, waybill)
        return check.findings
    }

    /// Notes that the manufacturer lets it go before its time (放行).
    /// - Parameters:
    ///   - reference: The manufacturer's release.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``PartRefusal``: `beforeLastStep`, what is wrong with the words.
    public mutating func release(_ reference: String, by party: ActingParty, at: Timestamp) throws(PartRefusal) {
        let next = try next(on: .release)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.text(reference, .name, at: Place.document.field("reference"))
        try check.refusePart()
        take(.release, to: next, by: party, at: at, reference)
    }

    /// Destroys it (销毁): once it was released, or its holding time is over.
    /// - Parameters:
    ///   - witness: By what it can be proven: a protocol, a photo.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Throws: A ``PartRefusal``: `heldStill` before the holding time is over, or where none is set and nobody released
    ///   it; `beforeLastStep`, `dateOutOfRange`, what is wrong with the words.
    public mutating func scrap(
        witness: String, by party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(PartRefusal) {
        let next = try next(on: .scrap)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.text(witness, .name, at: Place.document.field("witness"))
        let day = check.day(of: at, in: zone)
        if let day, !mayBeScrapped(on: day) {
            check.report(
                .heldStill, at: Place.document.field("at"),
                inputs: [.init("tag", tag), .init("day", day.description)]
                    + (holdThrough.map { [.init("holdThrough", $0.description)] } ?? []),
                holdThrough.map { "part \(tag) is held through \($0)" } ?? "nobody has released part \(tag)",
                holdThrough.map { "旧件 \(tag) 须保留至 \($0)" } ?? "旧件 \(tag) 尚未放行")
        }
        try check.refusePart()
        take(.scrap, to: next, by: party, at: at, witness)
    }

    /// Whether it may be destroyed on a day: it was released, or its holding time is over.
    /// - Parameter day: The dealership's day.
    public func mayBeScrapped(on day: LocalDate) -> Bool {
        switch status {
        case .released: true
        case .stored: holdThrough.map { $0 < day } ?? false
        case .tagged, .returnRequested, .shipped, .scrapped: false
        }
    }

    private func next(on action: PartAction) throws(PartRefusal) -> PartStatus {
        do throws(TransitionError<PartStatus, PartAction>) {
            return try PartStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
    }

    private mutating func take(
        _ action: PartAction, to next: PartStatus, by party: ActingParty, at: Timestamp, _ reference: String? = nil
    ) {
        steps.append(PartStep(action: action, to: next, by: party, at: at, reference: reference))
    }
}

extension ClaimCheck {
    fileprivate mutating func time(_ at: Timestamp, of part: RetainedPart) {
        order(at, notBefore: part.steps.last?.at ?? part.taggedAt, at: Place.document.field("at"))
    }

    fileprivate mutating func terms(_ terms: ManufacturerTerms, of part: RetainedPart) {
        guard terms.manufacturer != part.manufacturer else { return }
        report(
            .termsOfAnother, at: Place.document.field("terms"),
            inputs: [
                .init("manufacturer", part.manufacturer.rawValue), .init("terms", terms.manufacturer.rawValue),
            ], "the terms are those of \(terms.manufacturer)", "索赔政策属于厂家 \(terms.manufacturer)")
    }

    /// The day so many days behind that of an instant; nil where nobody sets a number.
    fileprivate mutating func last(_ days: Int?, behind at: Timestamp, in zone: CivilZone) -> LocalDate? {
        guard let today = day(of: at, in: zone), let days else { return nil }
        if let last = try? today.adding(days: days) { return last }
        dateOutOfRange(at, at: Place.document.field("at"))
        return nil
    }

    fileprivate func refusePart() throws(PartRefusal) {
        guard errorCount == 0 else { throw .rejected(Rejection(findings)) }
    }
}
