import AfterSalesCore

/// Individual schemes.
extension PanelRun {
    mutating func runGroup(_ index: Int, _ compiled: PanelProgram.GroupProgram, _ close: inout PanelClose) {
        let group = layout.groups[index]
        let members = group.members(close.months)
        guard !members.isEmpty else { return }
        let starts = close.lineStarts(of: index)
        var inputs = KernelInputs(facts, holder: .employee, close.months)
        for start in stride(from: members.lowerBound, to: members.upperBound, by: Self.blockRows) {
            let block = start..<min(start + Self.blockRows, members.upperBound)
            inputs.rows = group.rows[block]
            inputs.isDense =
                Int(group.rows[block.upperBound - 1]) - Int(group.rows[block.lowerBound]) == block.count - 1
            narrow.run(compiled.program, inputs, rule: model.rule)
            let line = start - members.lowerBound
            let month = Int(layout.monthOfRow[Int(group.rows[start])])
            for column in compiled.columns {
                KernelLoops.copy(
                    narrow.column(column.output), block.count, to: &close.amounts[column.place],
                    at: starts[column.scheme] + line)
            }
            let payable = narrow.column(compiled.payable)
            if inputs.isDense, let first = inputs.rows.first {
                KernelLoops.copy(payable, block.count, to: &close.commissionSums, at: close.rowIndex(Int(first)))
            } else {
                for (index, row) in inputs.rows.enumerated() {
                    close.commissionSums[close.rowIndex(Int(row))] = payable[index]
                }
            }
            for (fund, output) in compiled.withheld.enumerated() {
                add(
                    narrow.column(output), block, group.starts, from: month, first: close.months.lowerBound,
                    to: &close.fundSums[fund])
            }
            for (output, pool) in compiled.contributions {
                add(
                    narrow.column(output), block, group.starts, from: month, first: close.months.lowerBound,
                    to: &close.contributions[pool])
            }
            if narrow.hasTraps { runWide(compiled, inputs, starts, line, &close) }
        }
    }

    /// Adds what the lines of a block have to their months, stretch by stretch; what overflows is for the ordinary engine
    /// to say.
    ///
    /// - Parameters:
    ///   - starts: by month the first of all lines.
    ///   - block: the lines that the values are of, which begin in `month`.
    ///   - first: the month that the sums begin with.
    mutating func add(
        _ values: [Int64], _ block: Range<Int>, _ starts: [Int32], from month: Int, first: Int,
        to sums: inout [Int64]
    ) {
        var month = month
        var start = block.lowerBound
        let (least, most) = KernelLoops.range(values, block.count)
        let count = Int64(block.count)
        let isSmall =
            !least.multipliedReportingOverflow(by: count).overflow
            && !most.multipliedReportingOverflow(by: count).overflow
        while start < block.upperBound {
            let end = min(Int(starts[month + 1]), block.upperBound)
            var total: Int64 = 0
            var overflowed = false
            for index in start - block.lowerBound..<end - block.lowerBound {
                if isSmall {
                    total &+= values[index]
                } else {
                    let (sum, overflow) = total.addingReportingOverflow(values[index])
                    total = sum
                    overflowed = overflowed || overflow
                }
            }
            let (sum, overflow) = sums[month - first].addingReportingOverflow(total)
            sums[month - first] = sum
            if overflow || overflowed { isAlone[month - first] = true }
            start = end
            month += 1
        }
    }

    /// Rows that were trapped in 64 bits once more in 128; a month in which one still is, is closed on its own.
    private mutating func runWide(
        _ compiled: PanelProgram.GroupProgram, _ block: borrowing KernelInputs, _ starts: [Int], _ line: Int,
        _ close: inout PanelClose
    ) {
        let trapped = (0..<block.rows.count).filter { narrow.isTrapped($0) }
        var inputs = copy block
        inputs.isDense = false
        inputs.rows = trapped.map { block.rows[block.rows.startIndex + $0] }[...]
        wide.run(compiled.program, inputs, rule: model.rule)
        for (index, (place, row)) in zip(trapped, inputs.rows).enumerated() {
            let month = inputs.dealer(row) - inputs.firstDealer
            guard let values = wide.row(index, of: compiled.program) else {
                isAlone[month] = true
                continue
            }
            for column in compiled.columns {
                close.amounts[column.place][starts[column.scheme] + line + place] = values[column.output]
            }
            close.commissionSums[close.rowIndex(Int(row))] = values[compiled.payable]
            // What 64 bits gave for the row has been added already.
            for (fund, output) in compiled.withheld.enumerated() {
                replace(narrow.value(output, row: place), values[output], month, &close.fundSums[fund])
            }
            for (output, pool) in compiled.contributions {
                replace(narrow.value(output, row: place), values[output], month, &close.contributions[pool])
            }
        }
    }

    private mutating func replace(_ old: Int64, _ new: Int64, _ month: Int, _ sums: inout [Int64]) {
        let (rest, first) = sums[month].subtractingReportingOverflow(old)
        let (sum, second) = rest.addingReportingOverflow(new)
        sums[month] = sum
        if first || second { isAlone[month] = true }
    }
}
