import AfterSalesCore
import AfterSalesStorage
import AfterSalesWarranty
import CKeptMemory
import Foundation

/// recall-job DATA OUT THREADS [REPETITIONS]: a car park held against recall campaigns; see peers/README.md.
@main
struct RecallJob {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let threads = Int(arguments[3]), threads > 0,
            let repetitions = arguments.count > 4 ? Int(arguments[4]) : 5, repetitions > 0
        else {
            FileHandle.standardError.write(Data("usage: recall-job DATA OUT THREADS [REPETITIONS]\n".utf8))
            exit(64)
        }
        // As a service would that does this again and again; otherwise each repetition asks the system for pages anew.
        keep_freed_memory()
        let rows = [UInt8](try Data(contentsOf: URL(filePath: arguments[1] + "/vins.txt")))
        let csv = try Data(contentsOf: URL(filePath: arguments[1] + "/campaigns.csv"))
        let campaigns = try RecallDocument(csv: csv, owner: .group).campaigns
        var building: [Double] = []
        var matching: [Double] = []
        var results: RecallResults?
        let clock = ContinuousClock()
        for _ in 0..<repetitions {
            results = nil
            let start = clock.now
            let index = RecallIndex(campaigns)
            let built = clock.now
            let found = await index.match(
                rows, rowLength: RecallResults.rowLength, checkDigits: .everywhere, threads: threads)
            matching.append(built.duration(to: clock.now) / .seconds(1))
            building.append(start.duration(to: built) / .seconds(1))
            results = RecallResults(found, index, rows)
        }
        print("seconds=\(median(matching))\nbuild_seconds=\(median(building))")
        try results?.write(to: arguments[2])
    }

    private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}
