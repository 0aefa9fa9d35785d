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
        let inputs = KernelInputs(
            month: month, holder: holder, rows: singleRow[...], members: singleInput, scalars: scalars)
        narrow.run(program, inputs, rule: rule)
        if let values = narrow.row(0, of: program) { return values }
        wide.run(program, inputs, rule: rule)
        return wide.row(0, of: program)
    }

    /// Fills a scheme's result columns.
    ///
    /// - Parameters:
    ///   - members: input 0, a value per member, where the program has inputs.
    ///   - scalars: the other inputs.
    ///   - extra: takes what the program gives beyond `columns`, a few values at a time.
    ///   - oneByOne: computes a member's values where the program does not; nil where faults prevent it.
    mutating func run(
        _ program: Program?, _ scheme: Int, _ month: FactColumns, _ results: inout SchemeResults, columns: Int,
        members: [Int64] = [], scalars: [Int64] = [], extra: (Int, ArraySlice<Int64>) -> Void,
        oneByOne: (_ member: Int, _ row: Int) -> [Int64]?
    ) {
        let rows = results.members(of: scheme)
        func keep(_ values: [Int64]?, _ member: Int) {
            guard let values else { return }
            for column in 0..<columns { results.set(values[column], scheme, column: column, member: member) }
            for index in columns..<values.count { extra(index - columns, values[index...index]) }
        }
        guard let program else {
            for (member, row) in rows.enumerated() { keep(oneByOne(member, Int(row)), member) }
            return
        }
        for start in stride(from: 0, to: rows.count, by: Self.blockRows) {
            let block = start..<min(start + Self.blockRows, rows.count)
            let blockRows = rows[rows.startIndex + block.lowerBound..<rows.startIndex + block.upperBound]
            narrow.run(
                program,
                KernelInputs(
                    month: month, holder: .employee, rows: blockRows, members: members, firstMember: start,
                    scalars: scalars), rule: rule)
            if !narrow.hasTraps {
                for output in program.outputs.indices {
                    let values = narrow.values(output, of: program)
                    if output < columns {
                        results.set(values, scheme, column: output, firstMember: start)
                    } else {
                        extra(output - columns, values)
                    }
                }
                continue
            }
            // What is not trapped is taken first: the kernel is used again for the others.
            for member in block where !narrow.traps[member - start] {
                keep(narrow.row(member - start, of: program), member)
            }
            for member in block.filter({ narrow.traps[$0 - start] }) {
                let row = Int(rows[rows.startIndex + member])
                let input = members.isEmpty ? 0 : members[member]
                let values = self.row(program, month, .employee, row, input: input, scalars: scalars)
                keep(values ?? oneByOne(member, row), member)
            }
        }
    }
}
