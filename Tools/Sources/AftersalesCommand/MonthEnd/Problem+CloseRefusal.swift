import AfterSales

extension Problem {
    /// Why a step of a close cannot be done.
    init(_ refusal: CloseRefusal, _ language: Language) {
        switch refusal {
        case .transition(let error):
            let from = StatusWord.of(error.from, language)
            let allowed = error.allowed.map { StatusWord.of($0, language) }.joined(separator: ", ")
            self.init(
                code: "notAllowed",
                LocalizedText(
                    "the close is \(from); what can be done with it: \(allowed.isEmpty ? "nothing" : allowed)",
                    "结算状态为\(from)，可执行：\(allowed.isEmpty ? "无" : allowed)"), language)
        case .held(let holds):
            let reasons = holds.map(\.reason).joined(separator: "; ")
            self.init(
                code: "held",
                LocalizedText("it is held, to be released first: \(reasons)", "已暂缓，须先解除：\(reasons)"), language)
        case .notHeld:
            self.init(code: "notHeld", LocalizedText("there is nothing to release", "没有可解除的暂缓"), language)
        case .alreadyPaid:
            self.init(
                code: "alreadyPaid", LocalizedText("it has been paid; nothing can be held", "已发放，无可暂缓"), language)
        case .approvedByDrawer:
            self.init(
                code: "approvedByDrawer",
                LocalizedText(
                    "who has drawn up a close does not approve it", "编制人不得批准本人编制的结算"), language)
        case .missingReason:
            self.init(code: "missingReason", LocalizedText("a reason is needed", "须说明原因"), language)
        }
    }
}
