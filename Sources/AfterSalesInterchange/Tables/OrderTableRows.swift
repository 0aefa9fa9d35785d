import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// The rows of an order in an ``OrderTable``.
struct OrderTableRows {
    private typealias Cells = [OrderTable.Column: CSVText.Cell]

    private let order: RepairOrder
    private let car: Vehicle?
    private let zone: CivilZone

    init(_ order: RepairOrder, _ car: Vehicle?, in zone: CivilZone) {
        self.order = order
        self.car = car
        self.zone = zone
    }

    /// The cells of each row, in the order of the columns.
    var rows: [[CSVText.Cell]] {
        let whole = orderCells
        var rows: [Cells] = []
        for job in order.jobs {
            let said = jobCells(job)
            let lines = order.lines.filter { $0.job == job.id && !isOfTheJob($0) }
            if lines.isEmpty { rows.append(said) }
            for (index, line) in lines.enumerated() {
                rows.append(said.merging(lineCells(line, index + 1)) { $1 })
            }
        }
        for (index, line) in order.lines.filter({ $0.job == nil }).enumerated() {
            rows.append(lineCells(line, index + 1))
        }
        if rows.isEmpty { rows = [[:]] }
        return rows.map { row in
            OrderTable.columns.map { row[$0.column] ?? whole[$0.column] ?? .plain("") }
        }
    }

    private var orderCells: Cells {
        let past = order.past
        let odometerIn = past == nil ? order.reception.map { "\($0.kilometres)" } : past?.odometerIn?.value.description
        let unitIn = past == nil ? order.reception.map { _ in StatedDistance.Unit.kilometres } : past?.odometerIn?.unit
        let concerned = Set(order.jobs.flatMap(\.concerns))
        let isPriced = order.terms != .unpriced
        let cells: [SourceOrder.Field: CSVText.Cell?] = [
            .dealer: .text(order.key.owner.column), .number: .text(order.key.id.rawValue),
            .system: .text(past?.system ?? OrderMapping.aftersalesOrders.conventions.system),
            .vin: (car?.details.vin).map { .plain($0.description) },
            .make: stated(car?.details.make), .model: stated(car?.details.model),
            .modelYear: (car?.details.modelYear).map { .plain(String($0)) },
            .plate: (car?.details.plate).map { .text($0.number) },
            .plateRegion: (car?.details.plate?.region).map { .text($0.rawValue) },
            .opened: instant(order.openedAt),
            .completed: instant(past == nil ? order.settlement?.at : past?.completedAt),
            .promised: instant(past == nil ? order.promises.last?.ready : past?.promised),
            .status: .text(status), .odometerIn: odometerIn.map { .plain($0) },
            .odometerInUnit: unitIn.map { .plain($0 == .miles ? "mi" : "km") },
            .odometerOut: (past?.odometerOut).map { .plain($0.value.description) },
            .odometerOutUnit: (past?.odometerOut).map { .plain($0.unit == .miles ? "mi" : "km") },
            .advisor: past == nil ? .text(order.advisor.rawValue) : stated(past?.advisor),
            .customer: past == nil ? .text(order.customer.rawValue) : stated(past?.customer),
            .concern: stated(words { !concerned.contains($0.id) }), .payType: stated(past?.payType),
            .currency: isPriced ? .plain(order.terms.currency.code) : nil,
        ]
        return Cells(
            uniqueKeysWithValues: cells.compactMap { field, cell in cell.map { (.order(field), $0) } })
    }

    private func jobCells(_ job: Job) -> Cells {
        let past = order.past?.jobs.first { $0.job == job.id }
        let labour = order.lines.first { $0.job == job.id && isOfTheJob($0) }
        let cells: [SourceOrder.JobField: CSVText.Cell?] = [
            .number: .text(job.id.rawValue), .text: .text(past?.text ?? job.text), .shortText: stated(past?.shortText),
            .operation: stated(past?.operation ?? labour?.code),
            .concern: stated(words { job.concerns.contains($0.id) }),
            .cause: stated(past?.cause), .correction: stated(past?.correction),
            .hours: (past?.hours).map { .plain($0.description) },
            .soldHours: (labour?.hours).map { .plain($0.sold.description) },
            .comeback: (past?.isComeback).map { .plain($0 ? "true" : "false") },
            .payType: labour.map { .text($0.payType.rawValue) },
        ]
        return Cells(uniqueKeysWithValues: cells.compactMap { field, cell in cell.map { (.job(field), $0) } })
    }

    private func lineCells(_ line: OrderLine, _ number: Int) -> Cells {
        let isPriced = order.terms != .unpriced
        let cells: [SourceOrder.LineField: CSVText.Cell?] = [
            .number: .plain(String(number)), .kind: .plain(line.kind.rawValue), .code: stated(line.code),
            .text: .text(line.text), .quantity: .plain(line.quantity.description),
            .soldHours: (line.hours).map { .plain($0.sold.description) },
            .unitPrice: isPriced ? .plain(line.unitPrice.amountText) : nil, .payType: .text(line.payType.rawValue),
        ]
        return Cells(uniqueKeysWithValues: cells.compactMap { field, cell in cell.map { (.line(field), $0) } })
    }
}

// What stands in single cells.
extension OrderTableRows {
    /// Whether a line stands for the job's own operation.
    private func isOfTheJob(_ line: OrderLine) -> Bool {
        order.isPast && line.kind == .labour && line.id.rawValue == line.job.map { "\($0)/labour" }
    }

    private func stated(_ text: String?) -> CSVText.Cell? { text.map { .text($0) } }

    /// What the customer said.
    private func words(where isMeant: (Concern) -> Bool) -> String? {
        let concerns = order.reception?.concerns ?? order.past?.concerns ?? []
        let words = concerns.filter(isMeant).map(\.words)
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private func instant(_ instant: Timestamp?) -> CSVText.Cell? {
        instant.map { .plain(zone.text(of: $0)) }
    }

    /// The status as it was stated, where that says what it is; else the table's own word.
    private var status: String {
        let conventions = OrderMapping.aftersalesOrders.conventions
        let holds = order.holds.filter { $0.until == nil }.map(\.reason)
        let own = StatusMeaning(order.status, waitingFor: holds.first)
        guard let past = order.past else { return OrderTable.word(order.status, holds.first) }
        let stated = past.status ?? ""
        let usual = StatusMeaning(past.completedAt == nil ? .inProgress : .closed)
        let meaning = stated.isSourceNothing ? usual : conventions.statuses[stated.statusWord] ?? usual
        return meaning == own ? stated : OrderTable.word(order.status, holds.first)
    }
}

extension CivilZone {
    /// An instant by the zone's clock, with its offset.
    fileprivate func text(of instant: Timestamp) -> String {
        let offset = utcOffsetSeconds(at: instant)
        guard offset % 60 == 0, let local = try? instant.adding(seconds: Int64(offset)) else {
            return instant.description
        }
        let (hours, minutes) = (abs(offset) / 3_600, abs(offset) / 60 % 60)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return local.description.dropLast() + (offset < 0 ? "-" : "+") + "\(two(hours)):\(two(minutes))"
    }
}
