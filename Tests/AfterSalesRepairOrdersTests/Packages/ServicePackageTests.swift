import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

@Suite struct ServicePackageTests {
    static func draft(
        id: Identifier<ServicePackage> = "SMALL", price: String = "399.00", currency: Currency = .cny,
        basis: TaxBasis = .exclusive, tax: String = "13%", components: [PackageComponent]? = nil,
        models: [String] = ["A6L", "A4L"], from: String = "2026-01-01", through: String? = "2026-12-31",
        title: LocalizedText = LocalizedText("small service", "小保养")
    ) throws -> ServicePackage {
        try ServicePackage(
            RecordKey(dealer: MoneySamples.dealer, id), title, price: Money(price, currency), taxBasis: basis,
            taxRate: Rate(tax),
            components: try components ?? [
                PackageComponent(
                    "labour", .labour, code: "OP1", "change oil", listAmount: Money("200.00", .cny),
                    hours: LabourHours(sold: Hours("0.80"))),
                PackageComponent(
                    "oil", .part, code: "OIL", "oil", quantity: LineQuantity("4.5"), listAmount: Money("360.00", .cny),
                    unitCost: Money("40.00", .cny), partClass: .maintenance),
                PackageComponent("filter", .part, code: "FLT", "filter", listAmount: Money("40.00", .cny)),
            ], models: models,
            effective: DateWindow(from: LocalDate(from), through: through.map { try LocalDate($0) }))
    }

    /// Packages: operations and parts at one price, split back over the lines without losing a cent.
    @Test func becomesALineThatIsSplitBack() throws {
        let package = try Self.draft()
        let line = try package.line(
            "L1", for: "J1", model: "A6L", on: LocalDate("2026-06-01"), terms: MoneySamples.exclusive)
        #expect(line.kind == .package && line.code == "SMALL" && line.text == "小保养" && line.payType == .customer)
        #expect(line.components.map(\.id) == ["L1/labour", "L1/oil", "L1/filter"])
        #expect(line.components.map(\.quantity) == package.components.map(\.quantity))
        let amounts = try line.amounts(by: MoneySamples.exclusive)
        // 399 × 200/600, 360/600, 40/600; of the tax, 51.87, the cent that is left goes to the filter.
        #expect(amounts.components.map(\.amount.net.amountText) == ["133.00", "239.40", "26.60"])
        #expect(amounts.components.map(\.amount.tax.amountText) == ["17.29", "31.12", "3.46"])
        #expect(amounts.amount.gross.amountText == "450.87")
        let order = try MoneySamples.settled([
            line,
            try package.line(
                "L2", for: "J1", model: "A6L", on: LocalDate("2026-06-01"), terms: MoneySamples.exclusive,
                discount: .rate(Rate("10%")), language: .english),
        ])
        #expect(try order.totals().total.net.amountText == "758.10")
        #expect(order.lines[1].text == "small service")
    }

    @Test(
        arguments: [
            ("A6L", "2026-01-01", MoneySamples.exclusive, nil, []),
            ("A4L", "2026-12-31", MoneySamples.exclusive, nil, []),
            ("A6L", "2025-12-31", MoneySamples.exclusive, nil, [.packageNotEffective]),
            ("A6L", "2027-01-01", MoneySamples.exclusive, nil, [.packageNotEffective]),
            ("Q7", "2026-06-01", MoneySamples.exclusive, nil, [.packageDoesNotFit]),
            (nil, "2026-06-01", MoneySamples.exclusive, nil, [.packageDoesNotFit]),
            ("A6L", "2026-06-01", MoneySamples.inclusive, nil, [.taxBasisDiffers]),
            ("A6L", "2026-06-01", MoneySamples.exclusive, "101%", [.rateOutOfRange]),
            (
                "A6L", "2026-06-01", PriceTerms(.usd, tax: .exclusive), nil,
                [.mixedCurrencies, .mixedCurrencies, .mixedCurrencies, .mixedCurrencies, .mixedCurrencies]
            ),
            (
                "Q7", "2027-01-01", MoneySamples.inclusive, nil,
                [.packageNotEffective, .packageDoesNotFit, .taxBasisDiffers]
            ),
        ] as [(String?, String, PriceTerms, String?, [Finding.Code])])
    func applies(model: String?, day: String, terms: PriceTerms, off: String?, expected: [Finding.Code]) throws {
        let package = try Self.draft()
        let discount: LineDiscount? = try off.map { .rate(try Rate($0)) }
        let found = try refused {
            _ = try package.line(
                "L1", for: "J1", model: model, on: LocalDate(day), terms: terms, discount: discount)
        }
        #expect(found.map(\.code) == expected)
    }

