import AfterSales

/// What people call the status of a close.
enum StatusWord {
    /// `final` or `held` in words.
    static func of(_ close: CommissionClose, _ language: Language) -> String {
        (close.status == .held ? Word.heldStatus : Word.finalStatus)[language]
    }
}
