import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import CKeptMemory
import Foundation

/// csi-job DATA OUT THREADS [REPETITIONS]: responses to a survey scored by month, dealership and advisor; see
/// peers/README.md.
@main
struct CSIJob {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let threads = Int(arguments[3]), threads > 0,
            let repetitions = arguments.count > 4 ? Int(arguments[4]) : 5, repetitions > 0
        else {
            FileHandle.standardError.write(Data("usage: csi-job DATA OUT THREADS [REPETITIONS]\n".utf8))
            exit(64)
        }
        // As a service would that does this again and again; otherwise each repetition asks the system for pages anew.
        keep_freed_memory()
        let columns = try CSISurvey.columns(in: arguments[1])
        var times: [Double] = []
        var results: CSIResults?
        let clock = ContinuousClock()
        for _ in 0..<repetitions {
            results = nil
            let start = clock.now
            results = try CSIResults(await columns.table(threads: threads))
            times.append(start.duration(to: clock.now) / .seconds(1))
        }
        print("seconds=\(times.sorted()[times.count / 2])")
        try results?.write(to: arguments[2])
    }
}
