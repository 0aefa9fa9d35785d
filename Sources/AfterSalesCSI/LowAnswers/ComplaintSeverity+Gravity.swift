import AfterSalesCustomers

extension ComplaintSeverity {
    /// How grave, the higher the graver.
    var gravity: Int {
        switch self {
        case .minor: 0
        case .ordinary: 1
        case .grave: 2
        case .critical: 3
        }
    }
}
