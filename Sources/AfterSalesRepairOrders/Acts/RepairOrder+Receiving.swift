public import AfterSalesCore
public import AfterSalesCustomers

extension RepairOrder {
    /// Receives the car (接车).
    /// - Parameters:
    ///   - reception: How it is received.
    ///   - last: What its odometer showed last, where that is known.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: An ``OrderRefusal``: `odometerRollback`, `implausibleOdometer`, `noConcern`, `duplicateConcern`,
    ///   `rateOutOfRange`, `unknownConcern` where the order is the comeback of a concern that he does not name, and what is
    ///   wrong with the words.
    public mutating func checkIn(
        _ reception: Reception, after last: OdometerReading? = nil, by party: ActingParty, at: Timestamp
    ) throws(OrderRefusal) {
        let next = try next(on: .checkIn)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at ?? openedAt, at: Place.document.field("at"))
        check.reception(reception, after: last, at: Place.document.field("reception"))
        if let again = origin.comeback?.again {
            check.concern(
                again, among: reception.concerns, at: Place.document.field("origin").field("comeback").field("again"))
        }
        try check.verdict()
        self.reception = reception
        take(.checkIn, to: next, by: party, at: at)
    }

    /// Writes down something more that the customer wants.
    /// - Throws: An ``OrderRefusal``: `notReceived`, `orderSettled`, `duplicateConcern`.
    public mutating func add(_ concern: Concern) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.received(self)
        check.concerns((reception?.concerns ?? []) + [concern], at: Place.document.field("concerns"))
        try check.verdict()
        reception?.concerns.append(concern)
    }

    /// Notes why nothing is done about a concern, as it was agreed with the customer. His words stay.
    /// - Throws: An ``OrderRefusal``: `unknownConcern`, `orderSettled`, `emptyText`.
    public mutating func leaveAlone(_ concern: Identifier<Concern>, because reason: String) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.concern(concern, of: self, at: Place.document.field("concern"))
        check.text(reason, .statement, at: Place.document.field("reason"))
        try check.verdict()
        guard let index = reception?.concerns.firstIndex(where: { $0.id == concern }) else { return }
        reception?.concerns[index].leftAlone = reason
    }

    /// Notes what was found together with the customer.
    /// - Throws: An ``OrderRefusal``: `notReceived`, `unknownConcern`, `orderSettled`, `emptyText`, `beforeLastStep` before
    ///   the order was opened.
    public mutating func add(_ jointCheck: JointCheck) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.received(self)
        if let concern = jointCheck.concern {
            check.concern(concern, of: self, at: Place.document.field("concern"))
        }
        check.order(jointCheck.at, notBefore: openedAt, at: Place.document.field("at"))
        check.text(jointCheck.kind.rawValue, .name, at: Place.document.field("kind"))
        check.text(jointCheck.finding, .statement, at: Place.document.field("finding"))
        check.text(jointCheck.signature, .name, at: Place.document.field("signature"))
        try check.verdict()
        jointChecks.append(jointCheck)
    }
}

extension OrderCheck {
    mutating func reception(_ reception: Reception, after last: OdometerReading?, at place: Place) {
        let kilometres = reception.kilometres
        if !(0...OdometerReading.most).contains(kilometres) {
            report(
                .implausibleOdometer, at: place.field("kilometres"),
                inputs: [.init("kilometres", String(kilometres)), .init("most", String(OdometerReading.most))],
                "no odometer shows \(kilometres) km", "里程 \(kilometres) 公里不可能")
        } else if let last, kilometres < last.kilometres {
            report(
                .odometerRollback, at: place.field("kilometres"),
                inputs: [
                    .init("kilometres", String(kilometres)), .init("last", String(last.kilometres)),
                    .init("on", last.on.description),
                ],
                "the odometer shows \(kilometres) km, on \(last.on) it showed \(last.kilometres)",
                "里程为 \(kilometres) 公里，\(last.on) 时已为 \(last.kilometres) 公里")
        }
        if let fuel = reception.fuel { share(fuel, at: place.field("fuel")) }
        for (name, list) in [
            ("belongings", reception.belongings), ("looseAccessories", reception.looseAccessories),
            ("photos", reception.photos),
        ] {
            for (index, item) in list.enumerated() { text(item, .name, at: place.field(name).element(index)) }
        }
        for (index, mark) in reception.marks.enumerated() {
            let place = place.field("marks").element(index)
            text(mark.panel, .name, at: place.field("panel"))
            text(mark.damage, .name, at: place.field("damage"))
            text(mark.photo, .name, at: place.field("photo"))
        }
        text(reception.signature, .name, at: place.field("signature"))
        if reception.concerns.isEmpty {
            report(
                .noConcern, at: place.field("concerns"), "nobody brings a car without wanting something",
                "未记录客户诉求")
        }
        concerns(reception.concerns, at: place.field("concerns"))
    }

    mutating func concerns(_ concerns: [Concern], at place: Place) {
        var seen: Set<Identifier<Concern>> = []
        for (index, concern) in concerns.enumerated() {
            let place = place.element(index)
            text(concern.words, .statement, at: place.field("words"))
            for (index, answer) in concern.answers.enumerated() {
                let place = place.field("answers").element(index)
                text(answer.question.rawValue, .name, at: place.field("question"))
                text(answer.answer, .statement, at: place.field("answer"))
            }
            guard !seen.insert(concern.id).inserted else { continue }
            report(
                .duplicateConcern, at: place.field("id"), inputs: [.init("concern", concern.id.rawValue)],
                "concern \(concern.id) stands twice", "诉求 \(concern.id) 重复")
        }
    }
}
