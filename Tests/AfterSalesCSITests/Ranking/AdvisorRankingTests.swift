import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// That noise does not win, and that what is clear is told.
@Suite struct AdvisorRankingTests {
    /// Responses of an advisor, each with one mark for all three questions.
    private static func responses(_ advisor: String, _ marks: [Int]) throws -> [SurveyResponse] {
        try marks.enumerated().map { number, mark in
            try DeskSample.response("\(advisor)-\(number)", [mark, mark, mark], advisor: Identifier(advisor))
        }
    }

    private static func advisor(_ id: String) -> RankedAdvisor {
        RankedAdvisor(Identifier(id), at: DeskSample.owner)
    }

    private static let good = Array(repeating: [9, 10], count: 15).flatMap(\.self)
    private static let poor = Array(repeating: [6, 7], count: 15).flatMap(\.self)

    @Test func whoIsClearlyBetterIsTheStar() throws {
        let responses = try Self.responses("A", Self.good) + Self.responses("B", Self.poor)
        let ranking = try DeskSample.scoring(least: 10).ranking(of: responses)
        #expect(ranking.standings.map(\.advisor) == [Self.advisor("A"), Self.advisor("B")])
        #expect(ranking.standings.map(\.rank) == [1, 2])
        #expect(ranking.standings.map(\.bestRank) == [1, 2] && ranking.standings.map(\.worstRank) == [1, 2])
        #expect(ranking.standings[1].clearlyBetter == [Self.advisor("A")])
        #expect(ranking.stars == [Self.advisor("A")])
        #expect(ranking.standings[0].score.mean == DeskSample.points("950"))
        #expect(ranking.standings.allSatisfy { $0.meetsRequirement == nil })
        #expect(ranking.pairLevel == .ninetyFive && ranking.level == DeskSample.rate("95%"))
    }

    @Test func withoutADifferenceNobodyIsAStarUnlessMoreIsAskedFor() throws {
        let responses = try ["A", "B", "C"].flatMap { try Self.responses($0, Self.good) }
        let ranking = try DeskSample.scoring(least: 10).ranking(of: responses)
        #expect(ranking.stars == [])
        #expect(ranking.standings.map(\.rank) == [1, 1, 1], "those with the same index share a rank")
        #expect(ranking.standings.map(\.worstRank) == [3, 3, 3])
        // The interval of 950 of thirty responses is about [931, 969].
        let asked = try DeskSample.scoring(least: 10).ranking(of: responses, requirement: DeskSample.points("930"))
        #expect(asked.stars == [Self.advisor("A"), Self.advisor("B"), Self.advisor("C")], "several may share it")
        let more = try DeskSample.scoring(least: 10, requirement: DeskSample.points("940")).ranking(of: responses)
        #expect(more.stars == [] && more.standings.allSatisfy { $0.meetsRequirement == false })
    }

    @Test func theLowerBoundItselfMeetsWhatIsAskedFor() throws {
        let responses = try Self.responses("A", Self.good) + Self.responses("B", Self.poor)
        let scoring = try DeskSample.scoring(least: 10)
        let lower = try scoring.ranking(of: responses).standings[0].score.interval.lower
        #expect(try scoring.ranking(of: responses, requirement: lower).stars == [Self.advisor("A")])
        let above = Points(units: lower.units + 1)
        #expect(try scoring.ranking(of: responses, requirement: above).stars == [])
    }

    @Test func fewResponsesAreListedApart() throws {
        let responses =
            try Self.responses("A", Self.good) + Self.responses("C", [10, 10]) + Self.responses("B", [1])
            + [DeskSample.response("X", [1, 1, 1], advisor: nil)]
        let ranking = try DeskSample.scoring(least: 10).ranking(of: responses)
        #expect(ranking.standings.map(\.advisor) == [Self.advisor("A")])
        #expect(ranking.standings[0].bestRank == 1 && ranking.standings[0].worstRank == 1)
        #expect(ranking.unranked.map(\.advisor) == [Self.advisor("B"), Self.advisor("C")])
        #expect(ranking.unranked.map(\.have) == [1, 2] && ranking.unranked.map(\.need) == [10, 10])
        #expect(ranking.pairLevel == nil && ranking.stars == [], "better than nobody")
        let nobody = try DeskSample.scoring().ranking(of: [SurveyResponse]())
        #expect(nobody.standings == [] && nobody.unranked == [])
    }

    @Test func answersThatAreAllEqualAreNotCertain() throws {
        // Two of two responses all at the top, against two that are a little below.
        let few = try Self.responses("A", [10, 10]) + Self.responses("B", [9, 9])
        #expect(try DeskSample.scoring(least: 2).ranking(of: few).stars == [])
        let many =
            try Self.responses("A", Array(repeating: 10, count: 200))
            + Self.responses("B", Array(repeating: 7, count: 200))
        #expect(try DeskSample.scoring(least: 2).ranking(of: many).stars == [Self.advisor("A")])
    }

    struct Level: CustomTestStringConvertible, Sendable {
        let advisors: Int
        let pair: String?
        let level: String
        var testDescription: String { "\(advisors) advisors" }
    }

