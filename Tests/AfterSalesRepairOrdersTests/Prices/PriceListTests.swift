import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

@Suite struct PriceListTests {
    static func entries() throws -> [PriceListEntry] {
        [
            PriceListEntry(.part, "OIL", price: try Money("80.00", .cny)),
            PriceListEntry(.labour, "OP1", price: try Money("300.00", .cny), hours: try Hours("0.80")),
            PriceListEntry(.labour, "OP2", price: try Money("200.00", .cny), per: .hour, hours: try Hours("1.50")),
            PriceListEntry(.package, "SMALL", price: try Money("399.00", .cny)),
            PriceListEntry(.part, "OP1", price: try Money("1.00", .cny)),
        ]
    }

    static func list(
        _ id: Identifier<PriceList> = "2026", basis: TaxBasis = .exclusive, currency: Currency = .cny,
        from: String = "2026-01-01", through: String? = nil, entries: [PriceListEntry]? = nil
    ) throws -> PriceList {
        try PriceList(
            RecordKey(dealer: MoneySamples.dealer, id), LocalizedText("prices", "价目表"), currency, taxBasis: basis,
            effective: DateWindow(from: LocalDate(from), through: through.map { try LocalDate($0) }),
            entries: try entries ?? Self.entries())
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var kind: LineKind = .part
        var code: String? = "OIL"
        var price = "80.00"
        var quantity = "1"
        var discount: String?
        var sold: String?
        var listBasis: TaxBasis = .exclusive
        var basis: TaxBasis = .exclusive
        var payer: PayType = .customer
        var expected: [String] = []

        init(_ name: String, _ change: (inout Case) -> Void) {
            testDescription = name
            change(&self)
        }
    }

    /// Fixed price list that an estimate can be checked against.
    static let table: [Case] = [
        .init("as listed") { _ in },
        .init("more of it") { $0.quantity = "4.5" },
        .init("a cent above") {
            $0.price = "80.01"
            $0.expected = ["error abovePriceList 80.01 80.00"]
        },
        .init("a cent below") {
            $0.price = "79.99"
            $0.expected = ["note belowPriceList 79.99 80.00"]
        },
        .init("dearer, and discounted to the list") {
            $0.price = "100.00"
            $0.discount = "20%"
        },
        .init("discounted") {
            $0.discount = "10%"
            $0.quantity = "2"
            $0.expected = ["note belowPriceList 144.00 160.00"]
        },
        .init("not listed") {
            $0.code = "WAX"
            $0.expected = ["note notInPriceList"]
        },
        .init("without a code") {
            $0.code = nil
            $0.expected = ["note notInPriceList"]
        },
        .init("listed as something else") {
            $0.kind = .accessory
            $0.expected = ["note notInPriceList"]
        },
        .init("the part that is called like an operation") {
            $0.code = "OP1"
            $0.price = "1.00"
        },
        .init("an operation") {
            $0.kind = .labour
            $0.code = "OP1"
            $0.price = "300.00"
            $0.sold = "0.80"
        },
        .init("an operation of more hours, for the listed price") {
            $0.kind = .labour
            $0.code = "OP1"
            $0.price = "300.00"
            $0.sold = "0.81"
            $0.expected = ["warning hoursAbovePriceList"]
        },
        .init("twice the operation") {
            $0.kind = .labour
            $0.code = "OP1"
            $0.price = "300.00"
            $0.quantity = "2"
            $0.sold = "1.60"
        },
        .init("by the hour") {
            $0.kind = .labour
            $0.code = "OP2"
            $0.price = "200.00"
            $0.quantity = "1.5"
            $0.sold = "1.50"
        },
        .init("by the hour, more hours charged than said") {
            $0.kind = .labour
            $0.code = "OP2"
            $0.price = "200.00"
            $0.quantity = "1.501"
            $0.sold = "1.50"
            $0.expected = ["warning hoursAbovePriceList"]
        },
        .init("by the hour, dearer and longer") {
            $0.kind = .labour
            $0.code = "OP2"
            $0.price = "210.00"
            $0.quantity = "2"
            $0.expected = ["warning hoursAbovePriceList", "error abovePriceList 420.00 400.00"]
        },
        // 80 × 1.13 = 90.40.
        .init("listed without tax, sold with it") {
            $0.basis = .inclusive
            $0.price = "90.40"
        },
        .init("listed without tax, sold with more") {
            $0.basis = .inclusive
            $0.price = "90.41"
            $0.expected = ["error abovePriceList 90.41 90.40"]
        },
        // 80 × 100/113 = 70.796….
        .init("listed with tax, sold without it") {
            $0.listBasis = .inclusive
            $0.price = "70.80"
        },
        .init("listed with tax, sold at the same without it") {
            $0.listBasis = .inclusive
            $0.expected = ["error abovePriceList 80.00 70.80"]
        },
        .init("the manufacturer pays") {
            $0.payer = .warranty
            $0.price = "500.00"
        },
        .init("a discount of the order") {
            $0.kind = .discount
            $0.price = "500.00"
        },
        .init("too dear to be computed") {
            $0.price = "9999999999999999.99"
            $0.quantity = "10"
            $0.expected = ["error overflow"]
        },
    ]

