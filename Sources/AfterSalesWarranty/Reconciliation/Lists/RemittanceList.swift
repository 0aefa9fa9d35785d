public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
public import AfterSalesStorage

/// A manufacturer's list of what it pays (厂家索赔结算清单), as it came. What it says of claims is found by a
/// ``Reconciliation``; it changes nothing before it is applied as a whole.
public struct RemittanceList: Hashable, Sendable {
    /// Whose, and its id there.
    public let key: RecordKey<RemittanceList>
    /// The manufacturer's number for it; it sends one list of a number.
    public let number: String
    /// Whose list it is.
    public let manufacturer: Identifier<Manufacturer>
    /// The day on which its money counts.
    public let day: LocalDate
    /// The currency of the list.
    public let currency: Currency
    /// Its lines, in the order in which they came.
    public let lines: [RemittanceLine]
    /// How far it has been applied to the claims; nil before.
    public internal(set) var application: RemittanceApplication?

    /// The most lines of a list.
    public static let mostLines = 100_000

    /// A list.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - number: The manufacturer's number for it.
    ///   - manufacturer: Whose list it is.
    ///   - day: The day on which its money counts.
    ///   - currency: The currency of the list.
    ///   - lines: Its lines.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong with its form: `noLines`, `tooManyElements`,
    ///   `overflow`, `emptyText` and its like. What it says of claims is no matter of its form.
    public init(
        _ key: RecordKey<RemittanceList>, number: String, of manufacturer: Identifier<Manufacturer>, on day: LocalDate,
        in currency: Currency, lines: [RemittanceLine]
    ) throws(Rejection) {
        self.key = key
        self.number = number
        self.manufacturer = manufacturer
        self.day = day
        self.currency = currency
        self.lines = lines
        application = nil
        var check = ClaimCheck()
        check.remittance(self)
        try check.refuse()
    }

    /// By what a claim keeps that a line of the list was noted on it; the first line has the number 1.
    /// - Parameter index: The line, from 0.
    public func reference(ofLine index: Int) -> String { "\(number)/\(index + 1)" }
}

extension ClaimCheck {
    /// What can be wrong with the form of a list.
    mutating func remittance(_ list: RemittanceList) {
        let root = Place.document
        text(list.number, .name, at: root.field("number"))
        // Claims keep it with the line behind it, where a name has so much room.
        if list.number.utf8.count > 300 {
            report(
                .textTooLong, at: root.field("number"), inputs: [.init("longest", "300")],
                "the number has more than 300 bytes", "清单号超过 300 字节")
        }
        text(list.manufacturer.rawValue, .name, at: root.field("manufacturer"))
        let place = root.field("lines")
        if list.lines.isEmpty { report(.noLines, at: place, "the list has no line", "清单没有任何明细") }
        guard list.lines.count <= RemittanceList.mostLines else {
            report(
                .tooManyElements, at: place,
                inputs: [
                    .init("count", String(list.lines.count)), .init("most", String(RemittanceList.mostLines)),
                ],
                "there are \(list.lines.count), at most \(RemittanceList.mostLines) are taken",
                "共 \(list.lines.count) 项，最多 \(RemittanceList.mostLines) 项")
            return
        }
        for (index, line) in list.lines.enumerated() {
            // A place is a text; it is made only for a line that has something wrong with it.
            add(contentsOf: TextRule.name.findings(line.claim, at: place.element(index).field("claim")))
            add(contentsOf: TextRule.name.findings(line.code?.rawValue, at: place.element(index).field("code")))
            add(contentsOf: TextRule.note.findings(line.text, at: place.element(index).field("text")))
            if line.amount.minorUnits == .min { tooLarge(at: place.element(index).field("amount")) }
        }
    }
}
