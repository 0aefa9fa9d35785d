public import AfterSalesCore

/// The amounts of a panel's months, or of some of them in a row, in columns.
///
/// A month that is refused has zeros, and says why. Statements, findings and explanations of a month are made when they
/// are asked for, by ``PanelFacts/close(of:)``.
public struct PanelClose: Sendable {
    /// Whose amounts they are.
    public let panel: CommissionPanel
    /// Which of the panel's months they are of.
    public let months: Range<Int>
    /// All schemes' columns, at ``PanelLayout/places``; in each the lines of ``PanelLayout/members(_:_:)``.
    var amounts: [[Int64]]
    /// By row of the months what the lines and the corrections add up to.
    var commissionSums: [Int64]
    /// By withholding, then month.
    var fundSums: [[Int64]]
    /// By scheme, then month; empty for individual schemes.
    var poolAmounts: [[Int64]]
    /// By scheme, then month, what individual schemes pass on into the pool.
    var contributions: [[Int64]]
    /// Months that are held or refused, by their index in the panel.
    var exceptions: [Int: PanelException] = [:]

    var layout: PanelLayout { panel.layout }

    /// Nothing for anybody yet.
    init(_ panel: CommissionPanel, _ months: Range<Int>) {
        self.panel = panel
        self.months = months
        let layout = panel.layout
        let model = layout.model
        let none = [Int64](repeating: 0, count: months.count)
        amounts = []
        for scheme in model.schemes.indices {
            let lines = [Int64](repeating: 0, count: layout.lineCount(scheme, months))
            for column in layout.columnStarts[scheme]..<layout.columnStarts[scheme + 1]
            where layout.places[column] == amounts.count {
                amounts.append(lines)
            }
        }
        commissionSums = Array(repeating: 0, count: layout.rowCount(months))
        fundSums = Array(repeating: none, count: model.withholding.count)
        poolAmounts = model.schemes.map { $0.basis == .individual ? [] : none }
        contributions = poolAmounts
    }

    /// Whether the statements of a month may be paid; nil where the month is refused.
    public func status(of month: Int) -> CommissionClose.Status? {
        precondition(months.contains(month), "the month was not closed here")
        switch exceptions[month] {
        case nil: return .final
        case .held: return .held
        case .refused: return nil
        }
    }

    /// Why a month is refused; nil where it is not.
    public func rejection(of month: Int) -> Rejection? {
        guard case .refused(let rejection)? = exceptions[month] else { return nil }
        return rejection
    }

    /// The months that are refused, in order.
    public var refusedMonths: [Int] { exceptions.keys.filter { rejection(of: $0) != nil }.sorted() }

    /// Amounts of a scheme in minor units, one for each of ``CommissionPanel/members(of:in:)`` of these months; nil where
    /// the plan has no such scheme or amount, or the panel does not keep the intermediate. An intermediate of a refused
    /// month is ``PanelFacts/absent``.
    public func amounts(_ amount: PanelAmount, of scheme: String) -> [Int64]? {
        let model = layout.model
        guard let index = model.schemes.firstIndex(where: { $0.id == scheme }) else { return nil }
        let definition = model.schemes[index]
        let column: Int? =
            switch amount {
            case .gross: LineColumns.gross
            case .net: LineColumns.net
            case .payable: LineColumns.payable
            case .deduction(let id):
                definition.deductions.firstIndex { $0.name == id }.map { LineColumns.firstDeduction + $0 }
            case .withheld(let id): model.withholding.firstIndex { $0.id == id }.map { definition.firstWithheld + $0 }
            case .intermediate(let name):
                layout.kept[index].firstIndex { definition.definitions[$0].name == name }.map {
                    definition.lineColumns + $0
                }
            }
        return column.map { amounts[layout.places[layout.columnStarts[index] + $0]] }
    }

    /// The pools of a scheme in minor units, by month; nil where the plan has no such pool.
    public func pools(of scheme: String) -> [Int64]? {
        guard let index = layout.model.schemes.firstIndex(where: { $0.id == scheme && $0.basis != .individual })
        else { return nil }
        return poolAmounts[index]
    }

    /// What individual schemes passed on into the pools of a scheme, by month; nil where the plan has no such pool.
    public func contributions(to scheme: String) -> [Int64]? {
        guard let index = layout.model.schemes.firstIndex(where: { $0.id == scheme && $0.basis != .individual })
        else { return nil }
        return contributions[index]
    }

    /// What of a scheme's pools nobody was there to share, by month; nil where the plan has no such pool.
    public func undistributed(of scheme: String) -> [Int64]? {
        guard let index = layout.model.schemes.firstIndex(where: { $0.id == scheme }), let pool = layout.pools[index]
        else { return nil }
        return months.map { pool.starts[$0] == pool.starts[$0 + 1] ? poolAmounts[index][$0 - months.lowerBound] : 0 }
    }

    /// What was withheld under an id, summed over all lines, by month; nil where the plan has no such withholding.
    public func fund(_ id: String) -> [Int64]? {
        layout.model.withholding.firstIndex { $0.id == id }.map { fundSums[$0] }
    }

    /// What the lines and corrections of each row of these months add up to, in minor units; can be negative. For all
    /// months of the panel the index is the row.
    public var commissions: [Int64] { commissionSums }
}

/// What is unusual about a month.
enum PanelException: Hashable, Sendable {
    case held
    case refused(Rejection)
}