    static let levels: [Level] = [
        Level(advisors: 1, pair: nil, level: "95%"),
        Level(advisors: 2, pair: "95%", level: "95%"),
        Level(advisors: 3, pair: "97.5%", level: "95%"),
        Level(advisors: 11, pair: "99.5%", level: "95%"),
        Level(advisors: 51, pair: "99.9%", level: "95%"),
        // More than fifty comparisons at the surest level there is leave less.
        Level(advisors: 52, pair: "99.9%", level: "94.9%"),
        Level(advisors: 101, pair: "99.9%", level: "90%"),
    ]

    @Test(arguments: levels) func theLevelIsRaisedByTheNumberOfComparisons(_ example: Level) throws {
        var advisors: [RankedAdvisor: ScoreSums] = [:]
        let scoring = try DeskSample.scoring(least: 2)
        for number in 0..<example.advisors {
            let sums = try scoring.sums(of: Self.responses("E\(number)", [9, 10]))
            advisors[Self.advisor("E\(number)")] = sums
        }
        let ranking = try scoring.ranking(of: advisors)
        #expect(ranking.pairLevel?.share == example.pair.map(DeskSample.rate))
        #expect(ranking.level == DeskSample.rate(example.level))
    }

    @Test func orderMeansNothing() throws {
        var random = SeededRandom(seed: 42)
        for _ in 0..<30 {
            var responses: [SurveyResponse] = []
            for advisor in 0..<random.number(1...6) {
                let best = random.number(5...10)
                let marks = (0..<random.number(1...30)).map { _ in random.number(4...best) }
                responses += try Self.responses("E\(advisor)", marks)
            }
            let scoring = try DeskSample.scoring(least: 5, requirement: DeskSample.points("600"))
            let ranking = try scoring.ranking(of: responses)
            #expect(try scoring.ranking(of: responses.shuffled(using: &random)) == ranking)
            for standing in ranking.standings {
                #expect(1 <= standing.bestRank && standing.bestRank <= standing.rank)
                #expect(standing.rank <= standing.worstRank && standing.worstRank <= ranking.standings.count)
                for other in standing.clearlyBetter {
                    let other = try #require(ranking.standings.first { $0.advisor == other })
                    #expect(other.score.mean > standing.score.mean)
                    #expect(!other.clearlyBetter.contains(standing.advisor))
                }
            }
        }
    }

    /// Eight advisors who are truly the same: at 95 % somebody seems clearly better than a given one in at most five of a
    /// hundred samples; the bound allows three standard deviations above that.
    @Test func noiseDoesNotWin() throws {
        var random = SeededRandom(seed: 8_1_8)
        var (wrong, withStar) = (0, 0)
        let scoring = try DeskSample.scoring(least: 20)
        for _ in 0..<200 {
            var advisors: [RankedAdvisor: ScoreSums] = [:]
            for advisor in 0..<8 {
                let marks = (0..<25).map { _ in random.pick([10, 10, 9, 9, 8, 8, 7, 6, 4]) }
                advisors[Self.advisor("E\(advisor)")] = try scoring.sums(of: Self.responses("E\(advisor)", marks))
            }
            let ranking = try scoring.ranking(of: advisors)
            let first = try #require(ranking.standings.first { $0.advisor == Self.advisor("E0") })
            if !first.clearlyBetter.isEmpty { wrong += 1 }
            if !ranking.stars.isEmpty { withStar += 1 }
        }
        #expect(wrong <= 19, "\(wrong) of 200")
        // Nobody is truly better than the others; one side of the interval may be wrong in 2.5 of a hundred samples.
        #expect(withStar <= 12, "\(withStar) of 200")
    }

    /// With many advisors there are many pairs, one of which is always unlikely.
    @Test func noiseDoesNotWinAmongMany() throws {
        var random = SeededRandom(seed: 20_20)
        let scoring = try DeskSample.scoring(least: 20)
        var withStar = 0
        for _ in 0..<25 {
            var advisors: [RankedAdvisor: ScoreSums] = [:]
            for advisor in 0..<50 {
                let marks = (0..<25).map { _ in random.pick([10, 10, 9, 9, 8, 8, 7, 6, 4]) }
                advisors[Self.advisor("E\(advisor)")] = try scoring.sums(of: Self.responses("E\(advisor)", marks))
            }
            if try !scoring.ranking(of: advisors).stars.isEmpty { withStar += 1 }
        }
        #expect(withStar <= 3, "\(withStar) of 25")
    }

    @Test func theSameIdElsewhereIsSomebodyElse() throws {
        let scoring = try DeskSample.scoring(least: 1)
        let sums = try scoring.sums(of: Self.responses("A", Self.good))
        let ranking = try scoring.ranking(of: [
            RankedAdvisor("A", at: .dealer("D02")): sums, RankedAdvisor("A", at: .dealer("D01")): sums,
        ])
        #expect(ranking.standings.map(\.advisor.owner) == [.dealer("D01"), .dealer("D02")])
    }
}
