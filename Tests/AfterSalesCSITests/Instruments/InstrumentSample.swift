import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting

/// Instruments to try checks and documents on.
enum InstrumentSample {
    static func make(
        id: Identifier<SurveyInstrument> = "s1", version: Int = 1, title: LocalizedText = .init("Survey", "问卷"),
        source: String = "our own", points: Int = 1_000, reading: IndexRule.Reading = .shareOfHighest,
        missing: IndexRule.MissingAnswers = .leftOut, factors: [SurveyFactor]? = nil,
        questions: [SurveyQuestion]? = nil
    ) throws -> SurveyInstrument {
        try SurveyInstrument(
            RecordKey(.group, id), version: version, title, source: source,
            effective: try DateWindow(from: LocalDate(year: 2026, month: 1, day: 1)),
            index: IndexRule(points: points, reading, missing: missing),
            factors: factors ?? [factor("f1", "60"), factor("f2", "40")],
            questions: questions ?? [question("q1", in: "f1"), question("q2", in: "f2"), question("c", .text)])
    }

    static func factor(_ id: String, _ weight: String) throws -> SurveyFactor {
        SurveyFactor(Identifier(id), LocalizedText("Factor", "因子"), weight: try DecimalNumeral(weight))
    }

    static func question(
        _ id: String, _ kind: QuestionKind = .scale(1...10), in factor: String? = nil, weight: String = "1"
    ) throws -> SurveyQuestion {
        SurveyQuestion(
            Identifier(id), LocalizedText("How?", "如何？"), kind, in: factor.map { Identifier($0) },
            weight: try DecimalNumeral(weight))
    }

    static func random(using random: inout SeededRandom) throws -> SurveyInstrument {
        let texts = ["Wheels", "", "a \"quote\"", "换机油", "line\nbreak", "👩‍🔧", "tab\t", "e\u{301}"]
        func text(_ random: inout SeededRandom) -> LocalizedText {
            LocalizedText("T" + random.pick(texts), "字" + random.pick(texts))
        }
        let names = (0..<random.number(1...5)).map { "f\($0)" }
        let factors = try names.map {
            SurveyFactor(
                Identifier($0), LocalizedText("F\($0)", "因子"),
                weight: try DecimalNumeral("\(random.number(0...99)).\(random.number(1...999_999))"))
        }
        var questions = try names.flatMap { name in
            try (0...random.number(0...3)).map { number in
                SurveyQuestion(
                    Identifier("\(name)-\(number)"), text(&random),
                    random.pick([.scale(1...10), .scale(0...100), .scale(900...1_000), .yesNo, .recommendation]),
                    in: Identifier(name), weight: try DecimalNumeral(random.pick(["1", "2", "0.5", "0.000001"])))
            }
        }
        questions += random.list(0...4) { random in
            SurveyQuestion(
                Identifier("free\(random.next())"), text(&random), random.pick([.text, .scale(1...5), .recommendation]))
        }
        return try make(
            id: Identifier("i\(random.number(0...9))"), version: random.number(1...99),
            title: LocalizedText("Survey", "问卷"), source: "s" + random.pick(texts),
            points: random.pick([1, 100, 1_000, 100_000]), reading: random.pick(IndexRule.Reading.allCases),
            missing: random.pick([.leftOut, .reweighted(least: try Rate("\(random.number(0...100))%"))]),
            factors: factors, questions: questions)
    }
}
