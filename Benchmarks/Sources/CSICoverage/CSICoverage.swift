#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Of many seeded samples, how many have a 95 % interval that holds the truth; or, with --print-cases, intervals of many
/// cases for scripts/check-statistics.
@main
struct CSICoverage {
    static let sizes: [Int64] = [5, 10, 30, 100, 400]

    static func main() async {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            if options.printsCases {
                try Cases().print()
                return
            }
            let report = Report(try await simulated(options), options)
            print(options.json ? report.json : report.table)
        } catch {
            print("csi-coverage: \(error)")
            exit(1)
        }
    }

    /// Every study with the number of intervals that held, size by size. Each cell has a seed of its own, so that the result
    /// does not depend on who is simulated first.
    private static func simulated(_ options: Options) async throws -> [Report.Row] {
        let studies = try Studies(resamples: options.resamples).all()
        return try await withThrowingTaskGroup(of: (Int, Int, Int).self) { group in
            for (column, size) in sizes.enumerated().reversed() {
                for (row, study) in studies.enumerated() {
                    let seed = options.seed &* 1_000_003 &+ UInt64(row * sizes.count + column)
                    group.addTask {
                        (row, column, try study.held(samples: options.samples, of: size, seed: seed))
                    }
                }
            }
            var held = studies.map { _ in sizes.map { _ in 0 } }
            for try await (row, column, count) in group { held[row][column] = count }
            return zip(studies, held).map { Report.Row(method: $0.method, population: $0.population, held: $1) }
        }
    }
}
