import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct ScoreResultTests {
    /// One below, exactly and one above what is needed; no number is told below.
    @Test(arguments: [0, 1, 29, 30, 31])
    func belowTheLeastNumberThereIsNoScore(_ count: Int) throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument, least: 30)
        let responses = try ScoreSample.responses(
            instrument, Array(repeating: ["q": 9], count: count) + Array(repeating: [:], count: 5))
        switch try csi.score(responses) {
        case .score(let score): #expect(count >= 30 && score.responses == count && score.unscored == 5)
        case .insufficientSample(let have, let need): #expect(count < 30 && have == count && need == 30)
        }
    }

    @Test func theLeastNumberIsAtLeastOne() throws {
        #expect(throws: ScoringError.leastBelowOne(0)) { try ScoreRules(leastResponses: 0) }
        #expect(throws: ScoringError.satisfiedMarksOutOfRange(scale: 5, highest: 6)) {
            try ScoreRules(leastResponses: 1, satisfiedMarks: [5: 6])
        }
        #expect(throws: ScoringError.satisfiedMarksOutOfRange(scale: 5, highest: 0)) {
            try ScoreRules(leastResponses: 1, satisfiedMarks: [5: 0])
        }
    }

    /// Two responses have an index, but only one of them answers the second factor, and none the question outside.
    @Test func aFactorWithFewerAnswersHasNoScore() throws {
        let instrument = try ScoreSample.instrument(
            missing: .reweighted(least: Rate("10%")), factors: [("a", "1"), ("b", "1")],
            questions: [
                ("q1", .scale(1...10), "a", "1"), ("q2", .scale(1...10), "b", "1"), ("free", .scale(1...5), nil, "1"),
            ])
        let csi = try ScoreSample.scoring(instrument, least: 2)
        let score = try #require(
            try csi.score(ScoreSample.responses(instrument, [["q1": 8], ["q1": 6, "q2": 10]])).value)
        // 800 and (600 + 1000)/2 are 800 on average.
        #expect(try score.index == Points("800"))
        #expect(try score.factor("a")?.mean == Points("700"))
        #expect(score.factors[1].score == .insufficientSample(have: 1, need: 2))
        #expect(score.questions[1].score == .insufficientSample(have: 1, need: 2))
        #expect(score.questions[2].score == .insufficientSample(have: 0, need: 2))
        #expect(score.factor("b") == nil && score.question("free") == nil && score.responseRate == nil)
    }

    /// 1, 3, 4, 5, 5 of five: mean 18/5, (3.6 − 1)/4 of a hundred, two and three of five at the top.
    @Test func aQuestionOfFiveMarks() throws {
        let instrument = try ScoreSample.single(.scale(1...5))
        let csi = try ScoreSample.scoring(instrument)
        let responses = try ScoreSample.responses(instrument, [1, 3, 4, 5, 5].map { ["q": $0] })
        let question = try #require(try csi.score(responses).value?.question("q"))
        #expect(question.marks == [1, 0, 1, 1, 2])
        #expect(try question.mean.mean == Points("3.6") && question.mean.responses == 5)
        #expect(try question.outOfHundred == Points("65"))
        #expect(try question.topBox.share == Points("40"))
        #expect(try question.topTwoBox?.share == Points("60") && question.satisfied?.share == Points("60"))
        #expect(question.promoters == nil)
        // Wilson of 2 of 5 at 95 %: centre (0.4 + 1.96²/10)/(1 + 1.96²/5) = 0.443…, 11.76 % to 76.93 %.
        #expect(try question.topBox.interval.lower == Points("11.76"))
        #expect(try question.topBox.interval.upper == Points("76.92"))
    }

    /// Who is satisfied on ten marks the host says; of yes and no there is one top.
    @Test func satisfactionOfOtherScalesIsTheHosts() throws {
        let instrument = try ScoreSample.instrument(
            questions: [("q", .scale(1...10), "f", "1"), ("yes", .yesNo, nil, "1")])
        let all: [ScoreSample.Marks] = [
            ["q": 8, "yes": 1], ["q": 7, "yes": 0], ["q": 10, "yes": 1], ["q": 1, "yes": 1],
        ]
        let responses = try ScoreSample.responses(instrument, all)
        #expect(try ScoreSample.scoring(instrument).score(responses).value?.question("q")?.satisfied == nil)
        let score = try ScoreSample.scoring(instrument, satisfied: [10: 3]).score(responses).value
        #expect(try score?.question("q")?.satisfied?.share == Points("50"))
        #expect(try score?.question("yes")?.topBox.share == Points("75"))
        #expect(score?.question("yes")?.topTwoBox == nil)
    }

    /// 6 and below detract, 7 and 8 do neither, 9 and 10 promote.
    @Test(arguments: [
        ([10, 9], "100"), ([0, 6], "-100"), ([7, 8], "0"), ([9, 6], "0"), ([10, 10, 8, 6], "25"),
        ([6, 6, 9], "-33.33"),
        ([9, 9, 6], "33.33"),
    ])
    func promoters(_ marks: [Int], _ expected: String) throws {
        let instrument = try ScoreSample.single(.recommendation)
        let csi = try ScoreSample.scoring(instrument)
        let score = try csi.score(ScoreSample.responses(instrument, marks.map { ["q": $0] })).value
        let promoters = try #require(score?.question("q")?.promoters)
        #expect(try promoters.score == Points(expected))
        #expect(promoters.answers == marks.count)
        #expect(promoters.interval.lower <= promoters.score && promoters.score <= promoters.interval.upper)
        #expect(promoters.interval.method == .adjustedWald)
    }

    /// Dealership A is better with each model and worse in all, because it has more of the car that all complain about. A: 9
    /// Polos at 9 and 1 Golf at 6 against B: 1 Polo at 8 and 9 Golfs at 5; turned round, A's index is that of its customers.
    @Test func mergedStrataAreNotAveragedAverages() throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument)
        func sums(_ golfs: Int, _ golf: Int, _ polos: Int, _ polo: Int) throws -> (ScoreSums, ScoreSums) {
            (
                try csi.sums(of: ScoreSample.responses(instrument, Array(repeating: ["q": golf], count: golfs))),
                try csi.sums(of: ScoreSample.responses(instrument, Array(repeating: ["q": polo], count: polos)))
            )
        }
        func index(_ sums: ScoreSums) throws -> String? { try csi.score(sums).value?.index.description }
        let (golfA, poloA) = try sums(9, 6, 1, 9)
        let (golfB, poloB) = try sums(1, 5, 9, 8)
        #expect(try index(golfA) == "600.00" && index(golfB) == "500.00")
        #expect(try index(poloA) == "900.00" && index(poloB) == "800.00")
        // (9·600 + 900)/10 and (500 + 9·800)/10; averages of averages would say 750 and 650.
        #expect(try index(golfA.merging(poloA)) == "630.00")
        #expect(try index(golfB.merging(poloB)) == "770.00")
        // Weighed by what the population drives, half of each, the better one is ahead again.
        let population: [String: Int64] = ["golf": 50, "polo": 50]
        let first = try csi.stratifiedScore(["golf": golfA, "polo": poloA], population: population)
        let second = try csi.stratifiedScore(["polo": poloB, "golf": golfB], population: population)
        #expect(try first.weighted?.mean == Points("750") && second.weighted?.mean == Points("650"))
        #expect(try first.unweighted.value?.mean == Points("630") && first.findings.isEmpty)
    }

    /// Strata of 31, 37, 41 … answers, as many of each as of any other: nines, and in each one eight. Their means have no common
    /// denominator of 128 bits. 900 − 4 · (1/31 + 1/37 + … + 1/149) = 898.58771…
    @Test func manyStrataOfAnySizeHaveAScore() throws {
        let csi = try ScoreSample.scoring(try ScoreSample.single())
        let sizes = [
            31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139,
            149,
        ]
        var strata: [String: ScoreSums] = [:]
        for size in sizes {
            strata["\(size)"] = try csi.sums(
                of: ScoreSample.responses(csi.instrument, (0..<size).map { ["q": $0 == 0 ? 8 : 9] }))
        }
        let score = try csi.stratifiedScore(strata, population: strata.mapValues { _ in 7 })
        #expect(score.weighted?.mean.description == "898.59")
        #expect(score.weighted?.responses == 2_147)
    }

    @Test func strataAreNeverDropped() throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument, least: 2)
        func visit(_ model: String?) -> SurveyedVisit { SurveyedVisit(model: model) }
        let responses = try [("a", 9), ("a", 7), ("b", 5), ("c", 3), (nil, 2)].enumerated().map { number, answer in
            try ScoreSample.response(instrument, ["q": answer.1], number: number, visit: visit(answer.0))
        }
        let score = try csi.stratifiedScore(of: responses, population: ["a": 3, "b": 2, "d": 1]) { $0.model }
        #expect(score.weighted == nil)
        #expect(
            score.findings.map(\.code) == [
                .stratumWithoutShare, .stratumNotKnown, .stratumTooSmall, .stratumTooSmall,
            ])
        #expect(score.strata.map(\.stratum) == ["a", "b", "d"])
        #expect(score.strata[1].score == .insufficientSample(have: 1, need: 2))
        #expect(score.strata[2].score == .insufficientSample(have: 0, need: 2))
        // All who answered are in it: (9 + 7 + 5 + 3 + 2)/5.
        #expect(try score.unweighted.value?.mean == Points("520"))
        #expect(try csi.stratifiedScore([:], population: [:]).findings.count == 1)
        #expect(throws: ScoringError.stratumWithoutPopulation("a")) {
            try csi.stratifiedScore([:], population: ["a": 0])
        }
    }

    /// Forty responses each, mostly of one mark: far apart one can tell, close together one cannot, and turned round the
    /// verdict is the other one.
    @Test(arguments: [(9, 6, ChangeVerdict.worse), (6, 9, .better), (8, 8, .cannotTell)])
    func periodsAreCompared(_ earlier: Int, _ later: Int, _ verdict: ChangeVerdict) throws {
        let instrument = try ScoreSample.instrument(
            questions: [("q", .scale(1...10), "f", "1"), ("n", .recommendation, nil, "1")])
        let csi = try ScoreSample.scoring(instrument, least: 30)
        func sums(_ mark: Int) throws -> ScoreSums {
            try csi.sums(
                of: ScoreSample.responses(
                    instrument, (0..<40).map { ["q": $0 % 4 == 0 ? mark - 1 : mark, "n": mark] }))
        }
        let comparison = try #require(try csi.compare(sums(earlier), to: sums(later)).value)
        #expect(comparison.index.verdict == verdict)
        #expect(try comparison.index.difference == Points("\(100 * (later - earlier))"))
        #expect(comparison.factors.first?.change.value?.verdict == verdict)
        #expect(comparison.questions.last?.promoters?.value?.verdict == verdict)
        #expect(comparison.questions.first?.promoters == nil)
        // Nobody gave the highest mark in either.
        #expect(comparison.questions.first?.topBox.value?.verdict == .cannotTell)
    }

    @Test(arguments: 0..<50)
    func comparingTheOtherWayRoundTurnsTheVerdict(_ seed: Int) throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument)
        let first = try csi.sums(of: ScoreSample.random(instrument, count: 12, seed: UInt64(seed)))
        let second = try csi.sums(of: ScoreSample.random(instrument, count: 9, seed: UInt64(seed) + 1_000))
        let there = try #require(try csi.compare(first, to: second).value?.index)
        let back = try #require(try csi.compare(second, to: first).value?.index)
        let turned: [ChangeVerdict: ChangeVerdict] = [.better: .worse, .worse: .better, .cannotTell: .cannotTell]
        #expect(back.verdict == turned[there.verdict])
        #expect(back.difference.units == -there.difference.units)
        let same = try #require(try csi.compare(first, to: first).value?.index)
        #expect(same.verdict == .cannotTell && same.difference == .zero)
    }

    @Test func tooSmallSamplesAreNotCompared() throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument, least: 3)
        let few = try csi.sums(of: ScoreSample.responses(instrument, [["q": 9], ["q": 9]]))
        let many = try csi.sums(of: ScoreSample.responses(instrument, [["q": 9], ["q": 8], ["q": 7]]))
        #expect(try csi.compare(few, to: many) == .insufficientSample(have: 2, need: 3))
        #expect(try csi.compare(many, to: few) == .insufficientSample(have: 2, need: 3))
        #expect(try csi.compare(many, to: many).value != nil)
    }

    /// The interval of the index is of the method that the rules ask for, and a bootstrap the same in every run.
    @Test func intervalsAreOfTheMethodThatIsAskedFor() throws {
        let instrument = try ScoreSample.builtIn("us-2021")
        let responses = try ScoreSample.random(instrument, count: 40, missing: 0, seed: 2)
        let student = try #require(try ScoreSample.scoring(instrument).score(responses).value)
        #expect(student.interval.method == .studentT)
        let csi = try ScoreSample.scoring(instrument, interval: .bootstrap(seed: 5, samples: 999))
        let bootstrap = try #require(try csi.score(responses).value)
        #expect(bootstrap.interval.method == .bootstrap)
        #expect(try bootstrap == csi.score(responses.reversed()).value)
        #expect(bootstrap.index == student.index)
        // Too few samples for the level: no interval, and no score without one.
        let poor = try ScoreSample.scoring(instrument, interval: .bootstrap(seed: 5, samples: 3))
        #expect(throws: ScoringError.bootstrapSamples(3)) { try poor.score(responses) }
    }
}
