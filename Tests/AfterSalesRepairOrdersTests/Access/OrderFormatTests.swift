import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// Orders as they are written, and as somebody writes them who means harm.
@Suite struct OrderFormatTests {
    @Test func format1StaysReadable() throws {
        let (order, credit) = try FullOrder.reversed()
        #expect(try order.recordJSON() == OrderFixtures.order)
        #expect(try credit.recordJSON() == OrderFixtures.credit)
        #expect(try RepairOrder(recordJSON: OrderFixtures.order, format: 1) == order)
        #expect(try RepairOrder(recordJSON: OrderFixtures.credit, format: 1) == credit)
        let figures = try OrderFigures(of: order.settled())
        #expect(try figures.recordJSON() == OrderFixtures.figures)
        #expect(try OrderFigures(recordJSON: OrderFixtures.figures, format: 1) == figures)
        #expect(try HardCaseSamples.full().recordJSON() == OrderFixtures.hardCase)
        #expect(try HardCase(recordJSON: OrderFixtures.hardCase, format: 1) == HardCaseSamples.full())
        #expect(RepairOrder.schema.format == 1 && HardCase.schema.format == 1 && OrderFigures.schema.format == 1)
    }

    @Test(arguments: 0..<8)
    func everyOrderComesBackAsItWas(_ seed: UInt64) throws {
        var made = RandomOrders(seed: seed)
        var statuses: Set<OrderStatus> = []
        for number in 0..<100 {
            let order = try made.order(number)
            statuses.insert(order.status)
            let json = try order.recordJSON()
            let read = try RepairOrder(recordJSON: json, format: 1)
            #expect(read == order)
            #expect(try read.recordJSON() == json)
            let forgotten = try #require(order.forgetting(order.customer))
            #expect(try RepairOrder(recordJSON: forgotten.recordJSON(), format: 1) == forgotten)
        }
        #expect(statuses.count > 6)
    }

    /// What stands in place of a value somewhere, and makes the order unreadable.
    static let hostile: [(String, String)] = [
        (#""status":"closed""#, #""status":"秘密状态""#), (#""status":"closed""#, #""status":7"#),
        (#""kilometres":41200"#, #""kilometres":"秘密里程""#), (#""kilometres":41200"#, #""kilometres":1e400"#),
        (#""kilometres":41200"#, #""kilometres":0.5"#), (#""customer":"C1""#, #""customer":null"#),
        (#""customer":"C1","#, ""), (#""at":"2026-06-01T01:05:00Z""#, #""at":"秘密时间""#),
        (#""at":"2026-06-01T01:05:00Z""#, #""at":"2026-13-01T01:05:00Z""#),
        (#""unitPrice":"200.00 CNY""#, #""unitPrice":200.0"#),
        (#""unitPrice":"200.00 CNY""#, #""unitPrice":"秘密金额 CNY""#),
        (#""unitPrice":"200.00 CNY""#, #""unitPrice":"99999999999999999999.00 CNY""#),
        (#""taxRate":"#, #""taxRate":{},"x":"#), (#""kind":"authorized""#, #""kind":"秘密同意""#),
        (#""authorization":0"#, #""authorization":"秘密""#), (#""jobs":["#, #""jobs":{"秘密":["#),
        (#""steps":["#, #""steps":[[],"#), (#""discount":{"rate":"0.1"}"#, #""discount":{}"#),
        (#""reception":{"#, #""reception":[{"#), (#""terms":{"#, #""terms":{"秘密":"#),
    ]

    @Test(arguments: hostile)
    func whatCannotBeReadIsRefusedAndNotRepeated(_ old: String, _ new: String) throws {
        // Every word of the order is somebody's secret, those of the attacker too.
        let secrets = FullOrder.marks + ["秘密"]
        #expect(OrderFixtures.order.contains(old), "\(old)")
        let json = OrderFixtures.order.replacing(old, with: new, maxReplacements: 1)
        do {
            _ = try RepairOrder(recordJSON: json, format: 1)
            Issue.record("\(new) was read")
        } catch {
            let text = "\(error) \(String(reflecting: error))"
            for secret in secrets { #expect(!text.contains(secret), "\(text)") }
        }
    }

    @Test func aCutOrderIsRefused() throws {
        let bytes = Array(OrderFixtures.order.utf8)
        for length in stride(from: 0, to: bytes.count, by: 97) where length > 0 {
            #expect(throws: (any Error).self) {
                try RepairOrder(recordJSON: String(decoding: bytes[..<length], as: UTF8.self), format: 1)
            }
        }
    }

    @Test(arguments: 0..<4)
    func whatIsReadDespiteAChangeHarmsNobody(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let bytes = Array(OrderFixtures.order.utf8)
        for _ in 0..<300 {
            var changed = bytes
            for _ in 0..<random.number(1...3) {
                changed[random.number(0...changed.count - 1)] = random.pick(Array("0123456789-\"{}[],:azA".utf8))
            }
            guard let order = try? RepairOrder(recordJSON: String(decoding: changed, as: UTF8.self), format: 1) else {
                continue
            }
            // Nothing that is asked of it may trap.
            _ = try? order.settled()
            _ = try? order.balance(of: .customer)
            _ = order.forgetting(order.customer)
            _ = RepairOrder.schema.values(of: order)
            _ = DocumentRules.standard.findings(
                on: order, in: DocumentContext(now: try FullOrder.at(5_000), in: .china, followedUp: []))
        }
    }

    @Test func quantitiesThatNobodyHasDoNotStopTheProgram() throws {
        let most =
            #"{"at":"2026-06-01T01:32:00Z","by":"E8","line":"L2","quantity":"999999999999999.999","way":"issued"},"#
        let json = OrderFixtures.order.replacing(
            #""partMovements":["#, with: #""partMovements":["# + String(repeating: most, count: 20)
        ).replacing(#""kilometres":41200"#, with: #""kilometres":-9223372036854775808"#)
        #expect(json != OrderFixtures.order)
        let order = try RepairOrder(recordJSON: json, format: 1)
        let context = DocumentContext(now: try FullOrder.at(5_000), in: .china)
        _ = DocumentRules.standard.findings(on: order, in: context)
        #expect(order.issued(on: "L2").units == .max)
        let question = ComebackQuestion(
            Reception(kilometres: .max, concerns: [Concern("n1", "冷车打不着火")]), at: try FullOrder.at(5_000))
        _ = ComebackRule.standard.candidates(for: question, among: [order], in: .china)
    }
}
