import AfterSalesCore
import AfterSalesCustomers

/// Looks through responses and invitations. A million of them are read in one go: places are made only for what is wrong.
extension SurveyCheck {
    static let mostAnswers = 500
    /// Up to a year; longer is a clock that is wrong.
    static let seconds = 0...31_622_400

    mutating func response(_ response: SurveyResponse) {
        let root = Place.document
        asked(response.instrument, wave: response.wave, response.visit, response.customer, response.channel)
        version(response.version, at: root.field("version"))
        if let seconds = response.seconds, !Self.seconds.contains(seconds) {
            report(
                .surveySecondsOutOfRange, at: root.field("seconds"), inputs: [.init("seconds", String(seconds))],
                "nobody answers for \(seconds) seconds; 0 to \(Self.seconds.upperBound) are taken",
                "答题用时 \(seconds) 秒不可能，应为 0 至 \(Self.seconds.upperBound)")
        }
        day(response.answeredOn, of: response.answeredAt)
        text(response.origin.network, .name, at: root.field("origin").field("network"))
        answers(response.answers)
    }

    mutating func invitation(_ invitation: SurveyInvitation) {
        asked(invitation.instrument, wave: invitation.wave, invitation.visit, invitation.customer, invitation.channel)
        // A link that was sent at noon may close on that day; one that closed before could never be answered.
        guard let sentAt = invitation.sentAt, let closesOn = invitation.closesOn,
            let earliest = Self.days(of: sentAt).from, closesOn < earliest
        else { return }
        report(
            .endBeforeStart, at: Place.document.field("closesOn"),
            inputs: [.init("sentAt", sentAt.description), .init("closesOn", closesOn.description)],
            "it would close on \(closesOn), before it was sent", "截止日期 \(closesOn) 早于发送时间")
    }

    private mutating func asked(
        _ instrument: Identifier<SurveyInstrument>, wave: String, _ visit: SurveyedVisit,
        _ customer: Identifier<Customer>?, _ channel: SurveyChannel
    ) {
        let root = Place.document
        text(instrument.rawValue, .name, at: root.field("instrument"))
        text(wave, .name, at: root.field("wave"))
        text(visit.order, .name, at: root.field("visit").field("order"))
        text(visit.model, .name, at: root.field("visit").field("model"))
        text(channel.rawValue, .name, at: root.field("channel"))
        id(visit.vehicle?.rawValue, at: root.field("visit").field("vehicle"))
        id(visit.advisor?.rawValue, at: root.field("visit").field("advisor"))
        id(visit.technician?.rawValue, at: root.field("visit").field("technician"))
        id(visit.team?.rawValue, at: root.field("visit").field("team"))
        id(customer?.rawValue, at: root.field("customer"))
    }

    private mutating func answers(_ answers: [SurveyAnswer]) {
        let place = Place.document.field("answers")
        guard !isTooLong(answers.count, most: Self.mostAnswers, at: place) else { return }
        var first: [Identifier<SurveyQuestion>: Int] = [:]
        first.reserveCapacity(answers.count)
        for (index, answer) in answers.enumerated() {
            text(answer.question.rawValue, .name, at: place.element(index).field("question"))
            text(answer.text, .note, at: place.element(index).field("text"))
            if answer.mark == nil, answer.text?.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) ?? true {
                report(
                    .surveyEmptyAnswer, at: place.element(index), "the answer has neither a mark nor words",
                    "答案既无分值也无文字")
            }
            guard let before = first.updateValue(index, forKey: answer.question) else { continue }
            report(
                .surveyDuplicateAnswer, at: place.element(index).field("question"),
                inputs: [.init("first", String(before))], "answer \(before) is to the same question",
                "与第 \(before) 个答案为同一题")
        }
    }

    private mutating func day(_ day: LocalDate, of at: Timestamp) {
        let days = Self.days(of: at)
        guard days.from.map({ day < $0 }) ?? false || days.through.map({ $0 < day }) ?? false else { return }
        report(
            .surveyDayMismatch, at: Place.document.field("answeredOn"),
            inputs: [.init("answeredAt", at.description), .init("answeredOn", day.description)],
            "it was \(day) nowhere at \(at)", "\(at) 时任何地方都不是 \(day)")
    }

    /// The first and the last day that a clock somewhere may show at an instant; nil beyond the calendar's ends.
    private static func days(of at: Timestamp) -> (from: LocalDate?, through: LocalDate?) {
        (
            try? at.date(utcOffsetSeconds: CivilZone.utcOffsets.lowerBound),
            try? at.date(utcOffsetSeconds: CivilZone.utcOffsets.upperBound)
        )
    }
}
