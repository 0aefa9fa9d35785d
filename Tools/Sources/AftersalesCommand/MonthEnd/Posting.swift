import AfterSales

/// What is said of the posting of a close.
struct Posting: Encodable {
    /// `posted`, `alreadyPosted`; without --post `present` where the store has this close, `different` where it has another.
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
    /// Whether the store was made for it.
    let inNewStore: Bool

    /// A close was to be posted.
    init(_ outcome: PostOutcome, inNewStore: Bool) {
        switch outcome {
        case .posted(let stored): self.init("posted", stored, inNewStore)
        case .alreadyPosted(let stored): self.init("alreadyPosted", stored, inNewStore)
        }
    }

    /// A close that the store has, and whether it is the one that was computed.
    init(found stored: Stored<CloseRecord>, isSame: Bool) { self.init(isSame ? "present" : "different", stored, false) }

    private init(_ outcome: String, _ stored: Stored<CloseRecord>, _ inNewStore: Bool) {
        self.outcome = outcome
        status = stored.record.status.rawValue
        approvedBy = stored.record.approval?.actor.description
        approvedAt = stored.record.approval?.at.description
        revision = stored.revision.number
        holds = stored.record.openHolds.map(\.reason)
        self.inNewStore = inNewStore
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
            case "present": LocalizedText("The store has this close: \(status).", "存储中已有此结算：\(status)。")
            default:
                LocalizedText(
                    "The store has a DIFFERENT close of this month, which is \(status); these are not its figures.",
                    "存储中已有本月的另一份结算（\(status)），以上并非其数字。")
            }
        let held = LocalizedText(
            "Held, to be released before it is paid: \(holds.joined(separator: "; "))",
            "已暂缓，发放前须解除：\(holds.joined(separator: "；"))")
        return PlainText.visible(line[language]) + "\n"
            + (holds.isEmpty ? "" : PlainText.visible(held[language]) + "\n")
    }
}
