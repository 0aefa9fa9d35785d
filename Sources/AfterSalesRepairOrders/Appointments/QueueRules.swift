import AfterSalesCore
import AfterSalesStorage

/// In which order a workshop takes the cars that wait (车间排序).
///
/// In JSON it is `{"keys": ["appointment", "lane"], "lanes": ["complaint", …]}`.
public struct QueueRules: Hashable, Sendable, Codable {
    /// What a place in the queue goes by.
    public enum Key: String, Hashable, Sendable, Codable, CaseIterable {
        /// Who kept an appointment goes first (预约优先).
        case appointment
        /// By the lane.
        case lane
    }

    /// What the place goes by, what counts most first; what is not there does not count.
    public var keys: [Key]
    /// The lanes, the one that goes first first; one that is not there comes last.
    public var lanes: [ServiceLane]

    /// Appointments by the green lane (预约绿色通道), then complaints, comebacks, quick service, the rest.
    public static let standard = QueueRules(
        [.appointment, .lane], lanes: [.complaint, .rework, .quickService, .normal])

    /// Rules.
    /// - Parameters:
    ///   - keys: What the place goes by, what counts most first.
    ///   - lanes: The lanes, the one that goes first first.
    public init(_ keys: [Key], lanes: [ServiceLane]) {
        self.keys = keys
        self.lanes = lanes
    }

    /// The orders as the workshop takes them; those that agree in everything by when the car was received, or the order
    /// opened, the earliest first.
    public func ordered(_ orders: some Sequence<RepairOrder>) -> [RepairOrder] {
        let places = orders.map { order in
            (order, ranks(of: order), order.checkedInAt ?? order.openedAt)
        }
        return places.sorted { left, right in
            if left.1 != right.1 { return left.1.lexicographicallyPrecedes(right.1) }
            return (left.2, left.0.key.id) < (right.2, right.0.key.id)
        }.map(\.0)
    }

    private func ranks(of order: RepairOrder) -> [Int] {
        keys.map { key in
            switch key {
            case .appointment: order.origin.appointment == nil ? 1 : 0
            case .lane: lanes.firstIndex(of: order.lane) ?? lanes.count
            }
        }
    }
}
