import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Foundation
import Testing

@Suite struct ScoreSumsTests {
    /// Any partition, merged in any order, is the whole, with the values of a bootstrap and without.
    @Test(arguments: 0..<20)
    func partsMergeToTheWhole(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let instrument = try ScoreSample.builtIn(random.pick(["us-2021", "china-2014", "call-back"]))
        let interval: ScoreRules.IndexInterval = random.chance(50) ? .studentT : .bootstrap(seed: 1, samples: 99)
        let csi = try ScoreSample.scoring(instrument, interval: interval)
        let responses = try ScoreSample.random(
            instrument, count: random.number(0...120), missing: 30, seed: UInt64(seed))
        var parts = Array(repeating: [] as [SurveyResponse], count: random.number(1...9))
        for response in responses { parts[random.number(0...parts.count - 1)].append(response) }
        var whole = csi.emptySums
        for part in parts.shuffled(using: &random) { whole = try whole.merging(csi.sums(of: part)) }
        #expect(try whole == csi.sums(of: responses))
        let groupings = ScoreGrouping.allCases.filter { _ in random.chance(40) }
        let groups = try csi.sums(of: responses, by: groupings) { $0.model }
        var again = csi.emptySums
        for sums in groups.values { again = try sums.merging(again) }
        #expect(again == whole)
    }

