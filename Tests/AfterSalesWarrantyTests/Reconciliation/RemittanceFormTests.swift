import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesWarranty
import Testing

@Suite struct RemittanceFormTests {
    static let key = RecordKey<RemittanceList>(ReconcileSample.owner, "list-L-1")

    static func list() throws -> RemittanceList {
        try ReconcileSample.list([
            RemittanceLine("N-1", ReconcileSample.yuan(120_05), code: "17", text: "guide hours, \"cut\""),
            RemittanceLine("-2", ReconcileSample.yuan(-1)), RemittanceLine("'=N", ReconcileSample.yuan(0), code: "+1"),
            RemittanceLine("N-3", Money(minorUnits: 5, currency: .jpy)),
        ])
    }

    @Test func json() throws {
        let list = try Self.list()
        #expect(try RemittanceList(json: list.json().utf8, as: Self.key) == list)
        let text = """
            {"format": "aftersales.remittance-list/1", "number": "L-1", "manufacturer": "M1", "day": "2025-02-15", "currency": "CNY",
             "lines": [{"claim": "N-1", "amount": "120.05", "code": "17", "text": "guide hours, \\"cut\\""},
                       {"claim": "-2", "amount": "-0.01"}, {"claim": "'=N", "amount": "0.00", "code": "+1"}, {"claim": "N-3", "amount": "5", "currency": "JPY"}]}
            """
        #expect(try RemittanceList(json: text.utf8, as: Self.key) == list)
    }

    @Test func csv() throws {
        let list = try Self.list()
        func read(_ text: String) throws(Rejection) -> RemittanceList {
            try RemittanceList(
                csv: text.utf8, as: Self.key, number: "L-1", of: "M1", on: list.day, in: .cny)
        }
        #expect(try read(list.csv()) == list)
        #expect(try read("amount,claim\r\n1.5,N-1\n\n,\n").lines == [RemittanceLine("N-1", ReconcileSample.yuan(1_50))])
        let bad: [(String, [Finding.Code])] = [
            ("", [.missingColumn, .missingColumn]),
            ("claim,claim,amount,colour\nN-1,N-1,1,red\n", [.duplicateColumn, .unknownColumn]),
            (
                "claim,amount\nN-1\nN-2,x\nN-3,1.005\n\"N-4,1",
                [.wrongFieldCount, .malformedNumber, .tooManyDigits, .malformedCSV]
            ),
            ("claim,amount,currency\nN-1,1,XXQ\n,1,\n", [.unknownCurrency]), ("claim,amount\n", [.noLines]),
            ("claim,amount\n,1\n", [.emptyText]),
        ]
        for (text, found) in bad { #expect(refusalCodes { try read(text) } == found, "\(text)") }
    }

    @Test func everyProblemAtOnce() {
        let text = """
            {"format": "x", "manufacturer": 3, "day": "2025-02-30", "currency": "CN", "lines": [{"claim": 1, "amount": 1.5, "size": 2}, 7]}
            """
        let found = refusalCodes { try RemittanceList(json: text.utf8, as: Self.key) }
        #expect(found.contains(.missingField))
        for code: Finding.Code in [
            .wrongFormat, .wrongType, "malformedDate", .unknownCurrency, .fractionalNumber, .unknownField,
        ] {
            #expect(found.contains(code), "\(code)")
        }
    }
}
