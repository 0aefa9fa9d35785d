public import AfterSalesCore
public import AfterSalesRepairOrders

/// What a claim says: what failed and why, what was done, what it comes to, and what proves it.
public struct ClaimDetails: Hashable, Sendable, Codable {
    /// What was done and fitted.
    public var lines: [ClaimLine]
    /// What the customer said, in his words (客户描述); empty once he is forgotten.
    public var complaint: String
    /// Why it failed (故障原因); empty once the customer is forgotten, as in the order.
    public var cause: String
    /// What cured it (维修措施); empty once the customer is forgotten, as in the order.
    public var correction: String
    /// What is wrong, by the same code as elsewhere.
    public var fault: FaultCode?
    /// The number of the part that caused it (主因件).
    public var causalPart: String?
    /// What the odometer showed, in kilometres (故障里程).
    public var kilometres: Int?
    /// Under which number the manufacturer agreed beforehand (预授权号).
    public var authorization: String?
    /// Photos and other proofs, by reference.
    public var photos: [String]
    /// Who bears how much; nil where the manufacturer bears all of it.
    public var shares: ClaimShares?

    /// What a claim says.
    /// - Parameters:
    ///   - lines: What was done and fitted.
    ///   - complaint: What the customer said, in his words.
    ///   - cause: Why it failed.
    ///   - correction: What cured it.
    ///   - fault: What is wrong.
    ///   - causalPart: The number of the part that caused it.
    ///   - kilometres: What the odometer showed.
    ///   - authorization: Under which number the manufacturer agreed beforehand.
    ///   - photos: Photos and other proofs, by reference.
    ///   - shares: Who bears how much.
    public init(
        lines: [ClaimLine], complaint: String, cause: String, correction: String, fault: FaultCode? = nil,
        causalPart: String? = nil, kilometres: Int? = nil, authorization: String? = nil, photos: [String] = [],
        shares: ClaimShares? = nil
    ) {
        self.lines = lines
        self.complaint = complaint
        self.cause = cause
        self.correction = correction
        self.fault = fault
        self.causalPart = causalPart
        self.kilometres = kilometres
        self.authorization = authorization
        self.photos = photos
        self.shares = shares
    }

    /// What all lines come to.
    /// - Parameter currency: The currency, for a claim without lines.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``.
    public func total(_ currency: Currency) throws(ArithmeticError) -> Money {
        var total = Money.zero(currency)
        for line in lines { total = try total + line.amount }
        return total
    }

    /// What of each line the manufacturer is asked for: his share of the total, divided over the lines by what they come
    /// to, by the largest remainder. Nil where that cannot be computed, or comes to nothing.
    func claimed(_ currency: Currency) -> [Money]? {
        guard let total = try? total(currency), total.minorUnits > 0 else { return nil }
        guard let shares else { return lines.map(\.amount) }
        guard let part = shares.divide(total)?.manufacturer, part.minorUnits > 0 else { return nil }
        return try? part.divided(byWeights: lines.map(\.amount.minorUnits))
    }
}
