public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// What a manufacturer asks of claims and of replaced parts (厂家索赔政策): deadlines, holding times, what has to be proven.
///
/// Makers differ, and change it; so it is data with dates and a source. What is left out is not asked for.
///
/// In JSON it is `{"manufacturer": "M1", "version": "2026-1", "source": "…", "effective": {"from": "2026-01-01"},
/// "currency": "CNY", "rules": {"submitWithin": 15, "holdDays": 90, "guideFactor": "110%"}}`.
public struct ManufacturerTerms: Hashable, Sendable {
    /// Whose.
    public let manufacturer: Identifier<Manufacturer>
    /// Which version.
    public let version: String
    /// Where it is written: the bulletin or the contract.
    public let source: String
    /// The days on which repairs are finished that it counts for.
    public let effective: DateWindow
    /// In which currency it is claimed.
    public let currency: Currency
    /// What is asked.
    public let rules: Rules

    /// What a manufacturer asks.
    public struct Rules: Hashable, Sendable {
        /// How many days behind the one the repair was finished on a claim may be submitted (提交期限).
        public var submitWithin: Int?
        /// How many days behind the one it came back on it may be submitted again (重新提交期限).
        public var resubmitWithin: Int?
        /// How many days behind the one of the submission the manufacturer answers (审批期限).
        public var answerWithin: Int?
        /// How many days behind the one of the approval the manufacturer pays (付款期限).
        public var payWithin: Int?
        /// How many days a replaced part is kept behind the one on which it was stored (旧件保留天数).
        public var holdDays: Int?
        /// How many days behind the one on which it is asked for a part is to be shipped (旧件寄回期限).
        public var shipWithin: Int?
        /// How much of the guide's hours is allowed: 1, or 1.1 where a tenth more is.
        public var guideFactor: Rate
        /// From more than which amount on a claim needs the manufacturer's word beforehand (预授权).
        public var authorizationAbove: Money?
        /// From more than which amount on a claim needs photos.
        public var photosAbove: Money?

        /// What a manufacturer asks; nothing of what is left out.
        /// - Parameters:
        ///   - submitWithin: Days from the repair to the submission.
        ///   - resubmitWithin: Days from a return to the next submission.
        ///   - answerWithin: Days from the submission to the answer.
        ///   - payWithin: Days from the approval to the money.
        ///   - holdDays: Days that a replaced part is kept.
        ///   - shipWithin: Days from the request of a part to its shipping.
        ///   - guideFactor: How much of the guide's hours is allowed.
        ///   - authorizationAbove: From more than which amount on its word is needed beforehand.
        ///   - photosAbove: From more than which amount on photos are needed.
        public init(
            submitWithin: Int? = nil, resubmitWithin: Int? = nil, answerWithin: Int? = nil, payWithin: Int? = nil,
            holdDays: Int? = nil, shipWithin: Int? = nil, guideFactor: Rate = Rate(DecimalNumeral(1)),
            authorizationAbove: Money? = nil, photosAbove: Money? = nil
        ) {
            self.submitWithin = submitWithin
            self.resubmitWithin = resubmitWithin
            self.answerWithin = answerWithin
            self.payWithin = payWithin
            self.holdDays = holdDays
            self.shipWithin = shipWithin
            self.guideFactor = guideFactor
            self.authorizationAbove = authorizationAbove
            self.photosAbove = photosAbove
        }
    }

    /// Terms.
    /// - Parameters:
    ///   - manufacturer: Whose.
    ///   - version: Which version.
    ///   - source: Where it is written.
    ///   - effective: The days on which repairs are finished that it counts for.
    ///   - currency: In which currency it is claimed.
    ///   - rules: What is asked.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `daysOutOfRange`, `factorOutOfRange`, `mixedCurrencies`,
    ///   `amountBelowZero`, and with what is wrong with the words.
    public init(
        of manufacturer: Identifier<Manufacturer>, version: String, source: String, effective: DateWindow,
        in currency: Currency, rules: Rules
    ) throws(Rejection) {
        var check = ClaimCheck()
        check.text(manufacturer.rawValue, .name, at: Place.document.field("manufacturer"))
        check.text(version, .name, at: Place.document.field("version"))
        check.text(source, .statement, at: Place.document.field("source"))
        check.rules(rules, in: currency)
        try check.refuse()
        self.manufacturer = manufacturer
        self.version = version
        self.source = source
        self.effective = effective
        self.currency = currency
        self.rules = rules
    }

    /// How much of the guide's hours is allowed: those times the factor, fractions of a hundredth dropped.
    /// - Parameter guide: The hours of the guide.
    /// - Returns: The hours; as many as there are, where they are more than can be computed with.
    public func allowed(_ guide: Hours) -> Hours {
        let allowed = try? guide.multiplied(by: rules.guideFactor.rational, rounding: .down)
        return allowed ?? Hours(units: .max)
    }

    /// The most days that terms may give: ten years.
    public static let mostDays = 3_653
    /// The most of the guide's hours that terms may allow: ten times.
    public static let mostFactor = Rate(DecimalNumeral(10))
}

extension ClaimCheck {
    fileprivate mutating func rules(_ rules: ManufacturerTerms.Rules, in currency: Currency) {
        let place = Place.document.field("rules")
        let days = [
            ("submitWithin", rules.submitWithin), ("resubmitWithin", rules.resubmitWithin),
            ("answerWithin", rules.answerWithin), ("payWithin", rules.payWithin), ("holdDays", rules.holdDays),
            ("shipWithin", rules.shipWithin),
        ]
        for (name, days) in days {
            guard let days, !(0...ManufacturerTerms.mostDays).contains(days) else { continue }
            report(
                .daysOutOfRange, at: place.field(name),
                inputs: [.init("days", String(days)), .init("most", String(ManufacturerTerms.mostDays))],
                "\(days) days are not within 0 and \(ManufacturerTerms.mostDays)",
                "天数 \(days) 不在 0 至 \(ManufacturerTerms.mostDays) 之间")
        }
        if rules.guideFactor.value.mantissa <= 0 || rules.guideFactor > ManufacturerTerms.mostFactor {
            report(
                .factorOutOfRange, at: place.field("guideFactor"),
                inputs: [.init("factor", rules.guideFactor.description)],
                "\(rules.guideFactor) of the guide's hours cannot be allowed", "标准工时系数 \(rules.guideFactor) 不合理")
        }
        for (name, amount) in [
            ("authorizationAbove", rules.authorizationAbove), ("photosAbove", rules.photosAbove),
        ] {
            guard let amount else { continue }
            self.currency(amount, currency, at: place.field(name))
            notBelowZero(amount, at: place.field(name))
        }
    }
}
