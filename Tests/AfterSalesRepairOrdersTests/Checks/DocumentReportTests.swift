import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Foundation
import Testing

/// What a check found, by order, advisor and code.
@Suite struct DocumentReportTests {
    private func order(_ number: Int, _ advisor: Identifier<Employee>, clean: Bool) throws -> RepairOrder {
        let key = RecordKey<RepairOrder>(FullOrder.owner, Identifier("RO-\(number)"))
        return clean
            ? try CheckedOrder.authorized(key, advisor: advisor) : try CheckedOrder.received(key, advisor: advisor)
    }

    private func report(_ orders: [RepairOrder]) throws -> DocumentReport {
        var report = DocumentReport()
        let context = try CheckedOrder.context()
        for order in orders { report.add(order, DocumentRules.standard.findings(on: order, in: context)) }
        return report
    }

    @Test func ordersAdvisorsAndCodesAreCounted() throws {
        let report = try report([
            order(3, "E2", clean: false), order(1, "E1", clean: true), order(2, "E1", clean: false),
            FullOrder.reversed().credit,
        ])
        #expect(report.checked == 3 && report.clean == 1 && report.cleanShare == Ratio(1, per: 3))
        #expect(report.items.map(\.order.id) == ["RO-2", "RO-3"])
        #expect(report.advisors.map(\.advisor) == ["E1", "E2"])
        #expect(report.advisors.map(\.checked) == [2, 1] && report.advisors.map(\.findings) == [2, 2])
        #expect(report.counts.map(\.code) == [.estimateMissing, .promiseMissing])
        #expect(report.counts.map(\.count) == [2, 2])
        #expect(report.items(of: "E2").map(\.order.id) == ["RO-3"])
        #expect(
            report.text(.english) == """
                3 orders checked, 1 clean, 2 with gaps
                  estimateMissing: 2
                  promiseMissing: 2
                advisor E1: 1 of 2 clean, 2 findings
                  order RO-2, checkedIn
                    error estimateMissing: there is no estimate
                    error promiseMissing: no time is promised
                advisor E2: 0 of 1 clean, 2 findings
                  order RO-3, checkedIn
                    error estimateMissing: there is no estimate
                    error promiseMissing: no time is promised

                """)
        #expect(
            report.text(.simplifiedChinese).hasPrefix(
                "检查工单 3 张，合格 1 张，有缺项 2 张\n  estimateMissing: 2\n  promiseMissing: 2\n服务顾问 E1：合格 1/2，缺项 2 项\n"))
        #expect(try JSONDecoder().decode(DocumentReport.self, from: JSONEncoder().encode(report)) == report)
    }

    @Test func nothingOfNoOrder() {
        let report = DocumentReport()
        #expect(report.checked == 0 && report.cleanShare.value == nil && report.counts.isEmpty)
        #expect(report.text(.english) == "0 orders checked, 0 clean, 0 with gaps\n")
    }

    @Test(arguments: 0..<20)
    func reportsOfPartsMergeIntoThatOfTheWhole(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let orders = try (0..<30).map {
            try order($0, random.pick(["E1", "E2", "E3"]), clean: random.chance(40))
        }
        let whole = try report(orders)
        var parts = [DocumentReport(), DocumentReport(), DocumentReport()]
        for one in orders.shuffled(using: &random) {
            let part = random.number(0...2)
            parts[part] = try parts[part].merging(report([one]))
        }
        #expect(parts[0].merging(parts[1]).merging(parts[2]) == whole)
        #expect(parts[2].merging(parts[0].merging(parts[1])) == whole)
    }

    @Test func noFindingRepeatsWhatACustomerSaid() throws {
        let context = DocumentContext(now: try FullOrder.at(100_000), in: .china, followedUp: [])
        for order in try FullOrder.stages() {
            var report = DocumentReport()
            report.add(order, DocumentRules.standard.findings(on: order, in: context))
            let text = report.text(.english) + report.text(.simplifiedChinese) + "\(report)"
            for mark in FullOrder.marks { #expect(!text.contains(mark), "\(mark)") }
        }
    }
}
