public import AfterSalesCore
import AfterSalesStorage

/// A claim on which the manufacturer owes an answer or money (未答复索赔单).
public struct WaitingClaim: Hashable, Sendable, Codable {
    /// The claim.
    public let claim: Identifier<WarrantyClaim>
    /// Its number.
    public let number: String
    /// Whose claim it is to pay.
    public let manufacturer: Identifier<Manufacturer>
    /// Where it is on its way: submitted or appealed, it waits for an answer; approved, for money.
    public let status: ClaimStatus
    /// The day on which the manufacturer was last asked, by a submission or an appeal, or on which it said that it will pay.
    public let since: LocalDate
    /// How many days that is ago.
    public let days: Int
    /// What is open of it.
    public let open: Money
}

extension WarrantyClaim {
    /// That the manufacturer owes an answer or money; nil where it does not, or not for longer than so many days.
    /// - Parameters:
    ///   - day: As of which day.
    ///   - limit: How many days it may take; one day more is too long.
    ///   - zone: The dealership's local time, which tells the day of an appeal or a decision.
    public func waiting(on day: LocalDate, longerThan limit: Int, in zone: CivilZone) -> WaitingClaim? {
        guard status.isWithManufacturer, let last = lastHeard, let since = try? zone.date(of: last) else { return nil }
        let days = since.days(until: day)
        guard days > limit else { return nil }
        return WaitingClaim(
            claim: key.id, number: number, manufacturer: manufacturer, status: status, since: since, days: days,
            open: receivable)
    }

    /// When the manufacturer was last asked, or last said that it will pay.
    private var lastHeard: Timestamp? {
        steps.last { [.submit, .resubmit, .appeal, .reopen, .approve, .approveInPart].contains($0.action) }?.at
    }
}

extension Sequence<WarrantyClaim> {
    /// The claims on which the manufacturer has owed an answer or money for longer than so many days, the longest first:
    /// the worklist of whoever asks after them (催款清单).
    /// - Parameters:
    ///   - day: As of which day.
    ///   - limit: How many days it may take.
    ///   - zone: The dealership's local time.
    public func waiting(on day: LocalDate, longerThan limit: Int, in zone: CivilZone) -> [WaitingClaim] {
        compactMap { $0.waiting(on: day, longerThan: limit, in: zone) }.sorted {
            ($0.since, $0.claim) < ($1.since, $1.claim)
        }
    }
}
