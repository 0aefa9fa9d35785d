import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting
import Foundation
import Testing

/// Distributions against lists that are sorted.
@Suite struct DistributionTests {
    static let resolutions: [Distribution.Resolution] = [.grid(1), .grid(5), .grid(60), .relative]

    private func values(_ random: inout SeededRandom, _ count: ClosedRange<Int>) -> [Int64] {
        random.list(count) { random in
            let reach = random.pick([20, 300, 5_000, 10_000_000])
            return Int64(random.number(-reach / 4...reach))
        }
    }

    private func distribution(_ values: [Int64], _ resolution: Distribution.Resolution) throws -> Distribution {
        var distribution = Distribution(resolution)
        for value in values { try distribution.add(value) }
        return distribution
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func quantilesAreThoseOfTheSortedList(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let values = values(&random, 1...200)
        let sorted = values.sorted()
        for resolution in Self.resolutions {
            let distribution = try distribution(values, resolution)
            #expect(distribution.count == Int64(values.count))
            #expect(distribution.sum == values.reduce(0, +))
            for (parts, whole) in [(0, 1), (1, 2), (9, 10), (1, 3), (99, 100), (999, 1000), (1, 1)] as [(Int64, Int64)]
            {
                // Nearest rank, as it is written.
                let rank = max(1, (parts * Int64(values.count) + whole - 1) / whole)
                let exact = sorted[Int(rank) - 1]
                let quantile = try #require(distribution.quantile(parts, of: whole))
                #expect(quantile.contains(exact), "\(parts)/\(whole) of \(resolution)")
                let width = quantile.upperBound - quantile.lowerBound
                switch resolution {
                case .grid(let grid): #expect(width == grid - 1)
                case .relative: #expect(width == 0 || Int64(exact.magnitude) >= width * 128)
                }
            }
            #expect(distribution.minimum?.contains(sorted[0]) == true)
            #expect(distribution.maximum?.contains(sorted[sorted.count - 1]) == true)
        }
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func mergesInAnyOrderAndIsUndone(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for resolution in Self.resolutions {
            let parts = random.list(2...6) { random in values(&random, 0...60) }
            let whole = try distribution(parts.flatMap(\.self), resolution)
            var merged = Distribution(resolution)
            for part in parts.shuffled(using: &random) { try merged.merge(try distribution(part, resolution)) }
            #expect(merged == whole)
            for part in parts.shuffled(using: &random) { try merged.subtract(try distribution(part, resolution)) }
            #expect(merged == Distribution(resolution))
            for value in parts.flatMap(\.self).shuffled(using: &random) { try merged.add(value) }
            for value in parts.flatMap(\.self).shuffled(using: &random) { try merged.remove(value) }
            #expect(merged == Distribution(resolution))
        }
    }

    @Test func washesWithinTenToFifteenMinutes() throws {
        var washes = Distribution()
        for (minutes, times) in [(8, 3), (10, 12), (13, 20), (15, 5), (16, 6), (31, 4)] as [(Int64, Int64)] {
            try washes.add(minutes, times: times)
        }
        let share = washes.share(within: 10...15)
        #expect(share.atLeast == Ratio(37, per: 50))
        #expect(share.atMost == Ratio(37, per: 50))
        #expect(washes.median == 13...13)
        #expect(washes.p90 == 16...16)
        #expect(washes.minimum == 8...8)
        #expect(washes.maximum == 31...31)
        #expect(washes.mean == Ratio(24 + 120 + 260 + 75 + 96 + 124, per: 50))
        var coarse = Distribution(.grid(5))
        for (minutes, times) in washes.frequencies { try coarse.add(minutes, times: times) }
        // The cells are 5–9, 10–14, 15–19: of the last one nobody knows what is within.
        #expect(coarse.share(within: 10...15).atLeast == Ratio(32, per: 50))
        #expect(coarse.share(within: 10...15).atMost == Ratio(43, per: 50))
    }

    @Test func nothingHasNoQuantile() {
        let nothing = Distribution()
        #expect(nothing.isEmpty && nothing.median == nil && nothing.p90 == nil && nothing.minimum == nil)
        #expect(nothing.mean.value == nil)
        #expect(nothing.share(within: 0...9).atLeast.value == nil)
    }

    @Test(arguments: [(-1 as Int64, 10 as Int64), (11, 10), (1, 0), (1, -2)])
    func aShareIsAShare(_ parts: Int64, _ whole: Int64) throws {
        #expect(try distribution([4, 5], .grid(1)).quantile(parts, of: whole) == nil)
    }

    @Test func refusesAndChangesNothing() throws {
        let before = try distribution([3, 3, 9], .grid(1))
        var distribution = before
        #expect(throws: DistributionError.notThere(4)) { try distribution.remove(4) }
        #expect(throws: DistributionError.notThere(3)) { try distribution.remove(3, times: 3) }
        #expect(throws: DistributionError.negativeCount(-1)) { try distribution.add(3, times: -1) }
        #expect(throws: DistributionError.negativeCount(-1)) { try distribution.remove(3, times: -1) }
        #expect(throws: DistributionError.arithmetic(.overflow)) { try distribution.add(.max) }
        #expect(throws: DistributionError.arithmetic(.overflow)) { try distribution.add(5, times: .max) }
        #expect(throws: DistributionError.notThere(8)) {
            try distribution.subtract(self.distribution([3, 8], .grid(1)))
        }
        #expect(throws: DistributionError.otherResolution(.grid(1), .relative)) {
            try distribution.merge(Distribution(.relative))
        }
        #expect(distribution == before)
    }

