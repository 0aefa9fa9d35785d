import AfterSales

/// What manufacturers owe a dealership on a day (应收索赔款), from the claims in the store.
struct ReceivablesReport: WrittenReport {
    let dealer: Identifier<Dealer>
    let day: LocalDate
    let rows: [Receivables]

    /// Reads the claims.
    init(dealer: Identifier<Dealer>, day: LocalDate, in store: some RecordStore, _ language: Language) async throws {
        self.dealer = dealer
        self.day = day
        do {
            rows = try await store.receivables(of: .dealer(dealer), on: day)
        } catch let error as Rejection {
            throw ToolFailure(error, file: "\(dealer) \(day)", language: language)
        }
    }

    /// What stands in the columns of amounts.
    static func amounts(_ row: Receivables) -> [Money] {
        [row.claimed, row.paid, row.writtenOff, row.open, row.expected, row.disputed] + row.contents.map(\.open)
    }

    /// What the bands are called: `0–30`, `181+`.
    static func labels(_ bands: ReceivableBands) -> [String] {
        bands.starts.indices.map { band in
            band + 1 < bands.starts.count
                ? "\(bands.starts[band])–\(bands.starts[band + 1] - 1)" : "\(bands.starts[band])+"
        }
    }

    func csv(_ language: Language) -> String {
        var csv = CSVText()
        let names = ["claimed", "paid", "writtenOff", "open", "expected", "disputed"]
        let bands = ReceivableBands.standard.starts.map { "openFromDay\($0)" }
        csv.add((["day", "dealer", "manufacturer", "currency", "claims"] + names + bands).map { .plain($0) })
        for row in rows {
            csv.add(
                [
                    .plain(day.description), .text(dealer.rawValue), .text(row.manufacturer.rawValue),
                    .plain(row.currency.code), .plain(String(row.claims)),
                ] + Self.amounts(row).map { .plain($0.amountText) })
        }
        return csv.text
    }

    func json(_ language: Language) throws -> String {
        try JSONText.of(
            Document(
                format: "aftersales.receivables/1", dealer: dealer, day: day,
                manufacturers: rows.map { row in
                    let labels = Self.labels(row.bands)
                    return Manufacturer(
                        manufacturer: row.manufacturer.rawValue, currency: row.currency.code, claims: row.claims,
                        claimed: row.claimed.amountText, paid: row.paid.amountText,
                        writtenOff: row.writtenOff.amountText, open: row.open.amountText,
                        expected: row.expected.amountText, disputed: row.disputed.amountText,
                        bands: zip(labels, row.contents).map {
                            Band(days: $0, claims: $1.claims, open: $1.open.amountText)
                        })
                }))
    }

    private struct Document: Encodable {
        let format: String
        let dealer: Identifier<Dealer>
        let day: LocalDate
        let manufacturers: [Manufacturer]
    }

    private struct Manufacturer: Encodable {
        let manufacturer: String
        let currency: String
        let claims: Int
        let claimed: String
        let paid: String
        let writtenOff: String
        let open: String
        let expected: String
        let disputed: String
        let bands: [Band]
    }

    private struct Band: Encodable {
        let days: String
        let claims: Int
        let open: String
    }

    func html(_ language: Language) throws -> String { try ReceivablesPage(self, language).html }
}
