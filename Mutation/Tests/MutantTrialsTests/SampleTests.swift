import Testing

@testable import MutantTrials

@Suite struct SampleTests {
    @Test func aSampleHangsOnItsSeedOnly() {
        let first = SeededSample.draw(5, of: Array(0..<100), seed: 1)
        #expect(first == SeededSample.draw(5, of: Array(0..<100), seed: 1))
        #expect(first != SeededSample.draw(5, of: Array(0..<100), seed: 2))
        #expect(Set(first).count == 5 && first == first.sorted())
        #expect(SeededSample.draw(9, of: [1, 2], seed: 1) == [1, 2])
    }

    @Test func everyElementIsDrawnAsOften() {
        var counts = [Int](repeating: 0, count: 10)
        for seed in 0..<2000 as Range<UInt64> { for element in SeededSample.draw(3, of: Array(0..<10), seed: seed) { counts[element] += 1 } }
        // 600 each on average; six standard deviations either way.
        #expect(counts.allSatisfy { (477...723).contains($0) })
    }

    // Worked out by hand from Wilson's formula.
    @Test(arguments: [(270, 300, 0.8608, 0.9290), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1)])
    func boundsOfAShare(_ successes: Int, of count: Int, lower: Double, upper: Double) {
        let bounds = WilsonInterval(successes: successes, of: count)
        #expect(abs(bounds.lower - lower) < 0.0001 && abs(bounds.upper - upper) < 0.0001)
    }

    @Test func shareInPercent() {
        #expect([0, 0.9, 0.91449, 1].map(TrialReport.percent) == ["0.0 %", "90.0 %", "91.4 %", "100.0 %"])
    }
}
