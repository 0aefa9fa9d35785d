import AfterSalesCore
import AfterSalesRepairOrders
import Testing

@testable import AfterSalesInterchange

@Suite struct OrderMappingTests {
    private static let whole = """
        {"format": "aftersales.order-mapping/1", "id": "ours",
         "order": {"number": "工单号", "vin": "车架号", "opened": "开单日期", "odometerIn": "里程"},
         "job": {"text": "项目"}, "line": {"text": "配件", "quantity": "数量"},
         "optional": ["配件", "数量"], "ignored": ["地址"], "dates": "yearMonthDay", "decimalSign": "comma",
         "units": {"Werst": "kilometres"}, "statuses": {"Zu": "closed", "Wartet": {"status": "inProgress", "hold": "parts"}},
         "payTypes": {"K": "customer"},
         "fixed": {"currency": "CNY", "unit": "kilometres", "dealer": "D01", "system": "ours", "lineKind": "part"}}
        """

    @Test func aDocumentSaysHowATableIsRead() throws {
        let mapping = try OrderMapping(json: Self.whole)
        #expect(mapping.id == "ours")
        #expect(mapping.order[.vin] == "车架号")
        #expect(mapping.job == [.text: "项目"])
        #expect(mapping.line == [.text: "配件", .quantity: "数量"])
        let conventions = mapping.conventions
        #expect(conventions.dates == .yearMonthDay && conventions.decimalSign == .comma)
        #expect(conventions.units["werst"] == .kilometres && conventions.units["mi"] == .miles)
        #expect(conventions.statuses["wartet"] == StatusMeaning(.inProgress, waitingFor: .parts))
        #expect(conventions.statuses["zu"] == StatusMeaning(.closed))
        #expect(conventions.payTypes["k"] == .customer && conventions.payTypes["dealer"] == .internal)
        #expect(conventions.currency == .cny && conventions.dealer == "D01" && conventions.unit == .kilometres)
    }

    @Test func aMappingIsWrittenAsItIsRead() throws {
        for mapping in OrderMapping.builtIn + [try OrderMapping(json: Self.whole)] {
            let json = mapping.json()
            let read = try OrderMapping(json: json)
            #expect(read == mapping)
            #expect(read.json() == json)
        }
    }

    @Test(arguments: [
        ("[]", ["wrongType"]), ("{", ["invalidJSON"]),
        (#"{"format": "x", "id": "a", "order": {}}"#, ["wrongFormat", "missingField", "missingField", "missingField"]),
        (#"{"format": "aftersales.order-mapping/1", "id": "a"}"#, Array(repeating: "missingField", count: 4)),
        (
            #"{"format": "aftersales.order-mapping/1", "id": "", "order": {"number": "A", "vin": "B", "opened": "C"}}"#,
            ["emptyText"]
        ),
        (
            #"{"format": "aftersales.order-mapping/1", "id": "a", "order": {"number": "A", "vin": "a", "opened": "C"}}"#,
            ["duplicateColumn"]
        ),
        (
            #"{"format": "aftersales.order-mapping/1", "id": "a", "order": {"number": "A", "vin": "B", "opened": "C", "vim": "D"}, "dates": "american", "units": {"x": "feet"}, "statuses": {"y": "shut"}, "fixed": {"currency": "ABC", "lineKind": "thing"}, "job": {"text": 7}, "more": 1}"#,
            [
                "unknownField", "unknownField", "wrongType", "unknownChoice", "unknownChoice", "unknownChoice",
                "unknownCurrency", "unknownChoice",
            ]
        ),
    ])
    func everyProblemIsSaidAtOnce(_ json: String, _ codes: [String]) {
        let rejection = #expect(throws: Rejection.self) { try OrderMapping(json: json) }
        #expect(rejection?.findings.map(\.code.rawValue) == codes)
    }

    @Test func aHeaderIsReadInAnyOrderAndCase() throws {
        let mapping = try OrderMapping(json: Self.whole)
        let layout = try mapping.layout(of: [" 项目", "工单号", "里程", "车架号 ", "开单日期", "备注", "地址"], in: "a.csv")
        #expect(layout.findings.map(\.finding.code) == [.unknownColumn])
        #expect(layout.findings.first?.place.column == "备注")
        let order = layout.order(of: ["换油", "R1", "41,5", "V", "2026-1-2", "", ""], line: 7, text: "row")
        #expect(order.fields[.number] == SourceField("R1", at: SourcePlace(file: "a.csv", line: 7, column: "工单号")))
        #expect(order.jobs.first?.fields[.text]?.text == "换油")
        #expect(order.jobs.first?.lines.isEmpty == true)
        #expect(order.findings.isEmpty && order.text == "row")
    }

    @Test func aHeaderWithoutItsColumnsIsRefused() throws {
        let rejection = #expect(throws: Rejection.self) {
            try OrderMapping.serviceRecords.layout(of: ["VIN", "VIN", "RO_OPEN_DATE", "MILEAGE"], in: "a.csv")
        }
        #expect(
            rejection?.findings.map { "\($0.code) \($0.place)" } == [
                "duplicateColumn $.VIN", "missingColumn $.RO_INVOICE_NUMBER", "missingColumn $.ODOMETER_MEASURE",
            ])
    }

    @Test(arguments: [1, 6, 8, 30])
    func aRowOfAnotherWidthIsSetAside(_ cells: Int) throws {
        let layout = try OrderMapping(json: Self.whole).layout(
            of: ["工单号", "车架号", "开单日期", "里程", "项目", "配件", "数量"], in: "a.csv")
        let order = layout.order(of: Array(repeating: "x", count: cells), line: 3, text: "row")
        #expect(order.findings.map(\.finding.code) == [.wrongFieldCount])
        var judge = OrderJudge(layout.mapping.conventions, now: ServiceRecords.now, in: .utc)
        #expect(judge.judge(order).isSetAside)
    }

    @Test func theBuiltInMappingIsWhole() throws {
        for mapping in OrderMapping.builtIn {
            var check = MappingCheck()
            check.mapping(mapping)
            #expect(check.findings.isEmpty, "\(mapping.id)")
        }
    }
}
