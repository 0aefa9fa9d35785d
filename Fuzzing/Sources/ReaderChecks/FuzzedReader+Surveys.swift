import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage

extension FuzzedReader {
    /// Files of survey tools: a list of objects, an object on each line, or a table, by the first letter.
    static let surveys = FuzzedReader(name: "surveys") { input in
        let reader = try surveyReader.get()
        let intake: SurveyIntake
        do throws(Rejection) {
            switch input.bytes.first {
            case UInt8(ascii: "["): intake = try reader.read(json: input.bytes)
            case UInt8(ascii: "{"): intake = try reader.read(jsonLines: input.bytes)
            default: intake = try reader.read(csv: input.bytes)
            }
        } catch {
            require(error.findings.contains { $0.severity == .error }, "why nothing was read")
            return
        }
        let counts = intake.counts
        requireSame(
            counts.read, counts.taken + counts.duplicates + counts.late + counts.setAside, "where every row went")
        for row in intake.setAside {
            require(row.line >= 1, "a row has a line: \(row)")
            require(row.findings.contains { $0.severity == .error }, "why a row is set aside: \(row)")
        }
    }

    private static let surveyReader: Result<SurveyReader, any Error> = Result {
        let words = LocalizedText("How?", "如何？")
        let instrument = try SurveyInstrument(
            RecordKey(.group, "s1"), version: 1, LocalizedText("Survey", "问卷"), source: "fuzz",
            effective: try DateWindow(from: LocalDate(year: 2026, month: 1, day: 1)),
            index: IndexRule(points: 1_000, .shareOfHighest, missing: .leftOut),
            factors: [SurveyFactor("f1", LocalizedText("Factor", "因子"), weight: DecimalNumeral(100))],
            questions: [
                SurveyQuestion("q1", words, .scale(1...5), in: "f1"), SurveyQuestion("q2", words, .yesNo, in: "f1"),
                SurveyQuestion("nps", words, .recommendation), SurveyQuestion("c", words, .text),
            ])
        let mapping = try SurveyMapping(
            columns: [
                .response: "ID", .order: "RO", .advisor: "SA", .answeredAt: "Time", .deliveredOn: "Delivered",
                .customer: "Who", .seconds: "Took", .phone: "Phone", .email: "Mail", .vin: "VIN", .channel: "Way",
                .network: "IP",
            ],
            optional: [.customer, .advisor, .deliveredOn, .seconds, .phone, .email, .vin, .channel, .network],
            questions: [
                SurveyQuestionColumn(
                    "q1", in: "Satisfied?", words: ["满意": 4, "Poor": 1], comment: "Why?", isOptional: true),
                SurveyQuestionColumn("q2", in: "Told price?", words: ["是": 1, "否": 0], isOptional: true),
                SurveyQuestionColumn("nps", in: "Recommend", isOptional: true),
                SurveyQuestionColumn("c", in: "Comment", isOptional: true),
            ],
            channel: .phone, channels: ["微信": .messaging], region: "CN")
        return try SurveyReader(
            instrument, by: mapping, for: .dealer("D01"), wave: "2026-06", zone: .china,
            closing: try LocalDate("2026-07-31"))
    }
}
