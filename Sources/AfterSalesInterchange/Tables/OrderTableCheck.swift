import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Reads the rows of an order back as an import would, and says what that would not find again.
struct OrderTableCheck {
    private let layout: OrderLayout?
    private let zone: CivilZone
    private let file: String
    /// The most that is named of what is lost.
    private static let mostNamed = 20

    init(file: String, zone: CivilZone) {
        self.file = file
        self.zone = zone
        layout = try? OrderMapping.aftersalesOrders.layout(of: OrderTable.header, in: file)
    }

    /// What the table cannot hold of an order; nil where it holds all of it.
    func finding(of order: RepairOrder, in rows: [[CSVText.Cell]], line: Int) -> SourceFinding? {
        let (facts, errors) = read(rows, of: order)
        let place = SourcePlace(file: file, line: line)
        let inputs = errors.map { Finding.Input("error", $0) }
        func finding(_ inputs: [Finding.Input], _ english: String, _ chinese: String) -> SourceFinding {
            SourceFinding(
                at: place, record: "\(order.key.owner)/\(order.key.id)",
                Finding(.warning, .tableCannotHold, at: .document, inputs: inputs, LocalizedText(english, chinese)))
        }
        guard let facts else {
            return finding(inputs, "the row cannot be imported again", "该行无法再次导入")
        }
        guard order.isPast else {
            return finding(
                inputs,
                "an order of our own: the table has no steps, consents, taxes or payments, and an import takes it as done elsewhere",
                "自有工单：表中没有流程、授权、税额与收款，再次导入时作为历史工单")
        }
        let lost = lost(of: order, in: facts)
        guard !lost.isEmpty else { return nil }
        return finding(
            lost.prefix(Self.mostNamed).map { .init("field", $0) },
            "an import would not find this again: \(lost.prefix(Self.mostNamed).joined(separator: ", "))",
            "再次导入时无法还原：\(lost.prefix(Self.mostNamed).joined(separator: "、"))")
    }

    /// What an import would understand, or the codes of what it would set the order aside for.
    private func read(_ rows: [[CSVText.Cell]], of order: RepairOrder) -> (OrderFacts?, errors: [String]) {
        let instants = [order.openedAt, order.past?.completedAt, order.settlement?.at].compactMap(\.self)
        let now = instants.max() ?? order.openedAt
        var judge = OrderJudge(OrderMapping.aftersalesOrders.conventions, now: now, in: zone)
        var gathered: GatheredOrder?
        for row in rows {
            guard let source = layout?.order(of: row.map(\.text), line: 0, text: "") else { return (nil, []) }
            let judged = judge.judge(source)
            guard let next = judged.facts else {
                let errors = judged.findings.filter { $0.finding.severity == .error }
                return (nil, errors.map(\.finding.code.rawValue))
            }
            guard let before = gathered?.facts else {
                gathered = GatheredOrder(judged)
                continue
            }
            guard before.agrees(with: next) else { return (nil, [Finding.Code.orderContradicted.rawValue]) }
            gathered?.join(judged, saying: next)
        }
        return (gathered?.facts, [])
    }

    /// The paths in the record of what comes back as something else.
    private func lost(of order: RepairOrder, in facts: OrderFacts) -> [String] {
        do {
            let again = try facts.record(of: order.vehicle)
            let changes = try JSONDifference.changes(from: order.recordJSON(), to: again.recordJSON())
            // A digest of all the others.
            return changes.map(\.field).filter { $0 != "past.content" }
        } catch let rejection as Rejection {
            return rejection.findings.map(\.code.rawValue)
        } catch {
            return ["$"]
        }
    }
}
