public import AfterSalesCore

extension Vehicle {
    /// Whose it is on a day; nil where that is not known.
    /// - Parameter date: The day.
    public func owner(on date: LocalDate) -> Identifier<Customer>? {
        ownerships.last { $0.contains(date) }?.customer
    }

    /// The ownership without an end.
    public var openOwnership: Ownership? { ownerships.last { $0.through == nil } }

    /// Makes it a customer's from a day on.
    /// - Parameters:
    ///   - customer: The customer.
    ///   - date: The first day.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `secondOwnership` where it has an owner, with
    ///   `overlappingOwnerships` where somebody had it then.
    public mutating func own(by customer: Identifier<Customer>, from date: LocalDate) throws(Rejection) {
        try take(ownerships + [Ownership(customer, from: date)])
    }

    /// Ends the open ownership.
    /// - Parameter date: The last day.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `noOwner` where there is none, with `endBeforeStart`.
    public mutating func endOwnership(on date: LocalDate) throws(Rejection) {
        try take(ended(on: date))
    }

    /// Hands it from its owner, if it has one, to another: the old ownership ends on the day before.
    /// - Parameters:
    ///   - customer: The new owner.
    ///   - date: His first day.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong; nothing is changed then.
    public mutating func transfer(to customer: Identifier<Customer>, on date: LocalDate) throws(Rejection) {
        var list = ownerships
        if openOwnership != nil {
            guard let dayBefore = try? date.adding(days: -1) else {
                throw Rejection([.endBeforeStart(date, date, at: Self.place)])
            }
            list = try ended(on: dayBefore)
        }
        try take(list + [Ownership(customer, from: date)])
    }

    private func ended(on date: LocalDate) throws(Rejection) -> [Ownership] {
        guard let position = ownerships.lastIndex(where: { $0.through == nil }) else {
            throw Rejection([
                Finding(.error, .noOwner, at: Self.place, LocalizedText("it has no owner", "车辆没有车主"))
            ])
        }
        var list = ownerships
        list[position].through = date
        return list
    }

    private mutating func take(_ list: [Ownership]) throws(Rejection) {
        var changed = self
        changed.ownerships = list.sorted { $0.from < $1.from }
        let findings = changed.ownershipFindings
        guard findings.isEmpty else { throw Rejection(findings) }
        self = changed
    }

    private static var place: Place { Place.document.field("ownerships") }

    /// What is wrong with the periods; they are in order of their first day.
    var ownershipFindings: [Finding] {
        var findings: [Finding] = []
        var open: Ownership?
        for (index, period) in ownerships.enumerated() {
            let place = Self.place.element(index)
            defer { if period.through == nil { open = period } }
            if let through = period.through, through < period.from {
                findings.append(.endBeforeStart(period.from, through, at: place))
            }
            guard index > 0 else { continue }
            let before = ownerships[index - 1]
            // Not of the neighbour alone: who has it still may be further ahead.
            if let open, period.through == nil {
                findings.append(
                    Finding(
                        .error, .secondOwnership, at: place,
                        inputs: [.init("owner", open.customer.rawValue), .init("from", open.from.description)],
                        LocalizedText(
                            "it has been \(open.customer)'s since \(open.from), who has not given it away",
                            "自 \(open.from) 起车主为 \(open.customer)，尚未转出")))
            } else if before.through.map({ $0 >= period.from }) ?? true {
                findings.append(
                    Finding(
                        .error, .overlappingOwnerships, at: place,
                        inputs: [.init("owner", before.customer.rawValue), .init("from", period.from.description)],
                        LocalizedText(
                            "on \(period.from) it was still \(before.customer)'s",
                            "\(period.from) 时车主仍为 \(before.customer)")))
            }
        }
        return findings
    }
}
