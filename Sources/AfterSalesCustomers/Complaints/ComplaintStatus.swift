public import AfterSalesCore
public import AfterSalesStorage

/// Where a complaint is on its way.
public enum ComplaintStatus: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// It has come in (已受理).
    case received
    /// The customer has had a first answer (已响应).
    case answered
    /// It is put in order: written down, its facts gathered, somebody in charge (已整理).
    case inOrder
    /// It is settled (已结案).
    case closed

    /// What may be done with a complaint in each state.
    public static let lifecycle: Lifecycle<ComplaintStatus, ComplaintAction> = [
        .init(from: .received, on: .answer, to: .answered),
        .init(from: .answered, on: .putInOrder, to: .inOrder),
        .init(from: .inOrder, on: .close, to: .closed),
        .init(from: .closed, on: .reopen, to: .inOrder),
    ]
}
