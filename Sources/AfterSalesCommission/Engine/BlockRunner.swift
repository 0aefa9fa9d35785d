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

    init(rule: RoundingRule) { self.rule = rule }

    /// The results of a program for one row; nil where it takes ``Evaluation`` to decide.
    mutating func row(
        _ program: Program, _ month: FactColumns, _ holder: FactLayout.Holder, _ row: Int, input: Int64,
        scalars: [Int64] = []
    ) -> [Int64]? {
        singleRow[0] = Int32(truncatingIfNeeded: row)
        singleInput[0] = input
        var inputs = KernelInputs(month: month, holder: holder, rows: singleRow[...])
        inputs.inputs = singleInput[...]
        inputs.scalars = scalars
        narrow.run(program, inputs, rule: rule)
        if let values = narrow.row(0, of: program) { return values }
        wide.run(program, inputs, rule: rule)
        return wide.row(0, of: program)
    }

    /// Fills in the lines of a scheme.
    ///
    /// - Parameters:
    ///   - inputs: input 0, a value per member, where the program has inputs.
    ///   - scalars: the other inputs.
    ///   - extra: takes what the program gives beyond the columns of a line, value by value.
    ///   - oneByOne: computes a member's values where the program does not; nil where faults prevent it.
    mutating func run(
        _ program: Program?, _ scheme: Int, _ month: FactColumns, _ results: inout SchemeResults,
        inputs: [Int64] = [], scalars: [Int64] = [], extra: (Int, Int64) -> Void,
        oneByOne: (_ member: Int, _ row: Int) -> [Int64]?
    ) {
        let first = month.membership.amountStarts[scheme]
        let columns = month.model.schemes[scheme].lineColumns
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
        let jobs = month.jobs.starts[scheme]..<month.jobs.starts[scheme + 1]
        let members = month.jobs.members
        let standsForOthers = month.jobs.firstStandsForOthers[scheme]
        guard let program else {
            for job in jobs { keep(oneByOne(Int(members[job]), Int(month.jobs.rows[job])), Int(members[job])) }
            return
        }
        for start in stride(from: jobs.lowerBound, to: jobs.upperBound, by: Self.blockRows) {
            let block = start..<min(start + Self.blockRows, jobs.upperBound)
            // Programs with inputs have a job for every member, so jobs and members are the same.
            let own =
                inputs.isEmpty ? [] : inputs[block.lowerBound - jobs.lowerBound..<block.upperBound - jobs.lowerBound]
            var read = KernelInputs(month: month, holder: .employee, rows: month.jobs.rows[block])
            read.inputs = own
            read.scalars = scalars
            narrow.run(program, read, rule: rule)
            for output in program.outputs.indices {
                let values = narrow.column(output)
                for job in block where !narrow.isTrapped(job - start) {
                    let value = values[job - start]
                    if output < columns {
                        results.set(value, first + Int(members[job]) * columns, output)
                    } else {
                        extra(output - columns, value)
                    }
                }
            }
            // What one job stands for is mostly nothing, and that is there already.
            let isNothing =
                !narrow.isTrapped(0) && program.outputs.indices.allSatisfy { narrow.value($0, row: 0) == 0 }
            if narrow.hasTraps {
                // The kernel is used again for these, so they are listed first.
                for job in block.filter({ narrow.isTrapped($0 - start) }) {
                    let member = Int(members[job])
                    let row = Int(month.jobs.rows[job])
                    let input = inputs.isEmpty ? 0 : inputs[member]
                    keep(
                        self.row(program, month, .employee, row, input: input, scalars: scalars)
                            ?? oneByOne(member, row), member)
                }
            }
            if standsForOthers, start == jobs.lowerBound, !isNothing {
                let listed = Set(jobs.map { Int(month.jobs.members[$0]) })
                for (member, row) in month.membership.members(of: scheme).enumerated() where !listed.contains(member) {
                    keep(
                        self.row(program, month, .employee, Int(row), input: 0) ?? oneByOne(member, Int(row)), member)
                }
            }
        }
    }
}
