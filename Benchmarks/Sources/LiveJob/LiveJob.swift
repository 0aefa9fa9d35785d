import AfterSalesCommission
import AfterSalesKPI
import CKeptMemory
import Foundation
import MonthWork

/// live-job DATA OUT pools|deferred: one more line, and figures and pay are what they then are; see peers/README.md.
@main
struct LiveJob {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, ["pools", "deferred"].contains(arguments[3]) else {
            FileHandle.standardError.write(Data("usage: live-job DATA OUT pools|deferred\n".utf8))
            exit(64)
        }
        keep_freed_memory()
        let data = try MonthData(arguments[1])
        var ledger = try LiveLedger(data, MonthPanel(), pools: arguments[3] == "pools" ? .atOnce : .whenAsked)
        try run(data, &ledger)
        ledger.settlePools()
        try ledger.results().write(to: arguments[2])
    }

    private static func run(_ data: MonthData, _ ledger: inout LiveLedger) throws {
        let clock = ContinuousClock()
        let lines = data.lines
        let start = clock.now
        var checksum: Int64 = 0
        for index in 0..<lines.count { checksum &+= try ledger.post(lines, at: index) }
        let seconds = start.duration(to: clock.now) / .seconds(1)
        let posts = lines.count { !$0.isVoid }
        let singles = try singlePosts(lines, &ledger, clock, &checksum)
        print("seconds=\(seconds)")
        print("ns_per_post=\(seconds / Double(posts) * 1e9)")
        print("p50_ns=\(singles[singles.count / 2])")
        print("p99_ns=\(singles[singles.count * 99 / 100])")
        print("checksum=\(checksum)")
    }

    /// Posts that change nothing, of lines here and there, each timed with the clock's own cost in it; ascending.
    private static func singlePosts(
        _ lines: SettledLines, _ ledger: inout LiveLedger, _ clock: ContinuousClock, _ checksum: inout Int64
    ) throws -> [Int] {
        var times: [Int] = []
        times.reserveCapacity(200_000)
        var place: UInt64 = 7
        while times.count < 200_000 {
            place = place &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var line = lines[Int(place >> 33) % lines.count]
            guard !line.isVoid else { continue }
            (line.amount, line.cost, line.hours, line.isComeback) = (0, 0, 0, false)
            let start = clock.now
            checksum &+= try ledger.post(line)
            times.append(Int(start.duration(to: clock.now) / .nanoseconds(1)))
        }
        return times.sorted()
    }
}
