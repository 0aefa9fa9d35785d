import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import Testing

struct InstrumentPresetTests {
    /// The factors' names and weights as their publisher made them known; `call-back` is our own.
    static let published: [(Identifier<SurveyInstrument>, [String: Int64], sum: Int64)] = [
        ("us-2021", ["quality": 29, "facility": 19, "initiation": 18, "advisor": 18, "pickUp": 16], 100),
        ("us-2022", ["quality": 32, "advisor": 19, "pickUp": 19, "facility": 15, "initiation": 15], 100),
        ("china-2014", ["quality": 24, "facility": 21, "pickUp": 21, "advisor": 18, "initiation": 17], 101),
        ("call-back", ["reception": 25, "repair": 35, "delivery": 25, "surroundings": 15], 100),
    ]

    @Test(arguments: published)
    func itsWeightsAreThosePublished(id: Identifier<SurveyInstrument>, weights: [String: Int64], sum: Int64) throws {
        let preset = try #require(SurveyInstrument.builtIn(id))
        #expect(preset.factors.count == weights.count)
        for factor in preset.factors {
            let weight = try #require(weights[factor.id.rawValue])
            #expect(factor.weight == DecimalNumeral(weight))
            #expect(preset.normalizedWeight(of: factor.id) == (try Rational(Int128(weight), over: Int128(sum))))
        }
        #expect(preset.weightSum == DecimalNumeral(sum))
        #expect(preset.warnings.map(\.code) == (sum == 100 ? [] : [.surveyWeightsNotWhole]))
    }

    @Test func thereIsOneOfEveryIdAndNoOther() throws {
        #expect(SurveyInstrument.builtInIDs == Self.published.map { $0.0 })
        for id in SurveyInstrument.builtInIDs {
            let preset = try #require(SurveyInstrument.builtIn(id, for: .dealer("D1")))
            #expect(preset.key == RecordKey(.dealer("D1"), id))
            #expect(!preset.source.isEmpty)
            #expect(preset.effective.contains(try LocalDate(year: 2026, month: 6, day: 1)))
        }
        #expect(SurveyInstrument.builtIn("us-1999") == nil)
    }

    @Test(arguments: SurveyInstrument.builtInIDs)
    func itAsksForTheWholeTheRecommendationAndWords(id: Identifier<SurveyInstrument>) throws {
        let preset = try #require(SurveyInstrument.builtIn(id))
        let marks = id == "call-back" ? 1...5 : 1...10
        #expect(preset.question("overall")?.kind == .scale(marks))
        #expect(preset.question("recommend")?.kind == .recommendation)
        #expect(preset.question("comment")?.kind == .text)
        #expect(preset.index.points == (id == "call-back" ? 100 : 1_000))
        for factor in preset.factors {
            let asked = preset.questions.filter { $0.factor == factor.id }
            #expect(!asked.isEmpty)
            #expect(asked.allSatisfy { $0.kind == .scale(marks) || (id == "call-back" && $0.kind == .yesNo) })
        }
        #expect(try SurveyInstrument(json: preset.json(), for: .group) == preset)
    }
}
