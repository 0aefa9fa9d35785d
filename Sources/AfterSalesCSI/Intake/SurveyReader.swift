public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// Reads the files of survey tools: comma-separated values, lists of JSON objects, and a JSON object on each line.
///
/// Rows with errors are set aside whole and the others are taken. Memory and time grow with the file, no faster.
public struct SurveyReader: Sendable {
    let instrument: SurveyInstrument
    let mapping: SurveyMapping
    let owner: RecordOwner
    let wave: String?
    let zone: CivilZone
    let closing: LocalDate?
    let vehicles: [VIN: Identifier<Vehicle>]
    let numbering: PhoneNumbering
    let questions: [SurveyQuestion]
    let invitations: [SurveyVisitKey: LatestDay]

    /// Until when a visit's survey is answered; open where one of its invitations is.
    enum LatestDay: Sendable {
        case open
        case day(LocalDate)
    }

    /// A reader.
    /// - Parameters:
    ///   - instrument: The instrument that is answered.
    ///   - mapping: Which column is what.
    ///   - owner: Whose responses they are, where no column names the dealership.
    ///   - wave: The wave, where no cell names it.
    ///   - zone: The dealership's clock, for times without an offset and for the day of a response.
    ///   - closing: The last day of the wave, where no invitation says another; nil where it is open.
    ///   - invitations: The invitations, found by owner, order and wave; a later closing date counts before an earlier one.
    ///   - vehicles: The cars by their numbers, where the file has those.
    ///   - numbering: The countries' phone numbers.
    /// - Throws: A ``/AfterSalesCore/Rejection`` where the mapping reads questions that the instrument does not have
    ///   (`surveyUnknownQuestion`), or words as marks that a question does not have (`surveyMarkOutOfScale`, `surveyMarkOfText`);
    ///   `surveyMappingIncomplete` where nothing tells the wave; what is wrong with the wave's name.
    public init(
        _ instrument: SurveyInstrument, by mapping: SurveyMapping, for owner: RecordOwner, wave: String? = nil,
        zone: CivilZone, closing: LocalDate? = nil, invitations: [SurveyInvitation] = [],
        vehicles: [VIN: Identifier<Vehicle>] = [:], numbering: PhoneNumbering = .standard
    ) throws(Rejection) {
        self.instrument = instrument
        self.mapping = mapping
        self.owner = owner
        self.wave = wave
        self.zone = zone
        self.closing = closing
        self.vehicles = vehicles
        self.numbering = numbering
        var check = SurveyCheck()
        questions = check.questions(of: mapping, in: instrument)
        if wave == nil, mapping.columns[.wave] == nil {
            check.report(
                .surveyMappingIncomplete, at: Place.document.field("columns").field("wave"),
                "neither a column nor the caller says which wave it is", "未说明调查期次")
        }
        check.text(wave, .name, at: Place.document.field("wave"))
        try check.verdict()
        var latest: [SurveyVisitKey: LatestDay] = [:]
        // One that was never sent asked nobody, and puts nothing off.
        for invitation in invitations where invitation.sentAt != nil {
            guard invitation.instrument == instrument.key.id, let order = invitation.visit.order else { continue }
            let key = SurveyVisitKey(owner: invitation.key.owner, order: order, wave: invitation.wave)
            let day = (invitation.closesOn ?? closing).map(LatestDay.day) ?? .open
            latest[key] = latest[key].map { $0.later(day) } ?? day
        }
        self.invitations = latest
    }

    /// Whether a response came behind the closing date of its invitation, or of the wave where it has none.
    func isLate(_ response: SurveyResponse) -> Bool {
        let key = SurveyVisitKey(response)
        switch key.flatMap({ invitations[$0] }) ?? closing.map(LatestDay.day) ?? .open {
        case .open: return false
        case .day(let day): return day < response.answeredOn
        }
    }
}

extension SurveyReader.LatestDay {
    fileprivate func later(_ other: Self) -> Self {
        guard case .day(let day) = self, case .day(let next) = other else { return .open }
        return .day(max(day, next))
    }
}

extension SurveyCheck {
    /// The questions that a mapping reads, in its order.
    fileprivate mutating func questions(
        of mapping: SurveyMapping, in instrument: SurveyInstrument
    ) -> [SurveyQuestion] {
        let table = QuestionTable(instrument)
        return mapping.questions.enumerated().compactMap { index, column in
            let place = Place.document.field("questions").element(index)
            guard let question = table[column.question] else {
                reportUnknown(
                    .surveyUnknownQuestion, String(column.question.rawValue.prefix(60)),
                    among: instrument.questions.map(\.id.rawValue), at: place.field("question"),
                    "the instrument does not ask this", "问卷没有该题")
                return nil
            }
            for (word, mark) in column.words.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                self.mark(mark, of: question) { place.field("words").field(word) }
            }
            return question
        }
    }
}
