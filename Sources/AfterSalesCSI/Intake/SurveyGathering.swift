import AfterSalesCore
import AfterSalesStorage

/// Puts the rows of a file into the lists of a ``SurveyIntake``.
struct SurveyGathering {
    private(set) var intake = SurveyIntake()
    private let reader: SurveyReader
    /// Where in ``SurveyIntake/taken`` the row of a visit, or of an id, stands.
    private var visits: [SurveyVisitKey: Int] = [:]
    private var ids: [RecordKey<SurveyResponse>: Int] = [:]

    init(_ reader: SurveyReader) { self.reader = reader }

    mutating func note(_ findings: [Finding]) {
        intake.notes += findings.prefix(max(0, SurveyIntake.mostNotes - intake.notes.count))
    }

    /// A row that became a response, or did not.
    /// - Parameters:
    ///   - line: Where it begins.
    ///   - response: What it became.
    ///   - findings: What was found.
    ///   - cells: The row as it stood in the file.
    mutating func add(
        _ line: Int, _ response: SurveyResponse?, _ findings: [Finding], cells: @autoclosure () -> [String]
    ) {
        intake.read += 1
        guard let response else {
            let isExplained = intake.setAside.count < SurveyIntake.mostExplained
            intake.setAside.append(
                SurveySetAside(line: line, cells: cells(), findings: isExplained ? findings : [.moreErrors]))
            return
        }
        note(findings)
        // A late row says nothing of whether another is a duplicate: whoever answered in time is heard.
        if reader.isLate(response) {
            intake.late.append(SurveyIntakeRow(line: line, response: response))
            return
        }
        let visit = SurveyVisitKey(response)
        if let first = ids[response.key] {
            duplicate(line, response, of: first, .sameResponse)
        } else if let first = visit.flatMap({ visits[$0] }) {
            duplicate(line, response, of: first, .sameVisit)
        } else {
            if let visit { visits[visit] = intake.taken.count }
            ids[response.key] = intake.taken.count
            intake.taken.append(SurveyIntakeRow(line: line, response: response))
        }
    }

    private mutating func duplicate(
        _ line: Int, _ response: SurveyResponse, of first: Int, _ reason: SurveyDuplicate.Reason
    ) {
        let before = intake.taken[first]
        intake.duplicates.append(
            SurveyDuplicate(
                line: line, first: before.line, reason: reason, isIdentical: before.response.saysTheSame(as: response),
                response: response))
    }
}

extension SurveyResponse {
    /// Whether another response differs in nothing but its id.
    func saysTheSame(as other: SurveyResponse) -> Bool {
        key.owner == other.key.owner && instrument == other.instrument && version == other.version && wave == other.wave
            && visit == other.visit && customer == other.customer && channel == other.channel
            && answeredAt == other.answeredAt && answeredOn == other.answeredOn && seconds == other.seconds
            && origin == other.origin && answers == other.answers
    }
}
