import AfterSales
import HTTPTypes
import Hummingbird

extension DeskAPI {
    struct SurveyAnswer: Encodable {
        struct Doubt: Encodable {
            let line: Int
            let findings: [NoteContent]
        }

        let taken: Int
        let unchanged: Int
        let differing: [Int]
        let setAside: [Doubt]
    }

    /// Takes a file of a survey tool. Rows that cannot be read are set aside with their reasons, the others are taken.
    func takeSurvey(_ call: Call) async throws -> Response {
        let name = try call.parameter("instrument")
        guard let instrument = SurveyInstrument.builtIn(Identifier(name)) else {
            throw Refusal(.notFound, "unknownInstrument", "there is no instrument \(name)", "没有问卷 \(name)")
        }
        let mapping = try SurveyMapping(for: instrument, by: .phone)
        let reader = try SurveyReader(
            instrument, by: mapping, for: settings.owner, wave: try call.query("wave"), zone: settings.zone)
        let intake = try reader.read(csv: call.body.readableBytesView)
        let taking = try await store.take(intake, by: call.caller.party, at: call.now, as: call.commit())
        return try .json(
            SurveyAnswer(
                taken: taking.added, unchanged: taking.unchanged, differing: taking.duplicates.map(\.line),
                setAside: intake.setAside.map { row in
                    SurveyAnswer.Doubt(
                        line: row.line, findings: row.findings.map { NoteContent($0, call.language) })
                }))
    }
}
