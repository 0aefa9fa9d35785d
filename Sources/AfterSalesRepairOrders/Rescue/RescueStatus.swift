public import AfterSalesCore
public import AfterSalesStorage

/// Where a rescue is on its way (救援状态).
public enum RescueStatus: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// The customer has called (已来电).
    case called
    /// Somebody is on his way (已派出).
    case dispatched
    /// Somebody is there (已到达).
    case arrived
    /// The car runs again, or has been brought in (已完成).
    case done
    /// Called off (已取消).
    case cancelled

    /// What may be done with a rescue in each state. Somebody else may be sent while one is on his way.
    public static let lifecycle: Lifecycle<RescueStatus, RescueAction> = [
        .init(from: .called, on: .dispatch, to: .dispatched),
        .init(from: .called, on: .cancel, to: .cancelled),
        .init(from: .dispatched, on: .dispatch, to: .dispatched),
        .init(from: .dispatched, on: .arrive, to: .arrived),
        .init(from: .dispatched, on: .cancel, to: .cancelled),
        .init(from: .arrived, on: .finish, to: .done),
        .init(from: .arrived, on: .cancel, to: .cancelled),
    ]
}
