import AfterSalesCore

/// Pools: their amounts over blocks of months, their shares month by month, their lines over blocks of members.
extension PanelRun {
    /// The dealer's pools that have no intermediates, and the holds: one program for all of them.
    mutating func runDealers(_ close: inout PanelClose) {
        guard let (schemes, program) = layout.plan.program.dealer else { return }
        var inputs = KernelInputs(facts, holder: .dealer, close.months)
        inputs.scalars = schemes.flatMap { close.contributions[$0] }
        let rows = close.months.map { Int32(truncatingIfNeeded: $0) }
        run(program, &inputs, rows, inputs: []) { run, index, values in
            for (output, scheme) in schemes.enumerated() { close.poolAmounts[scheme][index] = values[output] }
            // What a hold has to say is said by the ordinary engine.
            if values[schemes.count...].contains(where: { $0 != 0 }) { run.isAlone[index] = true }
        }
    }

    mutating func runPool(_ scheme: Int, _ pool: PanelPool, _ lines: Program, _ close: inout PanelClose) {
        let months = close.months
        var scalars: [Int64] = []
        if layout.plan.program.dealer?.schemes.contains(scheme) != true {
            guard let program = layout.plan.program.schemes[scheme].amount else { return }
            let holder = FactLayout.Holder(model.schemes[scheme].basis)
            var inputs = KernelInputs(facts, holder: holder, months)
            let rows = holder == .team ? Array(pool.teams[months]) : months.map { Int32(truncatingIfNeeded: $0) }
            scalars = Array(repeating: 0, count: (program.outputs.count - 1) * months.count)
            run(program, &inputs, rows, inputs: close.contributions[scheme]) { _, index, values in
                close.poolAmounts[scheme][index] = values[0]
                for local in 1..<values.count { scalars[(local - 1) * months.count + index] = values[local] }
            }
        }
        divide(scheme, pool, close)
        runLines(scheme, pool, lines, scalars, &close)
    }

    /// Runs a program over rows of which each month has one, and hands over what each gives.
    private mutating func run(
        _ program: Program, _ inputs: inout KernelInputs, _ rows: [Int32], inputs own: [Int64],
        _ body: (inout Self, Int, [Int64]) -> Void
    ) {
        for start in stride(from: 0, to: rows.count, by: Self.blockRows) {
            let block = start..<min(start + Self.blockRows, rows.count)
            inputs.rows = rows[block]
            inputs.isDense = inputs.holder == .dealer
            inputs.inputs = own.isEmpty ? [] : own[block]
            narrow.run(program, inputs, rule: model.rule)
            for index in block {
                if let values = narrow.row(index - start, of: program) {
                    body(&self, index, values)
                    continue
                }
                var single = inputs
                single.rows = rows[index..<index + 1]
                single.inputs = own.isEmpty ? [] : own[index..<index + 1]
                wide.run(program, single, rule: model.rule)
                if let values = wide.row(0, of: program) {
                    body(&self, index, values)
                } else {
                    isAlone[index] = true
                }
            }
        }
    }

    /// Every month's pool by largest remainder.
    private mutating func divide(_ scheme: Int, _ pool: PanelPool, _ close: PanelClose) {
        let all = pool.members(close.months)
        shares = Array(repeating: 0, count: all.count)
        var own: [Int64] = []
        for month in close.months {
            let members = pool.members(month..<month + 1)
            let index = month - close.months.lowerBound
            guard !members.isEmpty, !isAlone[index] else { continue }
            own.removeAll(keepingCapacity: true)
            own.append(contentsOf: repeatElement(0, count: members.count))
            do throws(AllocationError) {
                try LargestRemainder.divide(
                    close.poolAmounts[scheme][index], weights: Array(pool.weights[members]), into: &own)
                for (member, share) in own.enumerated() {
                    shares[members.lowerBound - all.lowerBound + member] = share
                }
            } catch {
                isAlone[index] = true
            }
        }
    }

    private mutating func runLines(
        _ scheme: Int, _ pool: PanelPool, _ program: Program, _ scalars: [Int64], _ close: inout PanelClose
    ) {
        let all = pool.members(close.months)
        let definition = model.schemes[scheme]
        var inputs = KernelInputs(facts, holder: .employee, close.months)
        inputs.scalars = scalars
        let payablePlace = layout.places[layout.columnStarts[scheme] + LineColumns.payable]
        for start in stride(from: all.lowerBound, to: all.upperBound, by: Self.blockRows) {
            let block = start..<min(start + Self.blockRows, all.upperBound)
            let line = start - all.lowerBound
            inputs.rows = pool.rows[block]
            inputs.inputs = shares[line..<line + block.count]
            narrow.run(program, inputs, rule: model.rule)
            for column in program.outputs.indices {
                let place = layout.places[layout.columnStarts[scheme] + column]
                KernelLoops.copy(narrow.column(column), block.count, to: &close.amounts[place], at: line)
            }
            for index in 0..<block.count where narrow.isTrapped(index) {
                trapped(program, inputs, index, line, layout.columnStarts[scheme], &close)
            }
            addPayable(close.amounts[payablePlace], line, block, pool, &close)
            let month = Int(layout.monthOfRow[Int(pool.rows[start])])
            for fund in model.withholding.indices {
                let place = layout.places[layout.columnStarts[scheme] + definition.firstWithheld + fund]
                add(
                    Array(close.amounts[place][line..<line + block.count]), block, pool.starts, from: month,
                    first: close.months.lowerBound, to: &close.fundSums[fund])
            }
        }
    }

    /// Adds what is payable of a block of lines, which begins at `line` in the column, to what the employees get.
    private mutating func addPayable(
        _ payable: [Int64], _ line: Int, _ block: Range<Int>, _ pool: PanelPool, _ close: inout PanelClose
    ) {
        let isWhole = close.months.count == layout.months.count
        let rows = pool.rows.span.extracting(block)
        let payable = payable.span.extracting(line..<line + block.count)
        for index in rows.indices {
            let row = Int(rows[index])
            let place = isWhole ? row : close.rowIndex(row)
            let (sum, overflow) = close.commissionSums[place].addingReportingOverflow(payable[index])
            close.commissionSums[place] = sum
            if overflow { isAlone[Int(layout.monthOfRow[row]) - close.months.lowerBound] = true }
        }
    }

    /// A line that was trapped in 64 bits once more in 128.
    private mutating func trapped(
        _ program: Program, _ block: borrowing KernelInputs, _ index: Int, _ line: Int, _ firstColumn: Int,
        _ close: inout PanelClose
    ) {
        var single = copy block
        single.rows = block.rows[block.rows.startIndex + index..<block.rows.startIndex + index + 1]
        single.inputs = block.inputs[block.inputs.startIndex + index..<block.inputs.startIndex + index + 1]
        wide.run(program, single, rule: model.rule)
        if let values = wide.row(0, of: program) {
            for (column, value) in values.enumerated() {
                close.amounts[layout.places[firstColumn + column]][line + index] = value
            }
        } else if let row = single.rows.first {
            isAlone[Int(layout.monthOfRow[Int(row)]) - close.months.lowerBound] = true
        }
    }
}
