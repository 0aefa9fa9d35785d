import AfterSales

/// What is said of the posting of a close.
struct Posting: Encodable {
    /// `posted`, `alreadyPosted`, or `present` for a close that was only looked at.
    let outcome: String
    /// Where the close stands: draft, checked, approved, posted or paid.
    let status: String
    /// The kind and id of whoever approved it.
    let approvedBy: String?
    /// When it was approved.
    let approvedAt: String?
    /// The revision of the record.
    let revision: Int64
    /// What its payment waits for.
    let holds: [String]

    /// A close was to be posted.
    init(_ outcome: PostOutcome) {
        switch outcome {
        case .posted(let stored): self.init("posted", stored)
        case .alreadyPosted(let stored): self.init("alreadyPosted", stored)
        }
    }

    /// A close that the store has.
    init(found stored: Stored<CloseRecord>) { self.init("present", stored) }

    private init(_ outcome: String, _ stored: Stored<CloseRecord>) {
        self.outcome = outcome
        status = stored.record.status.rawValue
        approvedBy = stored.record.approval?.actor.description
        approvedAt = stored.record.approval?.at.description
        revision = stored.revision.number
        holds = stored.record.openHolds.map(\.reason)
    }

    /// The same for people.
    func text(_ language: Language) -> String {
        let by = [approvedBy, approvedAt].compactMap(\.self).joined(separator: ", ")
        let line =
            switch outcome {
            case "posted": LocalizedText("Posted. Approved by \(by).", "已过账，批准：\(by)。")
            case "alreadyPosted":
                LocalizedText(
                    "This close was posted before; nothing was changed. Approved by \(by).", "此结算此前已过账，未作更改。批准：\(by)。")
            default: LocalizedText("The store has a close of this month: \(status).", "存储中已有本月结算：\(status)。")
            }
        let held = LocalizedText(
            "Held, to be released before it is paid: \(holds.joined(separator: "; "))",
            "已暂缓，发放前须解除：\(holds.joined(separator: "；"))")
        return PlainText.visible(line[language]) + "\n"
            + (holds.isEmpty ? "" : PlainText.visible(held[language]) + "\n")
    }
}
