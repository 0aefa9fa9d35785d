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
        let sections = try MonthSection.sections(threads, data)
        var times: [Double] = []
        var tables: MonthTables?
        let clock = ContinuousClock()
        for _ in 0..<repetitions {
            tables = nil
            let start = clock.now
            tables = try await run(data.lines, sections, threads: threads)
            times.append(start.duration(to: clock.now) / .seconds(1))
        }
        print("seconds=\(times.sorted()[times.count / 2])")
        guard let tables else { return }
        var closes: [PanelClose] = []
        for section in sections { closes.append(await section.result) }
        try MonthResults(tables, closes).write(to: arguments[2])
    }

    /// Everything from the lines to the six tables.
    private static func run(
        _ lines: SettledLines, _ sections: [MonthSection], threads: Int
    ) async throws -> MonthTables {
        let rollUp = try await RollUp.of(lines, threads: threads)
        let tables = await MonthTables(rollUp, threads: threads)
        await withTaskGroup(of: Void.self) { group in
            for section in sections { group.addTask { await section.run(tables) } }
        }
        return tables
    }
}
