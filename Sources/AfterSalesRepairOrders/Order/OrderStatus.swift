public import AfterSalesCore
public import AfterSalesStorage

/// Where an order is on its way (工单状态). Waiting is no status of its own: see ``OrderHold``.
public enum OrderStatus: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// Opened, the car not yet received (草稿).
    case draft
    /// The car is received and the customer's words are written down (已接车).
    case checkedIn
    /// The customer has an estimate (已估价).
    case estimated
    /// He has agreed to it (已授权).
    case authorized
    /// Work goes on (维修中).
    case inProgress
    /// The work is done (已完工).
    case workDone
    /// It is inspected and found good (已检验).
    case inspected
    /// It is invoiced; nothing is edited any more (已结算).
    case settled
    /// The customer has his car back (已交车).
    case delivered
    /// Nothing is left to do (已关闭).
    case closed
    /// Called off before work began (已取消).
    case cancelled

    /// What may be done with an order in each state.
    public static let lifecycle: Lifecycle<OrderStatus, OrderAction> = [
        .init(from: .draft, on: .checkIn, to: .checkedIn),
        .init(from: .draft, on: .credit, to: .closed),
        .init(from: .draft, on: .cancel, to: .cancelled),
        .init(from: .checkedIn, on: .estimate, to: .estimated),
        .init(from: .checkedIn, on: .hold, to: .checkedIn),
        .init(from: .checkedIn, on: .resume, to: .checkedIn),
        .init(from: .checkedIn, on: .cancel, to: .cancelled),
        .init(from: .estimated, on: .estimate, to: .estimated),
        .init(from: .estimated, on: .authorize, to: .authorized),
        .init(from: .estimated, on: .hold, to: .estimated),
        .init(from: .estimated, on: .resume, to: .estimated),
        .init(from: .estimated, on: .cancel, to: .cancelled),
        .init(from: .authorized, on: .estimate, to: .authorized),
        .init(from: .authorized, on: .authorize, to: .authorized),
        .init(from: .authorized, on: .startWork, to: .inProgress),
        .init(from: .authorized, on: .hold, to: .authorized),
        .init(from: .authorized, on: .resume, to: .authorized),
        .init(from: .authorized, on: .cancel, to: .cancelled),
        .init(from: .inProgress, on: .estimate, to: .inProgress),
        .init(from: .inProgress, on: .authorize, to: .inProgress),
        .init(from: .inProgress, on: .hold, to: .inProgress),
        .init(from: .inProgress, on: .resume, to: .inProgress),
        .init(from: .inProgress, on: .finishWork, to: .workDone),
        .init(from: .workDone, on: .estimate, to: .workDone),
        .init(from: .workDone, on: .authorize, to: .workDone),
        .init(from: .workDone, on: .startWork, to: .inProgress),
        .init(from: .workDone, on: .hold, to: .workDone),
        .init(from: .workDone, on: .resume, to: .workDone),
        .init(from: .workDone, on: .inspect, to: .workDone),
        .init(from: .workDone, on: .passInspection, to: .inspected),
        .init(from: .workDone, on: .failInspection, to: .inProgress),
        .init(from: .inspected, on: .estimate, to: .inspected),
        .init(from: .inspected, on: .authorize, to: .inspected),
        .init(from: .inspected, on: .startWork, to: .inProgress),
        .init(from: .inspected, on: .hold, to: .inspected),
        .init(from: .inspected, on: .resume, to: .inspected),
        .init(from: .inspected, on: .failInspection, to: .inProgress),
        .init(from: .inspected, on: .settle, to: .settled),
        .init(from: .settled, on: .deliver, to: .delivered),
        .init(from: .settled, on: .reverse, to: .settled),
        .init(from: .delivered, on: .close, to: .closed),
        .init(from: .delivered, on: .reverse, to: .delivered),
        .init(from: .closed, on: .reverse, to: .closed),
    ]

    /// Whether the order is invoiced, so that nothing of what was done and sold is edited any more.
    public var isSettled: Bool { self == .settled || self == .delivered || self == .closed }

    /// Whether nothing is left to do.
    public var isOver: Bool { self == .closed || self == .cancelled }
}
