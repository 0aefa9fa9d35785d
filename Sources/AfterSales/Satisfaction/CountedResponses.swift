import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage

/// The responses of a month that count for a score, and how many do not, by why.
struct CountedResponses {
    /// Why a response does not count.
    enum Reason: String, CaseIterable {
        /// It answers another version of the survey.
        case otherVersion
        /// It came behind the closing date of its invitation.
        case late
        /// The same order was answered in the same wave before.
        case secondAnswer

        func text(_ count: Int) -> LocalizedText {
            switch self {
            case .otherVersion:
                LocalizedText(
                    "\(count) responses answer another version of the survey and are not in the score",
                    "\(count) 份答卷属于问卷的其他版本，未计入得分")
            case .late:
                LocalizedText(
                    "\(count) responses came behind their closing date and are not in the score",
                    "\(count) 份答卷逾期提交，未计入得分")
            case .secondAnswer:
                LocalizedText(
                    "\(count) responses are about an order that was answered in the wave before and are not in the score",
                    "\(count) 份答卷对应的工单在同一期次已有答卷，未计入得分")
            }
        }
    }

    /// What an order is asked once about. Texts are their bytes, as a store compares them.
    private struct Asked: Hashable {
        let order: Identifier<SurveyedVisit>
        let wave: Identifier<SurveyInvitation>

        init(_ order: String, _ wave: String) {
            self.order = Identifier(order)
            self.wave = Identifier(wave)
        }
    }

    /// Until when an order may answer.
    private enum Closing {
        case open
        case day(LocalDate)

        /// Of two invitations the later closing date is the one in the customer's hands.
        func later(_ other: Closing) -> Closing {
            guard case .day(let mine) = self, case .day(let theirs) = other else { return .open }
            return .day(max(mine, theirs))
        }
    }

    private(set) var responses: [SurveyResponse] = []
    private var left: [Reason: Int] = [:]

    /// - Parameters:
    ///   - all: Responses of any survey, dealership and day. Those before the days do not count, but an order that was
    ///     answered by one of them has been answered.
    ///   - invitations: Those that they answer, where they are known.
    /// - Throws: `Rejection` where two responses of one id say different things: which of them counts, nobody can tell.
    init(
        _ all: [SurveyResponse], _ invitations: [SurveyInvitation], to instrument: SurveyInstrument,
        of owner: RecordOwner, on days: ClosedRange<LocalDate>
    ) throws(Rejection) {
        let mine = try Self.each(
            all.filter {
                $0.key.owner == owner && $0.instrument == instrument.key.id && $0.answeredOn <= days.upperBound
            })
        let closing = Self.closing(invitations.filter { $0.key.owner == owner && $0.instrument == instrument.key.id })
        var answered: Set<Asked> = []
        // The first answer counts, whatever the order in which a store gives them.
        for response in mine.sorted(by: { ($0.answeredAt, $0.key.id) < ($1.answeredAt, $1.key.id) }) {
            let isOfDays = days.contains(response.answeredOn)
            guard response.version == instrument.version else {
                if isOfDays { left[.otherVersion, default: 0] += 1 }
                continue
            }
            if let order = response.visit.order {
                let asked = Asked(order, response.wave)
                if case .day(let last) = closing[asked], response.answeredOn > last {
                    if isOfDays { left[.late, default: 0] += 1 }
                    continue
                }
                guard answered.insert(asked).inserted else {
                    if isOfDays { left[.secondAnswer, default: 0] += 1 }
                    continue
                }
            }
            if isOfDays { responses.append(response) }
        }
    }

    /// A response that is given several times is one response.
    private static func each(_ all: [SurveyResponse]) throws(Rejection) -> [SurveyResponse] {
        var first: [RecordKey<SurveyResponse>: SurveyResponse] = [:]
        var contradicted: Set<RecordKey<SurveyResponse>> = []
        var each: [SurveyResponse] = []
        for response in all {
            guard let before = first.updateValue(response, forKey: response.key) else {
                each.append(response)
                continue
            }
            if before != response { contradicted.insert(response.key) }
        }
        guard contradicted.isEmpty else {
            throw Rejection(
                contradicted.map(\.id).sorted().map { id in
                    Finding(
                        .error, .responsesContradict,
                        at: Place.document.field("responses").element(where: ("id", id.rawValue)),
                        inputs: [.init("response", id.rawValue)],
                        LocalizedText("two responses \(id) say different things", "两份答卷 \(id) 内容不一致"))
                })
        }
        return each
    }

    private static func closing(_ invitations: [SurveyInvitation]) -> [Asked: Closing] {
        var closing: [Asked: Closing] = [:]
        // One that was never sent asked nobody, and puts nothing off.
        for invitation in invitations where invitation.sentAt != nil {
            guard let order = invitation.visit.order else { continue }
            let last = invitation.closesOn.map(Closing.day) ?? .open
            let asked = Asked(order, invitation.wave)
            closing[asked] = closing[asked]?.later(last) ?? last
        }
        return closing
    }

    var findings: [Finding] {
        Reason.allCases.compactMap { reason in
            guard let count = left[reason] else { return nil }
            return Finding(
                .warning, .responsesNotCounted, at: Place.document.field("metrics"),
                inputs: [.init("reason", reason.rawValue), .init("responses", String(count))], reason.text(count))
        }
    }
}
