import AfterSalesInterchange
import CKeptMemory
import Foundation

/// import-job WORK DATA OUT THREADS [REPETITIONS]: files read; see peers/README.md for what WORK is. And
/// import-job make-store DATA OUT THREADS MEGABYTES: the file that `store` reads.
@main
struct ImportJob {
    static let usage =
        "usage: import-job rows|bytes|texts|gbk|orders|store|sqlite|make-store DATA OUT THREADS [REPETITIONS]\n"

    static func main() async throws {
        let arguments = CommandLine.arguments
        // The readers take one thread, however many there may be.
        guard arguments.count >= 5, let threads = Int(arguments[4]), threads > 0,
            let repetitions = arguments.count > 5 ? Int(arguments[5]) : 3, repetitions > 0
        else { stop() }
        let (work, data, out) = (arguments[1], arguments[2], arguments[3])
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        if work == "make-store" {
            try await StoreMaker.write(to: data + "/store.ndjson", megabytes: repetitions)
            return
        }
        // As a service would that does this again and again; otherwise each repetition asks the system for pages anew.
        keep_freed_memory()
        switch work {
        case "rows":
            try write(["rows.csv": try measured(repetitions) { try TableCount(data + "/records.csv").text }], to: out)
        case "bytes", "texts":
            let columns = try measured(repetitions) {
                try TableColumns(data + "/records.csv", asTexts: work == "texts")
            }
            try write(
                ["cells.csv": columns.text, "content.txt": try TableContent(data + "/records.csv").text], to: out)
        case "gbk":
            let path = data + "/records-gbk.csv"
            let columns = try measured(repetitions) { try TableColumns(path, asTexts: true) }
            try write(["cells.csv": columns.text, "content.txt": try TableContent(path).text], to: out)
        case "orders":
            let fields = try measured(repetitions) { try OrderFields(data + "/orders.xml") }
            try write(["orders.csv": fields.counts, "fields.csv": fields.text], to: out)
        case "store", "sqlite":
            // Once: what a second reading would find is what the first has left.
            try write(["rows.csv": try await StoreReading.read(data + "/store.ndjson", work, out)], to: out)
        default: stop()
        }
    }

    /// The result of the last repetition; prints the median of their times.
    private static func measured<Result>(_ repetitions: Int, _ work: () throws -> Result) throws -> Result {
        let clock = ContinuousClock()
        var times: [Double] = []
        var processorTimes: [Double] = []
        while true {
            let start = clock.now
            let processorStart = processorSeconds()
            let result = try work()
            times.append(start.duration(to: clock.now) / .seconds(1))
            processorTimes.append(processorSeconds() - processorStart)
            guard times.count == repetitions else { continue }
            print("seconds=\(median(times))\nprocessor_seconds=\(median(processorTimes))")
            return result
        }
    }

    private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

    /// What all threads of the process have taken of the processors.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func write(_ files: [String: String], to folder: String) throws {
        for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
    }

    private static func stop() -> Never {
        FileHandle.standardError.write(Data(usage.utf8))
        exit(64)
    }
}
