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
    /// The day on which it last went to the manufacturer.
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
    public func waiting(on day: LocalDate, longerThan limit: Int) -> WaitingClaim? {
        guard status.isWithManufacturer, let since = submissions.last?.on else { return nil }
        let days = since.days(until: day)
        guard days > limit else { return nil }
        return WaitingClaim(
            claim: key.id, number: number, manufacturer: manufacturer, status: status, since: since, days: days,
            open: receivable)
    }
}

extension Sequence<WarrantyClaim> {
    /// The claims on which the manufacturer has owed an answer or money for longer than so many days, the longest first:
    /// the worklist of whoever asks after them (催款清单).
    /// - Parameters:
    ///   - day: As of which day.
    ///   - limit: How many days it may take.
    public func waiting(on day: LocalDate, longerThan limit: Int) -> [WaitingClaim] {
        compactMap { $0.waiting(on: day, longerThan: limit) }.sorted {
            ($0.since, $0.claim) < ($1.since, $1.claim)
        }
    }
}
