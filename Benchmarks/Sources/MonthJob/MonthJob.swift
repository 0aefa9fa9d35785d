import AfterSalesCommission
import AfterSalesKPI
import CKeptMemory
import Foundation
import MonthWork

/// month-job DATA OUT THREADS [REPETITIONS]: figures and pay of a year of settled lines; see peers/README.md.
@main
struct MonthJob {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let threads = Int(arguments[3]), threads > 0,
            let repetitions = arguments.count > 4 ? Int(arguments[4]) : 5, repetitions > 0
        else {
            FileHandle.standardError.write(Data("usage: month-job DATA OUT THREADS [REPETITIONS]\n".utf8))
            exit(64)
        }
        // As a service would that does this again and again; otherwise each repetition asks the system for pages anew.
        keep_freed_memory()
        let data = try MonthData(arguments[1])
        let panel = try MonthPanel()
        var facts = try panel.facts(data)
        var close = facts.close()
        var times: [Double] = []
        var tables: Tables?
        let clock = ContinuousClock()
        for _ in 0..<repetitions {
            tables = nil
            let start = clock.now
            tables = try await run(data.lines, panel, &facts, &close, threads: threads)
            times.append(start.duration(to: clock.now) / .seconds(1))
        }
        print("seconds=\(times.sorted()[times.count / 2])")
        guard let tables else { return }
        let results = try MonthResults(
            dealers: tables.dealers, advisors: tables.advisors, mechanicHours: tables.hours.mechanic,
            bodyHours: tables.hours.body, close: close)
        try results.write(to: arguments[2])
    }

    private typealias Hours = (mechanic: [Int64], body: [Int64])
    private typealias Tables = (advisors: FigureTable, dealers: FigureTable, hours: Hours)

    /// Everything from the lines to the six tables. The close's storage is used again, all of it written anew.
    private static func run(
        _ lines: SettledLines, _ panel: MonthPanel, _ facts: inout PanelFacts, _ close: inout PanelClose, threads: Int
    ) async throws -> Tables {
        let rollUp = try await RollUp.of(lines, threads: threads)
        let tables = await tables(rollUp, threads: threads)
        let (advisors, dealers, hours) = tables
        // Who has no line has no figure.
        func given(_ table: FigureTable, _ column: [Int64]) -> [Int64] {
            column.indices.map { table.orders[$0] == 0 ? PanelFacts.absent : column[$0] }
        }
        facts.set(panel.output, from: panel.firstAdvisor, given(advisors, advisors.sales).span)
        facts.set(panel.grossProfit, from: panel.firstAdvisor, given(advisors, advisors.grossProfit).span)
        facts.set(panel.vehicleIntake, from: panel.firstAdvisor, given(advisors, advisors.orders).span)
        facts.set(panel.dealerOutput, given(dealers, dealers.sales).span)
        facts.set(panel.mechanicHours, from: panel.firstTechnician, hours.mechanic.span)
        facts.set(panel.bodyHours, from: panel.firstTechnician, hours.body.span)
        facts.close(into: &close)
        return tables
    }

    /// The figures of advisors, and beside them those of dealers and technicians.
    private static func tables(_ rollUp: RollUp, threads: Int) async -> Tables {
        @Sendable func others() -> (FigureTable, Hours) {
            let technicians = rollUp.technicians(by: .place)
            return (
                FigureTable(rollUp.advisors(by: .dealer)), (technicians.hours(skill: 0), technicians.hours(skill: 1))
            )
        }
        guard threads > 1 else {
            let (dealers, hours) = others()
            return (FigureTable(rollUp.advisors(by: .place)), dealers, hours)
        }
        async let beside = others()
        let advisors = FigureTable(rollUp.advisors(by: .place))
        let (dealers, hours) = await beside
        return (advisors, dealers, hours)
    }
}
