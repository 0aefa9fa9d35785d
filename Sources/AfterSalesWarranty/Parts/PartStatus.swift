public import AfterSalesCore
public import AfterSalesStorage

/// Where a replaced part is on its way (旧件状态).
public enum PartStatus: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// It has its tag and lies in the workshop (已挂签).
    case tagged
    /// It is in the store of claim parts (已入旧件库).
    case stored
    /// The manufacturer wants to have it (待寄回).
    case returnRequested
    /// It is on its way to the manufacturer (已寄出).
    case shipped
    /// The manufacturer does not want it any more (已放行).
    case released
    /// It is destroyed (已销毁).
    case scrapped

    /// What may be done with a part in each state.
    public static let lifecycle: Lifecycle<PartStatus, PartAction> = [
        .init(from: .tagged, on: .store, to: .stored),
        .init(from: .stored, on: .requestReturn, to: .returnRequested),
        .init(from: .stored, on: .release, to: .released),
        .init(from: .stored, on: .scrap, to: .scrapped),
        .init(from: .returnRequested, on: .ship, to: .shipped),
        .init(from: .returnRequested, on: .withdrawRequest, to: .stored),
        .init(from: .released, on: .scrap, to: .scrapped),
    ]
}