    /// Another value of the same cell is not what was added: what would be left adds up to what it cannot.
    @Test(arguments: [([9], 5), ([5, 6], 9), ([5, 6, 12], 9)] as [([Int64], Int64)])
    func removesOnlyWhatCanHaveBeenAdded(_ values: [Int64], _ other: Int64) throws {
        let before = try distribution(values, .grid(5))
        var changed = before
        #expect(throws: DistributionError.otherValue(other)) { try changed.remove(other) }
        #expect(throws: DistributionError.otherValues) { try changed.subtract(self.distribution([other], .grid(5))) }
        #expect(changed == before)
        let data = try JSONEncoder().encode(changed)
        #expect(try JSONDecoder().decode(Distribution.self, from: data) == before)
    }

    @Test(arguments: resolutions + [.grid(.max), .grid(7)])
    func extremesAreInTheirCells(_ resolution: Distribution.Resolution) throws {
        for value in [.min, .min + 1, .max, .max - 1, -256, -255, -1, 0, 1, 255, 256, 257] as [Int64] {
            var distribution = Distribution(resolution)
            try distribution.add(value)
            #expect(distribution.median?.contains(value) == true, "\(value)")
            if value != .min {
                try distribution.remove(value)
                #expect(distribution == Distribution(resolution))
            }
        }
    }

    @Test(arguments: resolutions)
    func isTheSameAfterJSON(_ resolution: Distribution.Resolution) throws {
        var random = SeededRandom(seed: 7)
        let distribution = try distribution(values(&random, 100...100), resolution)
        let data = try JSONEncoder().encode(distribution)
        #expect(try JSONDecoder().decode(Distribution.self, from: data) == distribution)
    }

    @Test(arguments: [
        #"{"resolution":0,"cells":[],"counts":[],"sum":0}"#, #"{"resolution":"log","cells":[],"counts":[],"sum":0}"#,
        #"{"resolution":5,"cells":[3],"counts":[1],"sum":3}"#,
        #"{"resolution":1,"cells":[3,2],"counts":[1,1],"sum":5}"#,
        #"{"resolution":1,"cells":[3],"counts":[0],"sum":0}"#, #"{"resolution":1,"cells":[3],"counts":[1,2],"sum":3}"#,
        #"{"resolution":1,"cells":[3],"counts":[1],"sum":4}"#, #"{"resolution":1,"cells":[],"counts":[],"sum":1}"#,
    ])
    func refusesWhatIsNoDistribution(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Distribution.self, from: Data(text.utf8)) }
    }
}
