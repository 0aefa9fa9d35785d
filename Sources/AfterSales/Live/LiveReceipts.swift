import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty

/// What manufacturers paid for claims in a month, by the team of the order, claim by claim.
struct LiveReceipts: Sendable {
    fileprivate struct Part: Hashable {
        let team: ReceiptTeam
        let units: Int64
    }

    fileprivate struct Sum {
        var units: Int64 = 0
        var claims = 0
    }

    private let days: DateWindow
    private var parts: [RecordKey<WarrantyClaim>: Part] = [:]
    private var sums: [ReceiptTeam: Sum] = [:]

    init(of month: Month) throws { days = try DateWindow(from: month.firstDay, through: month.lastDay) }

    /// The sums, of everybody for whose orders money moved.
    var byTeam: [ReceiptTeam: Int64] { sums.mapValues(\.units) }

    /// A claim as it stands now.
    /// - Returns: Whether the sums are others now.
    mutating func take(_ claim: WarrantyClaim, _ team: Identifier<Team>?) throws(ArithmeticError) -> Bool {
        var part: Part?
        if claim.movedMoney(in: days) {
            part = Part(
                team: ReceiptTeam(team: team, currency: claim.currency), units: try claim.receipts(in: days).minorUnits)
        }
        let before = parts[claim.key]
        guard part != before else { return false }
        var changed = sums
        if let before { try changed.add(before, -1) }
        if let part { try changed.add(part, 1) }
        sums = changed
        parts[claim.key] = part
        return true
    }
}

extension [ReceiptTeam: LiveReceipts.Sum] {
    /// Adds a claim, or takes it out.
    fileprivate mutating func add(_ part: LiveReceipts.Part, _ sign: Int64) throws(ArithmeticError) {
        var sum = self[part.team] ?? LiveReceipts.Sum()
        let (product, isLarge) = part.units.multipliedReportingOverflow(by: sign)
        let (units, overflow) = sum.units.addingReportingOverflow(product)
        guard !isLarge, !overflow else { throw .overflow }
        sum.units = units
        sum.claims += Int(sign)
        self[part.team] = sum.claims == 0 ? nil : sum
    }
}
