public import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// What one manufacturer owes for claims in one currency, as of a day, by age (应收索赔款账龄).
///
/// ``open`` + ``paid`` + ``writtenOff`` = ``claimed``, always. Claims that were never submitted are nobody's debt and do not
/// count. A claim is as old as its first submission: sending it again does not make it younger.
public struct Receivables: Hashable, Sendable, Codable {
    /// Who owes.
    public let manufacturer: Identifier<Manufacturer>
    /// In which currency.
    public let currency: Currency
    /// As of which day.
    public let day: LocalDate
    /// How many claims.
    public let claims: Int
    /// What was claimed.
    public let claimed: Money
    /// What came, less what was taken back.
    public let paid: Money
    /// What was given up.
    public let writtenOff: Money
    /// What is open.
    public let open: Money
    /// What of that the manufacturer has said it will pay.
    public let expected: Money
    /// What of that it has said it will not pay.
    public let disputed: Money
    /// How days are parted.
    public let bands: ReceivableBands
    /// What is open in each band, in the order of ``bands``.
    public let contents: [Band]

    /// What is open in a band.
    public struct Band: Hashable, Sendable, Codable {
        /// How many claims have something open.
        public let claims: Int
        /// How much.
        public let open: Money
    }

    /// What each manufacturer owes, by manufacturer and currency.
    /// - Parameters:
    ///   - claims: The claims, each once, as they stand on the day.
    ///   - day: As of which day.
    ///   - bands: How days are parted.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `submittedLater` naming each claim that was first submitted behind the
    ///   day: what was paid since could not be told from what was paid by then; `claimRepeated` for one that is there twice;
    ///   `overflow`.
    public static func by(
        _ claims: some Sequence<WarrantyClaim>, on day: LocalDate, in bands: ReceivableBands = .standard
    ) throws(Rejection) -> [Receivables] {
        var check = ClaimCheck()
        var sums: [Debtor: ReceivableSums] = [:]
        var seen: Set<String> = []
        for claim in claims {
            guard let first = claim.submissions.first?.on else { continue }
            let inputs: [Finding.Input] = [.init("claim", claim.key.id.rawValue)]
            let place = Place.document.field("claims").element(where: ("number", claim.number))
            if first > day {
                check.report(
                    .submittedLater, at: place, inputs: inputs + [.init("submitted", first.description)],
                    "claim \(claim.number) was submitted on \(first), behind \(day)",
                    "索赔单 \(claim.number) 于 \(first) 提交，晚于 \(day)")
            }
            if !seen.insert(claim.key.reference.description).inserted {
                check.report(
                    .claimRepeated, at: place, inputs: inputs, "claim \(claim.number) is there twice",
                    "索赔单 \(claim.number) 重复")
            }
            let debtor = Debtor(manufacturer: claim.manufacturer, currency: claim.currency)
            sums[debtor, default: ReceivableSums(bands)].add(claim, age: first.days(until: day))
        }
        var list: [Receivables] = []
        for debtor in sums.keys.sorted() {
            guard let receivables = sums[debtor]?.receivables(of: debtor, on: day) else {
                check.tooLarge(at: Place.document.field("claims"))
                continue
            }
            list.append(receivables)
        }
        try check.refuse()
        return list
    }
}

/// Whose debt, in which currency.
struct Debtor: Hashable, Comparable {
    let manufacturer: Identifier<Manufacturer>
    let currency: Currency

    static func < (left: Self, right: Self) -> Bool {
        (left.manufacturer, left.currency.code) < (right.manufacturer, right.currency.code)
    }
}

/// Adds claims up.
struct ReceivableSums {
    private let bands: ReceivableBands
    private var claims = 0
    private var claimed: Int128 = 0
    private var paid: Int128 = 0
    private var writtenOff: Int128 = 0
    private var open: Int128 = 0
    private var expected: Int128 = 0
    private var disputed: Int128 = 0
    private var contents: [(claims: Int, open: Int128)]

    init(_ bands: ReceivableBands) {
        self.bands = bands
        contents = [(claims: Int, open: Int128)](repeating: (0, 0), count: bands.starts.count)
    }

    mutating func add(_ claim: WarrantyClaim, age: Int) {
        let receivable = claim.receivable.minorUnits
        claims += 1
        claimed += Int128(claim.claimed.minorUnits)
        paid += Int128(claim.paid.minorUnits)
        writtenOff += Int128(claim.writtenOff.minorUnits)
        open += Int128(receivable)
        expected += Int128(claim.expected.minorUnits)
        disputed += Int128(claim.disputed.minorUnits)
        guard receivable != 0 else { return }
        let band = bands.band(of: max(age, 0))
        contents[band].claims += 1
        contents[band].open += Int128(receivable)
    }

    func receivables(of debtor: Debtor, on day: LocalDate) -> Receivables? {
        func money(_ units: Int128) -> Money? {
            Int64(exactly: units).map { Money(minorUnits: $0, currency: debtor.currency) }
        }
        // All other sums are parts of what was claimed.
        guard let claimed = money(claimed), let paid = money(paid), let writtenOff = money(writtenOff),
            let open = money(open), let expected = money(expected), let disputed = money(disputed)
        else { return nil }
        return Receivables(
            manufacturer: debtor.manufacturer, currency: debtor.currency, day: day, claims: claims, claimed: claimed,
            paid: paid, writtenOff: writtenOff, open: open, expected: expected, disputed: disputed, bands: bands,
            contents: contents.compactMap { band in
                money(band.open).map { Receivables.Band(claims: band.claims, open: $0) }
            })
    }
}
