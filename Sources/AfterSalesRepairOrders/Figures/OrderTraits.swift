import AfterSalesCore

/// What kind of order was settled: by what shares of orders are told.
public struct OrderTraits: Hashable, Sendable, Codable {
    /// Whether an accessory was sold on it, by itself or in a package.
    public let hasAccessory: Bool
    /// Whether a package was sold on it.
    public let hasPackage: Bool
    /// Whether all that was sold belongs to one job; fees and discounts of the order as a whole are no job.
    public let isOneItem: Bool
    /// Whether it came of an appointment.
    public let isByAppointment: Bool
}

extension RepairOrder {
    /// What kind of order it is by the lines that count.
    var traits: OrderTraits {
        let lines = countedLines
        let work = lines.filter { $0.job != nil || ($0.kind != .fee && $0.kind != .discount) }
        return OrderTraits(
            hasAccessory: lines.contains { line in
                line.kind == .accessory || line.components.contains { $0.kind == .accessory }
            },
            hasPackage: lines.contains { $0.kind == .package },
            isOneItem: Set(work.map(\.job)).count == 1, isByAppointment: origin.appointment != nil)
    }
}
