import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import Foundation

/// The survey of the job, and its responses; as peers/csi_job.py has them.
enum CSISurvey {
    static let keys = [("month", 12), ("dealer", 200), ("advisor", 6)]
    static let weights: [Int64] = [29, 19, 18, 18, 16]
    static let questionsEach = 3

    static var factors: [String] { weights.indices.map { "f\($0)" } }
    static var questions: [String] {
        (0..<weights.count * questionsEach).map { $0 < 10 ? "q0\($0)" : "q\($0)" } + ["recommend"]
    }

    static func scoring() throws -> SurveyScoring {
        let instrument = try SurveyInstrument(
            RecordKey(.group, "job"), version: 1, LocalizedText("Survey", "问卷"), source: "a benchmark",
            effective: DateWindow(from: LocalDate(year: 2026, month: 1, day: 1)),
            index: IndexRule(points: 1_000, .shareOfHighest, missing: .reweighted(least: Rate("50%"))),
            factors: zip(factors, weights).map {
                SurveyFactor(Identifier($0), LocalizedText($0, $0), weight: DecimalNumeral($1))
            },
            questions: questions.enumerated().map { number, name in
                let factor = number / questionsEach
                return factor < factors.count
                    ? SurveyQuestion(
                        Identifier(name), LocalizedText(name, name), .scale(1...10), in: Identifier(factors[factor]))
                    : SurveyQuestion(Identifier(name), LocalizedText(name, name), .recommendation)
            })
        return try SurveyScoring(instrument, ScoreRules(leastResponses: 30))
    }

    static func columns(in folder: String) throws -> SurveyColumns {
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name).bin")))
        }
        var columns = try SurveyColumns(try scoring(), keys: keys.map(\.1))
        try columns.append(
            keyColumns: try keys.map { try bytes($0.0).map(UInt16.init) }, markColumns: try questions.map(bytes))
        return columns
    }
}
