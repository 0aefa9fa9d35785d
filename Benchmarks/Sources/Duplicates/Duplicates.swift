import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Measuring

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Measures the search for duplicates: what it finds of what was planted, what else it finds, and what it takes.
@main
struct Duplicates {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let sizes = arguments.compactMap { Int($0) }
        let seeds: [UInt64] = arguments.contains("--quick") ? [1] : [1, 2, 3, 4, 5]
        print("Found, at the standard threshold, in 100 000 files with 2 000 duplicates:")
        for seed in seeds { try quality(seed: seed, files: 100_000, planted: 2_000) }
        try agreement(files: 5_000)
        try growth(sizes.isEmpty ? [10_000, 100_000, 1_000_000] : sizes, rounds: arguments.contains("--quick") ? 1 : 5)
    }

    /// A search over a generated town; gives the time of the library alone, of the processor.
    static func search(
        seed: UInt64, files: Int, planted: Int
    ) throws -> (search: DuplicateSearch, pairs: Set<[String]>, time: Double) {
        var town = try GeneratedTown(seed: seed)
        var search = DuplicateSearch()
        var pairs: Set<[String]> = []
        var batch: [Customer] = []
        var time = 0.0
        let step = max(1, (files - planted) / max(1, planted))
        var count = 0
        func take() {
            let start = processorTime()
            for customer in batch { search.add(customer) }
            time += processorTime() - start
            batch = []
        }
        while count < files - planted {
            let draft = try town.next()
            batch.append(try town.customer(draft, id: "C\(count)"))
            if count % step == 0, pairs.count < planted, let again = try town.again(draft) {
                batch.append(try town.customer(again, id: "X\(count)"))
                pairs.insert(["C\(count)", "X\(count)"])
            }
            count += 1
            if batch.count >= 10_000 { take() }
        }
        take()
        return (search, pairs, time)
    }

    static func quality(seed: UInt64, files: Int, planted: Int) throws {
        let (search, pairs, _) = try search(seed: seed, files: files, planted: planted)
        let report = search.report()
        let found = report.candidates.map { ($0, [$0.first.id.rawValue, $0.second.id.rawValue].sorted()) }
        let right = found.filter { pairs.contains($0.1) }.count
        let strong = found.filter { $0.0.isStrong }
        let rightStrong = strong.filter { pairs.contains($0.1) }.count
        print(
            "  seed \(seed): recall \(share(right, pairs.count)), precision \(share(right, found.count));",
            "strong: recall \(share(rightStrong, pairs.count)), precision \(share(rightStrong, strong.count));",
            "\(report.comparisons.grouped) comparisons, \(report.findings.count) findings")
    }

    /// What blocks find and what comparing each with each finds.
    static func agreement(files: Int) throws {
        let search = try search(seed: 11, files: files, planted: files / 50).search
        let start = processorTime()
        let report = search.report()
        let middle = processorTime()
        let exhaustive = search.exhaustiveReport()
        let end = processorTime()
        print(
            "\(files.grouped) files: \(report.candidates.count) candidates, with blocks \((middle - start).timeText),",
            "each with each \((end - middle).timeText), \(report.candidates == exhaustive.candidates ? "the same" : "NOT THE SAME")"
        )
        if report.candidates != exhaustive.candidates { exit(1) }
    }

    static func growth(_ sizes: [Int], rounds: Int) throws {
        var before: (size: Int, time: Double)?
        for size in sizes {
            var times: [Double] = []
            var memory = 0
            var quality = ""
            for round in 0..<(size > 500_000 ? min(3, rounds) : rounds) {
                ResidentMemory.forgetPeak()
                let bytes = ResidentMemory.bytes() ?? 0
                let (search, pairs, adding) = try search(seed: UInt64(20 + round), files: size, planted: size / 50)
                let start = processorTime()
                let report = search.report()
                times.append(adding + processorTime() - start)
                memory = max(memory, (ResidentMemory.peak() ?? bytes) - bytes)
                let found = Set(report.candidates.map { [$0.first.id.rawValue, $0.second.id.rawValue].sorted() })
                let right = found.intersection(pairs).count
                quality = "recall \(share(right, pairs.count)), precision \(share(right, found.count)), "
                quality += "\(report.comparisons.grouped) comparisons, \(report.findings.count) findings"
            }
            let sample = Sample(times)
            var line =
                "\(size.grouped) files: \(sample.text { $0.timeText }), \((sample.median / Double(size)).timeText) a file,"
            line += " \((memory >> 20).grouped) MB, \(quality)"
            if let before {
                let growth = sample.median / before.time / (Double(size) / Double(before.size))
                line += ", \(growth.text(2)) × the time a file of \(before.size.grouped)"
            }
            print(line)
            before = (size, sample.median)
        }
    }

    static func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "–" : "\((Double(part) / Double(whole) * 100).text(1)) %"
    }

    static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
