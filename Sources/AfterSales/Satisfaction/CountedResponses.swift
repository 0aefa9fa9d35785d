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

    private struct Asked: Hashable {
        let order: String
        let wave: String
    }

    private(set) var responses: [SurveyResponse] = []
    private var left: [Reason: Int] = [:]

    /// - Parameters:
    ///   - all: Responses of any survey, dealership and day.
    ///   - invitations: Those that they answer, where they are known.
    init(
        _ all: [SurveyResponse], _ invitations: [SurveyInvitation], to instrument: SurveyInstrument,
        of owner: RecordOwner, on days: ClosedRange<LocalDate>
    ) {
        let mine = all.filter {
            $0.key.owner == owner && $0.instrument == instrument.key.id && days.contains($0.answeredOn)
        }
        var closing: [Asked: LocalDate] = [:]
        for invitation in invitations where invitation.key.owner == owner && invitation.instrument == instrument.key.id
        {
            guard let order = invitation.visit.order, let last = invitation.closesOn else { continue }
            let asked = Asked(order: order, wave: invitation.wave)
            // Of two invitations the later closing date is the one in the customer's hands.
            closing[asked] = max(closing[asked] ?? last, last)
        }
        var answered: Set<Asked> = []
        // The first answer counts, whatever the order in which a store gives them.
        for response in mine.sorted(by: { ($0.answeredAt, $0.key.id) < ($1.answeredAt, $1.key.id) }) {
            guard response.version == instrument.version else {
                left[.otherVersion, default: 0] += 1
                continue
            }
            if let order = response.visit.order {
                let asked = Asked(order: order, wave: response.wave)
                if let last = closing[asked], response.answeredOn > last {
                    left[.late, default: 0] += 1
                    continue
                }
                guard answered.insert(asked).inserted else {
                    left[.secondAnswer, default: 0] += 1
                    continue
                }
            }
            responses.append(response)
        }
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
