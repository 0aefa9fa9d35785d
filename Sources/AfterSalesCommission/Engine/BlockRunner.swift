import AfterSalesCore

/// Runs compiled schemes over their members: in 64 bits, what overflows in 128, what still cannot be decided one by one.
struct BlockRunner {
    /// Rows per block: the registers of a large formula stay in the first-level cache.
    private static let blockRows = 128

    private let rule: RoundingRule
    private var narrow = Kernel<Int64>()
    private var wide = Kernel<Int128>()
    /// One row and its input, kept so that a pool does not allocate them.
    private var singleRow: [Int32] = [0]
    private var singleInput: [Int64] = [0]
    /// The members of a scheme that are computed, and for a block of them their rows and inputs.
    private var jobs: [Int] = []
    private var jobRows: [Int32] = []
    private var jobInputs: [Int64] = []

    init(rule: RoundingRule) { self.rule = rule }

    /// The results of the program over all pools of the dealer; nil where any of them takes more to decide.
    mutating func dealer(_ program: Program, _ month: FactColumns, contributions: [Int64]) -> [Int64]? {
        row(program, month, .dealer, 0, input: 0, scalars: contributions)
    }

    /// The results of a program for one row; nil where it takes ``Evaluation`` to decide.
    mutating func row(
        _ program: Program, _ month: FactColumns, _ holder: FactLayout.Holder, _ row: Int, input: Int64,
        scalars: [Int64] = []
    ) -> [Int64]? {
        singleRow[0] = Int32(truncatingIfNeeded: row)
        singleInput[0] = input
        let inputs = KernelInputs(
            month: month, holder: holder, rows: singleRow[...], inputs: singleInput, scalars: scalars)
        narrow.run(program, inputs, rule: rule)
        if let values = narrow.row(0, of: program) { return values }
        wide.run(program, inputs, rule: rule)
        return wide.row(0, of: program)
    }

    /// Fills a scheme's result columns.
    ///
    /// In a scheme for everybody most people have nothing to be paid for; all of those get what one of them gets.
    ///
    /// - Parameters:
    ///   - inputs: input 0, a value per member, where the program has inputs.
    ///   - scalars: the other inputs.
    ///   - extra: takes what the program gives beyond `columns`, value by value.
    ///   - oneByOne: computes a member's values where the program does not; nil where faults prevent it.
    mutating func run(
        _ program: Program?, _ scheme: Int, _ month: FactColumns, _ results: inout SchemeResults, columns: Int,
        inputs: [Int64] = [], scalars: [Int64] = [], extra: (Int, Int64) -> Void,
        oneByOne: (_ member: Int, _ row: Int) -> [Int64]?
    ) {
        let rows = month.membership.members(of: scheme)
        let first = month.membership.amountStarts[scheme]
        func keep(_ values: [Int64]?, _ member: Int) {
            guard let values else { return }
            for (column, value) in values.enumerated() {
                if column < columns {
                    results.set(value, first + member * columns, column)
                } else {
                    extra(column - columns, value)
                }
            }
        }
        guard let program else {
            for (member, row) in rows.enumerated() { keep(oneByOne(member, Int(row)), member) }
            return
        }
        let alike = chooseJobs(program, month, rows)
        for start in stride(from: 0, to: jobs.count, by: Self.blockRows) {
            let block = start..<min(start + Self.blockRows, jobs.count)
            jobRows.removeAll(keepingCapacity: true)
            jobInputs.removeAll(keepingCapacity: true)
            for job in block {
                jobRows.append(rows[rows.startIndex + jobs[job]])
                if !inputs.isEmpty { jobInputs.append(inputs[jobs[job]]) }
            }
            narrow.run(
                program,
                KernelInputs(
                    month: month, holder: .employee, rows: jobRows[...], inputs: jobInputs, scalars: scalars),
                rule: rule)
            for (output, register) in program.outputs.enumerated() {
                for job in block where !narrow.hasTraps || !narrow.traps[job - start] {
                    let value = narrow.value(register, row: job - start)
                    if output < columns {
                        results.set(value, first + jobs[job] * columns, output)
                    } else {
                        extra(output - columns, value)
                    }
                }
            }
            guard narrow.hasTraps else { continue }
            // The kernel is used again for these, so they are listed first.
            for job in block.filter({ narrow.traps[$0 - start] }) {
                let row = Int(rows[rows.startIndex + jobs[job]])
                let input = inputs.isEmpty ? 0 : inputs[jobs[job]]
                let values = self.row(program, month, .employee, row, input: input, scalars: scalars)
                keep(values ?? oneByOne(jobs[job], row), jobs[job])
            }
        }
        guard let any = alike.first else { return }
        let common = self.row(program, month, .employee, Int(rows[rows.startIndex + any]), input: 0)
        if let common, common.allSatisfy({ $0 == 0 }) { return }
        for member in alike { keep(common ?? oneByOne(member, Int(rows[rows.startIndex + member])), member) }
    }

    /// Lists the members that have to be computed each for itself; gives those whose results are all the same.
    private mutating func chooseJobs(
        _ program: Program, _ month: FactColumns, _ rows: ArraySlice<Int32>
    ) -> [Int] {
        jobs.removeAll(keepingCapacity: true)
        guard let columns = program.ownColumns else {
            jobs.append(contentsOf: 0..<rows.count)
            return []
        }
        let table = month.table(.employee)
        let values = table.values.span
        var alike: [Int] = []
        for member in 0..<rows.count {
            let row = Int(rows[rows.startIndex + member])
            var isEmpty = true
            for index in columns.indices where isEmpty {
                let value = values[columns[index].index * table.rows + row]
                isEmpty = value == 0 || (value == FactTable.absent && columns[index].missingIsZero)
            }
            if isEmpty { alike.append(member) } else { jobs.append(member) }
        }
        return alike
    }
}