    @Test func oneForEveryCar() throws {
        let package = try Self.draft(models: [], through: nil)
        for model in [nil, "A6L", "a car of 2060"] {
            _ = try package.line(
                "L", for: "J", model: model, on: LocalDate("2060-01-01"), terms: MoneySamples.exclusive)
        }
    }

    @Test func isRefused() throws {
        func codes(_ body: () throws -> ServicePackage) throws -> [Finding.Code] {
            try refused { _ = try body() }.map(\.code)
        }
        let part = try MoneySamples.component("P", list: "1.00")
        var fee = part
        fee.kind = .fee
        #expect(try codes { try Self.draft() } == [])
        #expect(try codes { try Self.draft(price: "-0.01") } == [.amountBelowZero])
        #expect(try codes { try Self.draft(tax: "101%") } == [.rateOutOfRange])
        #expect(try codes { try Self.draft(components: []) } == [.packageWithoutComponents])
        #expect(try codes { try Self.draft(components: [part, part]) } == [.duplicateLine])
        #expect(try codes { try Self.draft(components: [fee]) } == [.componentKind])
        #expect(try codes { try Self.draft(currency: .eur, components: [part]) } == [.mixedCurrencies])
        #expect(try codes { try Self.draft(models: [" "]) } == [.emptyText])
        #expect(try codes { try Self.draft(title: LocalizedText("", "小保养")) } == [.emptyText])
        #expect(
            try codes {
                try Self.draft(price: "-1.00", tax: "-1%", components: [fee, fee], title: LocalizedText("", ""))
            }
                == [
                    .emptyText, .emptyText, .duplicateLine, .amountBelowZero, .rateOutOfRange, .componentKind,
                    .componentKind,
                ])
    }

    @Test func ends() throws {
        var package = try Self.draft(through: nil)
        let before = package
        #expect(try refused { try package.end(on: LocalDate("2025-12-31")) }.map(\.code) == [.endBeforeStart])
        #expect(package == before)
        try package.end(on: LocalDate("2026-06-30"))
        let late = try refused {
            _ = try package.line(
                "L", for: "J", model: "A6L", on: LocalDate("2026-07-01"), terms: MoneySamples.exclusive)
        }
        #expect(late.map(\.code) == [.packageNotEffective])
    }

    @Test(arguments: StoreKind.allCases) func isFoundByDayAndModel(kind: StoreKind) async throws {
        let place = try await kind.open([ServicePackage.self])
        let packages = [
            try Self.draft(), try Self.draft(id: "OLD", from: "2025-01-01", through: "2025-12-31"),
            try Self.draft(id: "ALL", models: [], from: "2025-06-01", through: nil),
            try Self.draft(id: "NEXT", models: ["Q7"], from: "2027-01-01", through: nil),
        ]
        let act = Act("offer", by: MoneySamples.advisor, at: try MoneySamples.at(0))
        try await place.commit { changes, _ in for package in packages { try changes.insert(package, act) } }
        let owner = RecordOwner.dealer(MoneySamples.dealer)
        func ids(_ query: Query<ServicePackage>) async throws -> [String] {
            try await place.store.page(query, after: nil, limit: 10).items.map(\.record.key.id.rawValue)
        }
        #expect(try await ids(.packages(of: owner, on: LocalDate("2025-12-31"))) == ["OLD", "ALL"])
        #expect(try await ids(.packages(of: owner, on: LocalDate("2026-06-01"))) == ["ALL", "SMALL"])
        #expect(try await ids(.packages(of: owner, on: LocalDate("2027-06-01"))) == ["ALL", "NEXT"])
        #expect(try await ids(.packages(of: owner, on: LocalDate("2020-06-01"))) == [])
        #expect(try await ids(.packages(of: owner, madeFor: "A6L")) == ["OLD", "SMALL"])
        for package in packages { #expect(try await place.store.existing(package.key).record == package) }
        #expect(try await place.check().isEmpty)
    }
}
