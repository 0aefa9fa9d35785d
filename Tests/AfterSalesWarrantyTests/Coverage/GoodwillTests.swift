import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import AfterSalesWarranty
import Testing

@Suite struct GoodwillTests {
    @Test(
        arguments: [
            ("50%", "30%", "20%", []), ("100%", "0%", "0%", []), ("33.33%", "33.33%", "33.34%", []),
            ("50%", "30%", "19.99%", ["sharesNotWhole"]), ("50%", "50%", "0.01%", ["sharesNotWhole"]),
            ("120%", "-20%", "0%", ["rateOutOfRange", "rateOutOfRange"]),
            ("0%", "0%", "0%", ["sharesNotWhole"]),
        ] as [(String, String, String, [String])])
    func sharesAreWhole(manufacturer: String, dealer: String, customer: String, found: [String]) throws {
        #expect(refusalCodes { try CoverageSample.shares(manufacturer, dealer, customer) }.map(\.rawValue) == found)
    }

    /// 100.01 by thirds: the cent that is left goes to the largest remainder.
    @Test func golden() throws {
        let split = try CoverageSample.shares("33.33%", "33.33%", "33.34%").split(Money("100.01", .cny))
        #expect(split.manufacturer.amountText == "33.33")
        #expect(split.dealer.amountText == "33.33")
        #expect(split.customer.amountText == "33.35")
    }

    @Test(arguments: 1...20) func noCentIsLost(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<200 {
            let first = random.number(0...10_000)
            let second = random.number(0...(10_000 - first))
            let rates = [first, second, 10_000 - first - second].map {
                "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)%"
            }
            let shares = try CoverageSample.shares(rates[0], rates[1], rates[2])
            let amount = Money(minorUnits: Int64(random.number(0...1_000_000_000)), currency: .cny)
            let split = try shares.split(amount)
            #expect(try split.manufacturer + split.dealer + split.customer == amount)
            #expect([split.manufacturer, split.dealer, split.customer].allSatisfy { $0.minorUnits >= 0 })
        }
    }

    @Test func limits() throws {
        let half = try CoverageSample.shares("30%", "20%", "50%")
        // 400.00 in all, of which 200.00 is taken off the customer.
        #expect(refusalCodes { try CoverageSample.grant(half, most: "200.00", mostShare: "50%") } == [])
        #expect(
            refusalCodes { try CoverageSample.grant(half, most: "199.99", mostShare: "49.99%") }
                == [.aboveGoodwillLimit, .aboveGoodwillLimit, .aboveGoodwillLimit])
        #expect(
            refusalCodes { try CoverageSample.grant(half, labour: "-1.00", by: "E8") }
                == [.notGoodwillAuthority, .amountBelowZero])
        let grant = try CoverageSample.grant(half, labour: "0.01", parts: "0.03")
        let total = try grant.total()
        #expect(try total.manufacturer + total.dealer + total.customer == Money("0.04", .cny))
    }

    @Test(arguments: StoreKind.allCases) func storedAndFound(kind: StoreKind) async throws {
        let test = try await kind.open(WarrantyKinds.all)
        let grant = try CoverageSample.grant(CoverageSample.shares("50%", "20%", "30%"))
        try await test.commit { changes, _ in
            try changes.insert(grant, Act("grant", by: .employee("E9"), at: CoverageSample.at(20)))
        }
        let page = try await test.store.page(.goodwill(of: CoverageSample.dealer, for: "RO-1"), after: nil, limit: 10)
        #expect(page.items.map(\.record) == [grant])
        let json = try grant.recordJSON()
        #expect(throws: (any Error).self) {
            try GoodwillGrant(recordJSON: json.replacing("5000.00 CNY", with: "5.00 CNY"), format: 1)
        }
    }
}
