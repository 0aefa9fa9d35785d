import AfterSalesCore

/// Months that were closed on their own.
extension PanelClose {
    /// Nothing is paid for a month that is refused.
    mutating func refuse(_ month: Int, _ rejection: Rejection) {
        exceptions[month] = .refused(rejection)
        let local = month - months.lowerBound
        for index in fundSums.indices { fundSums[index][local] = 0 }
        for scheme in layout.model.schemes.indices {
            if !poolAmounts[scheme].isEmpty {
                poolAmounts[scheme][local] = 0
                contributions[scheme][local] = 0
            }
            for column in layout.columnStarts[scheme]..<layout.columnStarts[scheme + 1] {
                let isAmount = column - layout.columnStarts[scheme] < layout.model.schemes[scheme].lineColumns
                for index in lines(scheme, month).joined() {
                    amounts[layout.places[column]][index] = isAmount ? 0 : PanelFacts.absent
                }
            }
        }
        for row in layout.statements(month) { commissionSums[rowIndex(Int(row))] = 0 }
    }

    /// Takes over what the ordinary engine computed for a month.
    mutating func put(_ close: CommissionClose, _ month: Int) {
        exceptions[month] = close.storage.isHeld ? .held : nil
        let local = month - months.lowerBound
        let results = close.storage.results
        let membership = close.storage.month.membership
        for (index, fund) in close.storage.funds.enumerated() { fundSums[index][local] = fund }
        for pool in close.storage.pools {
            poolAmounts[pool.scheme][local] = pool.amount
            contributions[pool.scheme][local] = pool.contributions
        }
        let statements = layout.statements(month)
        for (statement, row) in statements.enumerated() {
            commissionSums[rowIndex(Int(row))] = close.storage.totals[statement].commission
        }
        for (scheme, definition) in layout.model.schemes.enumerated() {
            let first = layout.columnStarts[scheme]
            let indices = Dictionary(
                uniqueKeysWithValues: zip(layout.members(scheme, month..<month + 1), lines(scheme, month).joined()))
            for (member, statement) in membership.members(of: scheme).enumerated() {
                guard let index = indices[statements[statements.startIndex + Int(statement)]] else { continue }
                let offset = membership.amountStarts[scheme] + member * definition.lineColumns
                for column in 0..<definition.lineColumns {
                    amounts[layout.places[first + column]][index] = results.amount(offset, column)
                }
                guard !layout.kept[scheme].isEmpty else { continue }
                let values = intermediates(scheme, close.storage.month, Int(statement))
                for (column, value) in values.enumerated() {
                    amounts[layout.places[first + definition.lineColumns + column]][index] = value
                }
            }
        }
    }

    /// The intermediates that are kept, of one line.
    private func intermediates(_ scheme: Int, _ month: FactColumns, _ row: Int) -> [Int64] {
        var evaluation = LineEvaluation(month, scheme: scheme, .employee, row: row)
        _ = evaluation.amount(contributions: 0)
        return layout.kept[scheme].map { local in
            let model = layout.model
            let dimension = model.schemes[scheme].definitions[local].expression.dimension
            guard let value = evaluation.evaluation.locals[local], let digits = model.digits(of: dimension),
                let units = try? value.units(fractionDigits: digits, rounding: model.rule)
            else { return PanelFacts.absent }
            return units
        }
    }

    /// Where a scheme's lines of one month are in its columns.
    private func lines(_ scheme: Int, _ month: Int) -> [Range<Int>] {
        var start = 0
        var ranges: [Range<Int>] = []
        for (all, own) in zip(layout.lineParts(scheme, months), layout.lineParts(scheme, month..<month + 1)) {
            let first = start + own.lowerBound - all.lowerBound
            ranges.append(first..<first + own.count)
            start += all.count
        }
        return ranges
    }
}
