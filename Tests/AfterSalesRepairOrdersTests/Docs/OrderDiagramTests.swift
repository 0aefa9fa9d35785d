import AfterSalesCore
import AfterSalesRepairOrders
import Foundation
import Testing

/// The diagrams in docs/Repair-orders.md are drawn from the tables, as scripts/diagrams writes them.
@Suite struct OrderDiagramTests {
    static let page = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/Repair-orders.md")

    /// The block behind the line that says what it shows.
    static func block(_ mark: String) throws -> String {
        let lines = try String(contentsOf: page, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == "<!-- \(mark) -->" }, "no block of \(mark)")
        try #require(lines.count > start + 1 && lines[start + 1] == "```mermaid")
        let block = lines[(start + 2)...].prefix { $0 != "```" }
        return block.joined(separator: "\n") + "\n"
    }

    @Test func theDiagramOfOrdersIsTheTable() throws {
        let drawn = try Self.block("printed by Snippets/Diagrams.swift OrderStatus")
        #expect(drawn == OrderStatus.lifecycle.mermaid(from: .draft))
    }

    @Test func theDiagramsBesideOrdersAreTheirTables() throws {
        let appointments = try Self.block("printed by Snippets/Diagrams.swift AppointmentStatus")
        #expect(appointments == AppointmentStatus.lifecycle.mermaid(from: .booked))
        let rescues = try Self.block("printed by Snippets/Diagrams.swift RescueStatus")
        #expect(rescues == RescueStatus.lifecycle.mermaid(from: .called))
    }

    @Test(arguments: OrderStatus.lifecycle.transitions)
    func everyTransitionIsDrawn(_ transition: Lifecycle<OrderStatus, OrderAction>.Transition) throws {
        let drawn = try Self.block("printed by Snippets/Diagrams.swift OrderStatus")
        let line = "    \(transition.from) --> \(transition.to): \(transition.action)\n"
        #expect(drawn.contains(line))
    }

    @Test func everyStateIsReachedFromADraft() {
        #expect(OrderStatus.lifecycle.unreachableStates(from: .draft).isEmpty)
    }
}