    @Test(arguments: table) func isHeldAgainst(_ sample: Case) throws {
        var line = try MoneySamples.line(
            "L1", sample.kind, sample.price, quantity: sample.quantity, by: sample.payer,
            discount: sample.discount.map { .rate(try Rate($0)) }, code: sample.code)
        line.hours = try sample.sold.map { LabourHours(sold: try Hours($0)) }
        let terms = PriceTerms(.cny, tax: sample.basis)
        let found = try Self.list(basis: sample.listBasis).check([line], terms: terms)
        let texts = found.map { finding in
            let figures = finding.inputs.filter {
                $0.name == "asked" || $0.name == "listed" && $0.value.hasSuffix("CNY")
            }
            return (["\(finding.severity.rawValue) \(finding.code)"] + figures.map { "\($0.value.dropLast(4))" })
                .joined(separator: " ")
        }
        #expect(texts == sample.expected)
        #expect(found.allSatisfy { $0.place.path.hasPrefix("$.lines[0]") })
    }

    @Test func draftsAndOrdersToo() throws {
        let list = try Self.list()
        let lines = [
            try MoneySamples.line("L1", "81.00", code: "OIL"),
            try MoneySamples.line("L2", "79.00", by: .warranty, code: "OIL"),
        ]
        let draft = list.check(EstimateDraft(lines: lines), terms: MoneySamples.exclusive)
        #expect(draft.map(\.code) == [.abovePriceList])
        let everybody = list.check(
            EstimateDraft(lines: lines), terms: MoneySamples.exclusive, paidBy: [.customer, .warranty])
        #expect(everybody.map(\.code) == [.abovePriceList, .belowPriceList])
        #expect(try list.check(MoneySamples.authorized(lines)) == draft)
        let yen = list.check(lines, terms: PriceTerms(.jpy, tax: .exclusive))
        #expect(yen.map(\.code) == [.mixedCurrencies] && yen.map(\.severity) == [.error])
    }

