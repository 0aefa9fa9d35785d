public import AfterSalesCore
public import AfterSalesStorage

/// Where one car is on its way under one campaign (召回状态).
public enum VehicleRecallStatus: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// It is called back, and nobody has told whoever has it (待通知).
    case affected
    /// Whoever has it has been told (已通知).
    case notified
    /// A day is agreed for the remedy (已预约).
    case booked
    /// It is remedied, or was looked at and needs no remedy (已召回维修).
    case remedied
    /// Nobody knows where it is, or it was stolen (无法联系).
    case notReachable
    /// It is scrapped (已报废).
    case scrapped
    /// It has left the country (已出口).
    case exported
    /// It is not called back after all, or by another campaign (已撤出).
    case withdrawn

    /// What may be done with a car in each state. A car that was given up is found again before anything else is done with
    /// it, and one that is remedied or withdrawn is taken up again first; so no state is left without a word why.
    public static let lifecycle: Lifecycle<VehicleRecallStatus, VehicleRecallAction> = [
        .init(from: .affected, on: .notify, to: .notified),
        .init(from: .affected, on: .book, to: .booked),
        .init(from: .affected, on: .release, to: .affected),
        .init(from: .affected, on: .remedy, to: .remedied),
        .init(from: .affected, on: .reportRemedy, to: .remedied),
        .init(from: .affected, on: .loseTrack, to: .notReachable),
        .init(from: .affected, on: .scrap, to: .scrapped),
        .init(from: .affected, on: .export, to: .exported),
        .init(from: .affected, on: .withdraw, to: .withdrawn),
        .init(from: .notified, on: .notify, to: .notified),
        .init(from: .notified, on: .book, to: .booked),
        .init(from: .notified, on: .release, to: .notified),
        .init(from: .notified, on: .remedy, to: .remedied),
        .init(from: .notified, on: .reportRemedy, to: .remedied),
        .init(from: .notified, on: .loseTrack, to: .notReachable),
        .init(from: .notified, on: .scrap, to: .scrapped),
        .init(from: .notified, on: .export, to: .exported),
        .init(from: .notified, on: .withdraw, to: .withdrawn),
        .init(from: .booked, on: .notify, to: .booked),
        .init(from: .booked, on: .book, to: .booked),
        // Whoever had booked knows of it.
        .init(from: .booked, on: .callOff, to: .notified),
        .init(from: .booked, on: .release, to: .booked),
        .init(from: .booked, on: .remedy, to: .remedied),
        .init(from: .booked, on: .reportRemedy, to: .remedied),
        .init(from: .booked, on: .loseTrack, to: .notReachable),
        .init(from: .booked, on: .scrap, to: .scrapped),
        .init(from: .booked, on: .export, to: .exported),
        .init(from: .booked, on: .withdraw, to: .withdrawn),
        .init(from: .notReachable, on: .find, to: .affected),
        // A letter came back, and later the car turns out to be stolen: another reason, the same state.
        .init(from: .notReachable, on: .loseTrack, to: .notReachable),
        .init(from: .notReachable, on: .remedy, to: .remedied),
        .init(from: .notReachable, on: .reportRemedy, to: .remedied),
        .init(from: .notReachable, on: .scrap, to: .scrapped),
        .init(from: .notReachable, on: .export, to: .exported),
        .init(from: .notReachable, on: .withdraw, to: .withdrawn),
        .init(from: .scrapped, on: .find, to: .affected),
        .init(from: .scrapped, on: .withdraw, to: .withdrawn),
        .init(from: .exported, on: .find, to: .affected),
        // A workshop abroad remedies it, and the manufacturer says so.
        .init(from: .exported, on: .reportRemedy, to: .remedied),
        .init(from: .exported, on: .scrap, to: .scrapped),
        .init(from: .exported, on: .withdraw, to: .withdrawn),
        .init(from: .remedied, on: .reopen, to: .affected),
        .init(from: .withdrawn, on: .reopen, to: .affected),
    ]

    /// The states in which the remedy is still to be made.
    public static let open: [VehicleRecallStatus] = [.affected, .notified, .booked, .notReachable]

    /// Whether the remedy is still to be made, so far as anybody knows.
    public var isOpen: Bool { Self.open.contains(self) }

    /// Whether the car has been given up: it was said not to be here any more.
    public var isGivenUp: Bool { self == .notReachable || self == .scrapped || self == .exported }
}
