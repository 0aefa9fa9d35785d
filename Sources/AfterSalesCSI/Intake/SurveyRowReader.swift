import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Makes a response of a row's cells. Tells every reason against it, and reads on.
struct SurveyRowReader: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private let reader: SurveyReader
    private let layout: SurveyLayout
    private let questions: [SurveyMarkReader]
    private let blanks: Set<String>
    private let channels: [String: SurveyChannel]
    /// The shape that fitted last, which fits the next row, too.
    private var shape = 0
    private var cells: [String] = []
    private var row = SurveyRowPlace.line(0)

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
        let id = text(.response) ?? order.flatMap { order in wave.map { "\($0)/\(order)" } }
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

// What a cell says.
extension SurveyRowReader {
    private func place(_ column: SurveyColumn) -> Place {
        row.place.field(reader.mapping.columns[column] ?? column.rawValue)
    }

    /// The cell; nil where there is no such column, or where it says that there is nothing.
    private func cell(_ index: Int?) -> String? {
        guard let index else { return nil }
        let text = cells[index].surveyTrimmed
        if text.isEmpty || (text.utf8.count <= 60 && blanks.contains(text.lowercased())) { return nil }
        return CSVText.unguarded(text)
    }

    /// The cell as a name.
    private mutating func text(_ column: SurveyColumn) -> String? {
        guard let text = cell(layout.columns[column]) else { return nil }
        for finding in TextRule.name.findings(text, at: place(column)) { add(finding) }
        return text
    }

    private mutating func missing(_ column: SurveyColumn) {
        report(.emptyText, at: place(column), "it may not be empty", "不能为空")
    }

    /// A store keeps no longer ids.
    private mutating func tooLong(_ id: String, _ column: SurveyColumn) {
        guard id.utf8.count > RecordReference.longestID else { return }
        report(
            .textTooLong, at: place(column),
            inputs: [
                .init("bytes", String(id.utf8.count)), .init("longest", String(RecordReference.longestID)),
            ],
            "an id has at most \(RecordReference.longestID) bytes", "标识最多 \(RecordReference.longestID) 字节")
    }

    private mutating func answeredAt() -> (Timestamp, LocalDate)? {
        guard let text = cell(layout.columns[.answeredAt]) else {
            missing(.answeredAt)
            return nil
        }
        guard let time = time(text), let instant = time.instant(in: reader.zone),
            let day = try? reader.zone.date(of: instant)
        else {
            unknownTime(text, .answeredAt)
            return nil
        }
        if !reader.instrument.effective.contains(day) {
            report(
                .surveyOutsideDays, at: place(.answeredAt),
                inputs: [
                    .init("answeredOn", day.description),
                    .init("effective", reader.instrument.effective.description),
                ],
                "answers to the instrument are given on \(reader.instrument.effective), not on \(day)",
                "问卷适用日期为 \(reader.instrument.effective)，不含 \(day)")
        }
        if let delivered = readDay(cell(layout.columns[.deliveredOn])), day < delivered {
            report(
                .surveyAnswerBeforeDelivery, at: place(.answeredAt),
                inputs: [.init("answeredOn", day.description), .init("deliveredOn", delivered.description)],
                "it was answered on \(day), before the car was handed back on \(delivered)",
                "答复日期 \(day) 早于交车日期 \(delivered)")
        }
        return (instant, day)
    }

    private mutating func time(_ text: String) -> SurveyTime? {
        guard text.utf8.count <= 100 else { return nil }
        let times = reader.mapping.times
        if let time = times[shape].read(text) { return time }
        for (index, other) in times.enumerated() {
            guard let time = other.read(text) else { continue }
            shape = index
            return time
        }
        return nil
    }

    /// A day, or the day of a time.
    private mutating func readDay(_ text: String?) -> LocalDate? {
        guard let text, text.utf8.count <= 100 else { return nil }
        for shape in SurveyTimeShape.days {
            if let time = shape.read(text) { return time.day }
        }
        guard let time = time(text) else { return nil }
        guard time.utcOffsetSeconds != nil else { return time.day }
        return time.instant(in: reader.zone).flatMap { try? reader.zone.date(of: $0) }
    }

    private mutating func deliveredOn() -> LocalDate? {
        guard let text = cell(layout.columns[.deliveredOn]) else { return nil }
        if let day = readDay(text) { return day }
        unknownTime(text, .deliveredOn)
        return nil
    }