    @Test func isRefused() throws {
        let fen = try Money("1.00", .cny)
        let part = PriceListEntry(.part, "P", price: fen)
        let cases: [(Currency, [PriceListEntry], [Finding.Code])] = [
            (.cny, [], []), (.cny, [part], []), (.cny, [part, part], [.duplicateEntry]),
            (.usd, [part], [.mixedCurrencies]),
            (.cny, [PriceListEntry(.part, "P", price: try Money("-1.00", .cny))], [.amountBelowZero]),
            (.cny, [PriceListEntry(.discount, "P", price: fen)], [.discountListed]),
            (.cny, [PriceListEntry(.part, " ", price: fen)], [.emptyText]),
            (.cny, [PriceListEntry(.part, "P", price: fen, per: .hour)], [.hoursOutsideLabour]),
            (.cny, [PriceListEntry(.fee, "P", price: fen, hours: .zero)], [.hoursOutsideLabour]),
            (.cny, [PriceListEntry(.labour, "P", price: fen, hours: Hours(units: -1))], [.hoursBelowZero]),
            (
                .usd, [part, PriceListEntry(.part, "P", price: try Money("-1", .jpy))],
                [.mixedCurrencies, .duplicateEntry, .mixedCurrencies, .amountBelowZero]
            ),
        ]
        for (currency, entries, expected) in cases {
            let found = try refused { _ = try Self.list(currency: currency, entries: entries) }
            #expect(found.map(\.code) == expected)
        }
    }

    @Test func entriesAreFoundWhateverTheirOrder() throws {
        let many: [PriceListEntry] = (0..<500).map { number in
            PriceListEntry(
                number % 2 == 0 ? .part : .labour, "N\(number / 2)",
                price: Money(minorUnits: Int64(number), currency: .cny))
        }
        let list = try Self.list(entries: many.reversed())
        for entry in many { #expect(list.entry(entry.kind, entry.code) == entry) }
        #expect(list.entry(.part, "N250") == nil && list.entry(.fee, "N1") == nil && list.entry(.part, "") == nil)
        #expect(try Self.list(entries: []).entry(.part, "N1") == nil)
        // One that somebody else has written down in another order.
        let json = try list.recordJSON()
        #expect(try PriceList(recordJSON: json, format: 1) == list)
    }

    @Test func oneCountsOnADay() throws {
        var old = try Self.list("2025", from: "2025-01-01")
        let new = try Self.list("2026")
        let found = try refused { _ = try [old, new].effective(on: LocalDate("2026-06-01")) }
        #expect(found.map(\.code) == [.priceListsConflict])
        #expect(found.first?.inputs == [.init("day", "2026-06-01"), .init("lists", "2025, 2026")])
        #expect(try [old, new].effective(on: LocalDate("2025-12-31")) == old)
        #expect(
            try refused { _ = try [old, new].effective(on: LocalDate("2024-12-31")) }.map(\.code) == [.noPriceList])
        #expect(try refused { try old.end(on: LocalDate("2024-12-31")) }.map(\.code) == [.endBeforeStart])
        try old.end(on: LocalDate("2025-12-31"))
        #expect(try [old, new].effective(on: LocalDate("2026-01-01")) == new)
    }

    @Test(arguments: StoreKind.allCases) func isChosenFromTheStore(kind: StoreKind) async throws {
        let place = try await kind.open([PriceList.self])
        let owner = RecordOwner.dealer(MoneySamples.dealer)
        let day = try LocalDate("2026-06-01")
        let act = Act("publish", by: MoneySamples.advisor, at: try MoneySamples.at(0))
        func chosen() async throws -> [String] {
            do {
                return [try await place.store.priceList(of: owner, on: day).key.id.rawValue]
            } catch let rejection as Rejection {
                return rejection.findings.map(\.code.rawValue)
            }
        }
        #expect(try await chosen() == ["noPriceList"])
        let old = try Self.list("2025", from: "2025-01-01")
        try await place.commit { changes, _ in
            try changes.insert(old, act)
            try changes.insert(try Self.list("2027", from: "2027-01-01"), act)
        }
        #expect(try await chosen() == ["2025"])
        try await place.commit { changes, _ in try changes.insert(try Self.list(), act) }
        #expect(try await chosen() == ["priceListsConflict"])
        try await place.store.change(old.key, act, as: .fresh()) { (list: inout PriceList) in
            try list.end(on: LocalDate("2025-12-31"))
        }
        #expect(try await chosen() == ["2026"])
        #expect(try await place.check().isEmpty)
    }
}