    @Test func groupsAreToldApartAndNobodyIsLost() throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument)
        func response(_ dealer: Identifier<Dealer>, _ advisor: Identifier<Employee>?, _ mark: Int) throws
            -> SurveyResponse
        {
            try ScoreSample.response(
                instrument, ["q": mark], dealer: dealer, visit: SurveyedVisit(advisor: advisor, model: "Polo"))
        }
        // The same id at another dealership is somebody else.
        let responses = [
            try response("d1", "a1", 10), try response("d1", "a1", 8), try response("d2", "a1", 1),
            try response("d1", nil, 5),
        ]
        let groups = try csi.sums(of: responses, by: [.advisor])
        #expect(groups.count == 3)
        let first = try #require(groups[ScoreSubject([.advisor("a1", at: .dealer("d1"))])])
        #expect(try csi.score(first).value?.index == Points("900"))
        #expect(groups[ScoreSubject([.advisor(nil, at: .dealer("d1"))])]?.responses == 1)
        #expect(try csi.sums(of: responses, by: []).keys.map(\.keys.count) == [0])
        let mine = try csi.score(responses, by: .advisor("a1", at: .dealer("d1")), .model("Polo"))
        #expect(try mine.value?.index == Points("900"))
        #expect(try csi.score(responses, by: .model("Golf")) == .insufficientSample(have: 0, need: 1))
    }

    /// A reminder asks nobody anew; another wave, another order and another dealership do.
    @Test func whoIsRemindedIsAskedOnce() throws {
        let csi = try ScoreSample.scoring(try ScoreSample.single())
        let asked = [
            ("d1", "o1", "w1", "a1"), ("d1", "o1", "w1", "a2"), ("d1", "o2", "w1", "a1"), ("d1", "o1", "w2", "a1"),
            ("d2", "o1", "w1", "a1"),
        ]
        let invitations = try asked.enumerated().map { number, one in
            try SurveyInvitation(
                RecordKey(dealer: Identifier(one.0), Identifier("i\(number)")), to: csi.instrument.key.id, wave: one.2,
                about: SurveyedVisit(order: one.1, advisor: Identifier(one.3)), by: .phone,
                sentAt: Timestamp(microsecondsSince1970: 0))
        }
        for invitations in [invitations, invitations.reversed()] {
            let waves = try csi.sums(of: [], by: [.dealer, .wave], invitations: invitations)
            #expect(waves[ScoreSubject([.dealer(.dealer("d1")), .wave("w1")])]?.invited == 2)
            #expect(waves.values.compactMap(\.invited).sorted() == [1, 1, 2])
            let advisors = try csi.sums(of: [], by: [.advisor], invitations: invitations)
            #expect(advisors[ScoreSubject([.advisor("a1", at: .dealer("d1"))])]?.invited == 3)
            #expect(advisors[ScoreSubject([.advisor("a2", at: .dealer("d1"))])] == nil)
        }
    }

    /// Two of the three that were asked; nobody was asked twice, one was not asked at all.
    @Test func whoWasAskedIsCountedWhereTheVisitBelongs() throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument)
        let invitations = try ["d1", "d1", "d1", "d2", "d1"].enumerated().map { number, dealer in
            try SurveyInvitation(
                RecordKey(dealer: Identifier(dealer), Identifier("i\(number)")),
                to: number == 4 ? "another" : instrument.key.id, wave: "2026-06", about: SurveyedVisit(), by: .phone,
                sentAt: number == 2 ? nil : Timestamp(microsecondsSince1970: 0))
        }
        let responses = [try ScoreSample.response(instrument, ["q": 9])]
        let groups = try csi.sums(of: responses, by: [.dealer, .wave], invitations: invitations)
        let first = try #require(groups[ScoreSubject([.dealer(.dealer("d1")), .wave("2026-06")])])
        #expect(first.invited == 2)
        #expect(try csi.responseRate(of: first)?.share == Points("50"))
        #expect(try csi.score(first).value?.responseRate?.whole == 2)
        // Nobody of the second answered.
        let second = try #require(groups[ScoreSubject([.dealer(.dealer("d2")), .wave("2026-06")])])
        #expect(second.invited == 1 && second.responses == 0)
        #expect(try csi.responseRate(of: second)?.share == Points("0"))
        #expect(try csi.sums(of: responses, by: [.month], invitations: invitations).values.map(\.invited) == [nil])
        // More answered than were asked: there is no such rate.
        var odd = first
        try odd.setInvited(0)
        #expect(try csi.responseRate(of: odd) == nil)
        #expect(throws: ScoringError.negativeInvited(-1)) { try odd.setInvited(-1) }
    }

    @Test func whoWasAskedIsKnownWhereAllPartsKnowIt() throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument)
        var known = try csi.sums(of: [ScoreSample.response(instrument, ["q": 9])])
        let unknown = known
        try known.setInvited(4)
        #expect(try known.merging(known).invited == 8)
        #expect(try known.merging(unknown).invited == nil)
        #expect(try unknown.merging(known).invited == nil)
        #expect(try csi.emptySums.merging(known).invited == 4)
        var most = csi.emptySums
        try most.setInvited(.max)
        #expect(throws: ScoringError.arithmetic(.overflow)) { try most.merging(known) }
    }

    @Test func sumsOfOthersAreRefused() throws {
        let csi = try ScoreSample.scoring(try ScoreSample.builtIn("us-2021"))
        let other = try ScoreSample.scoring(try ScoreSample.builtIn("us-2022"))
        let values = try ScoreSample.scoring(
            try ScoreSample.builtIn("us-2021"), interval: .bootstrap(seed: 1, samples: 99))
        #expect(throws: ScoringError.otherInstrument) { try csi.emptySums.merging(other.emptySums) }
        #expect(throws: ScoringError.otherInstrument) { try csi.score(other.emptySums) }
        #expect(throws: ScoringError.otherDetail) { try csi.emptySums.merging(values.emptySums) }
        #expect(throws: ScoringError.otherDetail) { try values.score(csi.emptySums) }
    }

    /// Everything that is wrong with any response, at once.
    @Test func responsesThatCannotBeScoredAreAllNamed() throws {
        let instrument = try ScoreSample.builtIn("us-2021")
        let csi = try ScoreSample.scoring(instrument)
        let responses = [
            try ScoreSample.response(instrument, ["bill": 11, "fixed": 0, "recommend": 11, "nothing": 3]),
            try ScoreSample.response(instrument, ["bill": 10], version: 2),
            try ScoreSample.response(try ScoreSample.builtIn("us-2022"), ["bill": 10]),
            try ScoreSample.response(instrument, ["bill": 10]),
        ]
        let refused = #expect(throws: Rejection.self) { try csi.sums(of: responses) }
        #expect(
            refused?.findings.map(\.code) == [
                .surveyMarkOutOfScale, .surveyMarkOutOfScale, .surveyUnknownQuestion, .surveyMarkOutOfScale,
                .surveyOtherVersion, .surveyOtherInstrument,
            ])
        #expect(throws: Rejection.self) { try csi.sums(of: responses, by: [.dealer]) }
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }()

    @Test(arguments: [ScoreRules.IndexInterval.studentT, .bootstrap(seed: 1, samples: 99)])
    func sumsAreWrittenAndReadBack(_ interval: ScoreRules.IndexInterval) throws {
        let csi = try ScoreSample.scoring(try ScoreSample.builtIn("china-2014"), interval: interval)
        var sums = try csi.sums(of: ScoreSample.random(csi.instrument, count: 60, missing: 30, seed: 4))
        try sums.setInvited(77)
        let text = try Self.encoder.encode(sums)
        let read = try JSONDecoder().decode(ScoreSums.self, from: text)
        #expect(read == sums)
        #expect(try Self.encoder.encode(read) == text)
        #expect(try csi.score(read) == csi.score(sums))
        #expect(try JSONDecoder().decode(ScoreSums.self, from: Self.encoder.encode(csi.emptySums)) == csi.emptySums)
    }

    /// Of two responses, 9 and 7 of 10, what is written, and what makes of it something that no responses give.
    @Test(arguments: [
        ("a mark more", "[0,0,0,0,0,0,1,0,1,0]", "[0,0,0,0,0,0,1,0,1,1]"),
        ("a mark less", "[0,0,0,0,0,0,1,0,1,0]", "[0,0,0,0,0,0,1,0,0,0]"),
        ("a negative mark", "[0,0,0,0,0,0,1,0,1,0]", "[0,0,0,0,0,0,2,0,1,-1]"),
        ("a mark too few", "[0,0,0,0,0,0,1,0,1,0]", "[0,0,0,0,0,0,1,0,1]"),
        ("fewer responses than none", "\"unscored\":0", "\"unscored\":-1"),
        ("more than fit", "\"unscored\":0", "\"unscored\":9223372036854775807"),
        ("a negative number asked", "\"invited\":5", "\"invited\":-5"),
        ("marks without end", "\"marks\":[1,10]", "\"marks\":[1,9223372036854775807]"),
        ("marks the wrong way", "\"marks\":[1,10]", "\"marks\":[10,1]"),
        ("no unit", "\"unitsPerPoint\":", "\"unitsPerPoint\":0,\"u\":"),
        ("no scale", "\"most\":", "\"most\":-1,\"m\":"),
        ("another sum", "\"total\":\"", "\"total\":\"9"),
        ("a factor of nobody", "\"factor\":\"f\"", "\"factor\":\"g\""),
        ("a factor twice", "\"factors\":[\"f\"]", "\"factors\":[\"f\",\"f\"]"),
        ("a value more", "\"values\":[[", "\"values\":[[1,1],["),
        ("no pair", "\"values\":[[", "\"values\":[[1],["),
        ("values not in order", "\"values\":[[", "\"values\":[[900000001,1],["),
    ])
    func whatNoResponsesGiveIsRefused(_ what: String, _ found: String, _ replaced: String) throws {
        let instrument = try ScoreSample.single()
        let csi = try ScoreSample.scoring(instrument, interval: .bootstrap(seed: 1, samples: 99))
        var sums = try csi.sums(of: ScoreSample.responses(instrument, [["q": 9], ["q": 7]]))
        try sums.setInvited(5)
        let text = String(decoding: try Self.encoder.encode(sums), as: UTF8.self)
        #expect(try JSONDecoder().decode(ScoreSums.self, from: Data(text.utf8)) == sums)
        let damaged = text.replacing(found, with: replaced)
        #expect(damaged != text, "nothing was damaged: \(text)")
        #expect(throws: DecodingError.self, "\(what)") {
            try JSONDecoder().decode(ScoreSums.self, from: Data(damaged.utf8))
        }
    }
}