    private mutating func unknownTime(_ text: String, _ column: SurveyColumn) {
        // It is not repeated: where columns are mixed up, it is what a customer said.
        report(
            .surveyUnknownTime, at: place(column), inputs: [.init("bytes", String(text.utf8.count))],
            "it is a time in none of the mapping's shapes, or a day that there is not", "不符合任何时间格式，或日期不存在")
    }

    private mutating func seconds() -> Int? {
        guard let text = cell(layout.columns[.seconds]) else { return nil }
        guard let number = try? DecimalNumeral(text),
            let seconds = try? number.units(fractionDigits: 0, rounding: .down),
            number.signum >= 0, SurveyCheck.seconds.contains(Int(seconds))
        else {
            report(
                .surveySecondsOutOfRange, at: place(.seconds), inputs: [.init("bytes", String(text.utf8.count))],
                "it is no number of seconds from 0 to \(SurveyCheck.seconds.upperBound)",
                "不是 0 至 \(SurveyCheck.seconds.upperBound) 之间的秒数")
            return nil
        }
        return Int(seconds)
    }

    private mutating func vehicle() -> Identifier<Vehicle>? {
        if let id = text(.vehicle) { return Identifier(id) }
        guard let text = cell(layout.columns[.vin]) else { return nil }
        guard text.utf8.count <= 100, let vin = try? VIN(text) else {
            for finding in VINCheck(String(text.prefix(100)), at: place(.vin)).findings { add(finding) }
            return nil
        }
        if let vehicle = reader.vehicles[vin] { return vehicle }
        report(
            .surveyUnknownVIN, severity: .note, at: place(.vin), "the number is of no car that is known", "没有该车架号的车辆档案")
        return nil
    }

    private mutating func phone() -> PhoneNumber? {
        guard let text = cell(layout.columns[.phone]) else { return nil }
        do throws(Rejection) {
            return try PhoneNumber(text, in: reader.mapping.region, by: reader.numbering, at: place(.phone))
        } catch {
            for finding in error.findings { add(finding) }
            return nil
        }
    }

    private mutating func email() -> EmailAddress? {
        guard let text = cell(layout.columns[.email]) else { return nil }
        do throws(Rejection) {
            return try EmailAddress(text, at: place(.email))
        } catch {
            for finding in error.findings { add(finding) }
            return nil
        }
    }

    private mutating func answers() -> [SurveyAnswer] {
        var answers: [SurveyAnswer] = []
        answers.reserveCapacity(questions.count)
        var hasCells = false
        for (position, question) in questions.enumerated() {
            let columns = layout.questions[position]
            let comment = words(columns.comment, question.column.comment)
            guard question.isMarked else {
                guard let text = words(columns.column, question.column.column) else { continue }
                hasCells = true
                answers.append(SurveyAnswer(question.id, text: text))
                continue
            }
            var mark: Int?
            if let index = columns.column {
                switch question.mark(cells[index]) {
                case .mark(let read): mark = read
                case .none: break
                case .wrong:
                    hasCells = true
                    wrongMark(question)
                }
            }
            if mark != nil || comment != nil { answers.append(SurveyAnswer(question.id, mark, text: comment)) }
        }
        if answers.isEmpty, !hasCells {
            report(.surveyNoAnswers, at: row.place, "the row answers no question", "该行没有任何答案")
        }
        return answers
    }

    /// What was said; findings tell only how long it is.
    private mutating func words(_ index: Int?, _ column: String?) -> String? {
        guard let text = cell(index) else { return nil }
        for finding in TextRule.note.findings(text, at: row.place.field(column ?? "")) { add(finding) }
        // Characters that nobody sees are no words.
        return text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) ? nil : text
    }

    private mutating func wrongMark(_ question: SurveyMarkReader) {
        report(
            .surveyUnknownMark, at: row.place.field(question.column.column),
            inputs: [
                .init("question", question.id.rawValue), .init("least", String(question.marks.lowerBound)),
                .init("most", String(question.marks.upperBound)),
            ],
            "it is neither a mark from \(question.marks.lowerBound) to \(question.marks.upperBound) nor a word for one",
            "既不是 \(question.marks.lowerBound) 至 \(question.marks.upperBound) 的分值，也不是对应的词语")
    }
}
