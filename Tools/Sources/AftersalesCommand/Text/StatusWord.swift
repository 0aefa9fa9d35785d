import AfterSales

/// What people call where a close stands.
enum StatusWord {
    /// `final` or `held` in words.
    static func of(_ close: CommissionClose, _ language: Language) -> String {
        (close.status == .held ? Word.heldStatus : Word.finalStatus)[language]
    }

    /// How far a close is on its way to the payroll.
    static func of(_ status: CloseStatus, _ language: Language) -> String {
        let text =
            switch status {
            case .draft: LocalizedText("draft", "草稿")
            case .checked: LocalizedText("checked", "已复核")
            case .approved: LocalizedText("approved", "已批准")
            case .posted: LocalizedText("posted", "已过账")
            case .paid: LocalizedText("paid", "已发放")
            }
        return text[language]
    }

    /// What is done with a close.
    static func of(_ action: CloseAction, _ language: Language) -> String {
        let text =
            switch action {
            case .revise: LocalizedText("computed anew", "重新计算")
            case .check: LocalizedText("checked", "复核")
            case .approve: LocalizedText("approved", "批准")
            case .post: LocalizedText("posted", "过账")
            case .pay: LocalizedText("paid", "发放")
            }
        return text[language]
    }
}
