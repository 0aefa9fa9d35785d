import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Makes a response of a row's cells. Tells every reason against it, and reads on.
struct SurveyRowReader: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    let reader: SurveyReader
    let layout: SurveyLayout
    let questions: [SurveyMarkReader]
    let blanks: Set<String>
    let channels: [String: SurveyChannel]
    /// The shape that fitted last, which fits the next row, too.
    var shape = 0
    var cells: [String] = []
    var row = SurveyRowPlace.line(0)

    init(_ reader: SurveyReader, _ layout: SurveyLayout) {
        self.reader = reader
        self.layout = layout
        blanks = Set(reader.mapping.blanks.map(\.surveyWord))
        channels = Dictionary(reader.mapping.channels.map { ($0.key.surveyWord, $0.value) }) { first, _ in first }
        questions = zip(reader.questions, reader.mapping.questions).map { question, column in
            SurveyMarkReader(question, column, blanks: reader.mapping.blanks)
        }
    }

    /// The response of a row; nil where there is a reason against it. Both are in ``findings`` afterwards.
    mutating func response(_ cells: [String], at row: SurveyRowPlace) -> SurveyResponse? {
        self.cells = cells
        self.row = row
        let order = text(.order)
        let wave = text(.wave) ?? reader.wave
        if wave == nil { missing(.wave) }
        let dealer = text(.dealer)
        if let dealer { tooLong(dealer, .dealer) }
        let owner = dealer.map { RecordOwner.dealer(Identifier($0)) } ?? reader.owner
        // The wave ends at the first slash, so that no two visits have one name.
        let id = text(.response) ?? order.flatMap { order in wave.map { "\($0.careIDPart)/\(order)" } }
        if let id { tooLong(id, layout.columns[.response] == nil ? .order : .response) } else { missing(.response) }
        let visit = SurveyedVisit(
            order: order, vehicle: vehicle(), deliveredOn: deliveredOn(),
            advisor: text(.advisor).map { Identifier($0) },
            technician: text(.technician).map { Identifier($0) }, team: text(.team).map { Identifier($0) },
            model: text(.model))
        let customer = text(.customer).map { Identifier<Customer>($0) }
        let answeredAt = answeredAt()
        let seconds = seconds()
        let origin = SurveyOrigin(phone: phone(), email: email(), network: text(.network))
        let channel = text(.channel).map { channels[$0.surveyWord] ?? SurveyChannel(rawValue: $0) }
        let answers = answers()
        guard errorCount == 0, let id, let wave, let (instant, day) = answeredAt else { return nil }
        do throws(Rejection) {
            let response = try SurveyResponse(
                RecordKey(owner, Identifier(id)), to: reader.instrument.key.id, version: reader.instrument.version,
                wave: wave, about: visit, by: customer, channel: channel ?? reader.mapping.channel, answeredAt: instant,
                on: day, seconds: seconds, from: origin, answers: answers)
            return response
        } catch {
            // Every cell has been checked by itself; whatever is left is the row's.
            for finding in error.findings {
                add(
                    Finding(
                        finding.severity, finding.code, at: row.place, inputs: finding.inputs, finding.message))
            }
            return nil
        }
    }
}
