import AfterSalesStorage
public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders

/// A part that an earlier repair has fitted (已更换配件): from its settlement on the part has a warranty of its own.
public struct FittedPart: Hashable, Sendable, Codable {
    /// The car.
    public let vehicle: Identifier<Vehicle>
    /// The order by which it was fitted.
    public let order: Identifier<RepairOrder>
    /// Its line, or the component of its package.
    public let line: Identifier<OrderLine>
    /// The part number.
    public let part: String
    /// The name by which the diagnosis calls it, which stays the same where the number changes.
    public let name: String?
    /// Its class.
    public let partClass: PartClass?
    /// The day of the settlement.
    public let on: LocalDate
    /// What the odometer showed when the car was received, in kilometres.
    public let kilometres: Int?
}

extension SettledOrder {
    /// The parts that the order has fitted: its lines of parts with a number, those within packages too, without those of
    /// declined jobs and those that were undone. A credit fits nothing.
    public var fittedParts: [FittedPart] {
        guard !order.isCredit else { return [] }
        let undone = Set(order.reversals.flatMap(\.lines))
        var parts: [FittedPart] = []
        for line in order.countedLines where !undone.contains(line.id) {
            if line.kind == .part, let code = line.code {
                parts.append(fitted(code, line.partClass, by: line.id, for: line.job))
            }
            for component in line.components where component.kind == .part {
                if let code = component.code {
                    parts.append(fitted(code, component.partClass, by: component.id, for: line.job))
                }
            }
        }
        return parts
    }

    private func fitted(
        _ code: String, _ partClass: PartClass?, by line: Identifier<OrderLine>, for job: Identifier<Job>?
    ) -> FittedPart {
        let replaced = job.flatMap { order.job($0)?.diagnosis?.replaced } ?? []
        return FittedPart(
            vehicle: order.vehicle, order: order.key.id, line: line, part: code,
            name: replaced.first { $0.line == line }?.part, partClass: partClass, on: settlement.on,
            kilometres: order.reception?.kilometres)
    }
}
