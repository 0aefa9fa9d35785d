public import AfterSalesCore

/// That a customer agreed to something, or no longer does (授权): for what, since when, and where that is written down.
public struct Consent: Hashable, Sendable, Codable {
    /// For what.
    public var purpose: ConsentPurpose
    /// Whether he agrees from that day on; false where he withdraws it.
    public var isGiven: Bool
    /// The day he said so.
    public var on: LocalDate
    /// Where that is written down: the form, the recording, the click.
    public var source: String

    /// A consent, or its withdrawal.
    public init(_ purpose: ConsentPurpose, isGiven: Bool = true, on: LocalDate, source: String) {
        self.purpose = purpose
        self.isGiven = isGiven
        self.on = on
        self.source = source
    }
}

extension [Consent] {
    /// Whether a purpose is agreed to on a day: what was said last counts, and who has said nothing has not agreed.
    /// - Parameters:
    ///   - purpose: The purpose.
    ///   - date: The day.
    public func allow(_ purpose: ConsentPurpose, on date: LocalDate) -> Bool {
        var latest: Consent?
        for consent in self where consent.purpose == purpose && consent.on <= date {
            if latest.map({ $0.on <= consent.on }) ?? true { latest = consent }
        }
        return latest?.isGiven ?? false
    }
}
