public import AfterSalesCore

/// What an amount of a ledger is booked under (提成科目).
public enum PayAccount: Hashable, Sendable {
    /// What a scheme's lines come to before anything is withheld.
    case scheme(String)
    /// What is withheld of them, below zero.
    case withheld(String)
    /// Corrections of an earlier month; the scheme where they name one.
    case correction(Month, scheme: String?)
    /// What a month leaves to the next: above zero where it is left, below where it is taken over. Over all months, what
    /// is still to be taken back.
    case carried
    /// What is paid beyond a commission by a draw or a guarantee.
    case advance
    /// What is kept for earlier advances, below zero.
    case recovered
    /// What is paid out, below zero.
    case payable
}

extension PayAccount: CustomStringConvertible {
    /// `scheme:reception`, `withheld:after-sales-fund`, `correction:2026-05:reception`, `carried`, `payable`.
    public var description: String {
        switch self {
        case .scheme(let id): "scheme:\(id)"
        case .withheld(let id): "withheld:\(id)"
        case .correction(let month, let scheme): "correction:\(month)" + (scheme.map { ":\($0)" } ?? "")
        case .carried: "carried"
        case .advance: "advance"
        case .recovered: "recovered"
        case .payable: "payable"
        }
    }
}
