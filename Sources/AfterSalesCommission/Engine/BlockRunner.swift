import AfterSalesCore

/// Runs compiled schemes over their members: in 64 bits, what overflows in 128, what still cannot be decided one by one.
struct BlockRunner {
    /// Rows per block: the registers of a large formula stay in the first-level cache.
    private static let blockRows = 128

    private let rule: RoundingRule
    private var narrow = Kernel<Int64>()
    private var wide = Kernel<Int128>()

    init(rule: RoundingRule) { self.rule = rule }

    /// The results of a program for one row; nil where it takes ``Evaluation`` to decide.
    mutating func row(
        _ program: Program, _ month: PreparedMonth, _ holder: FactLayout.Holder, _ row: Int, input: Int64
    ) -> [Int64]? {
        let inputs = KernelInputs(
            month: month, holder: holder, rows: [Int32(truncatingIfNeeded: row)], columns: [[input]])
        narrow.run(program, inputs, rule: rule)
        if !narrow.traps[0] { return program.outputs.indices.map { narrow.value($0, of: program, row: 0) } }
        wide.run(program, inputs, rule: rule)
        return wide.row(0, of: program)
    }

    /// Fills a scheme's result columns.
    ///
    /// - Parameters:
    ///   - inputs: the first with a value per member, the others with one for all.
    ///   - extra: takes what the program gives beyond `columns`, a few values at a time.
    ///   - oneByOne: computes a member's values where the program does not; nil where faults prevent it.
    mutating func run(
        _ program: Program?, _ scheme: Int, _ month: PreparedMonth, _ results: inout SchemeResults, columns: Int,
        inputs: [[Int64]], extra: (Int, ArraySlice<Int64>) -> Void, oneByOne: (_ member: Int, _ row: Int) -> [Int64]?
    ) {
        let members = results.members(of: scheme)
        func keep(_ values: [Int64]?, _ member: Int) {
            guard let values else { return }
            for column in 0..<columns { results.set(values[column], scheme, column: column, member: member) }
            for index in columns..<values.count { extra(index - columns, values[index...index]) }
        }
        guard let program else {
            for (member, row) in members.enumerated() { keep(oneByOne(member, Int(row)), member) }
            return
        }
        for start in stride(from: 0, to: members.count, by: Self.blockRows) {
            let block = start..<min(start + Self.blockRows, members.count)
            let rows = members[members.startIndex + block.lowerBound..<members.startIndex + block.upperBound]
            var columnsOfBlock = inputs
            if members.count > Self.blockRows, !inputs.isEmpty { columnsOfBlock[0] = Array(inputs[0][block]) }
            narrow.run(
                program, KernelInputs(month: month, holder: .employee, rows: rows, columns: columnsOfBlock), rule: rule)
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
            for member in block {
                if !narrow.traps[member - start] {
                    keep(program.outputs.indices.map { narrow.value($0, of: program, row: member - start) }, member)
                    continue
                }
                let row = members[members.startIndex + member]
                let own = inputs.enumerated().map { [$0 == 0 ? $1[member] : $1[0]] }
                wide.run(program, KernelInputs(month: month, holder: .employee, rows: [row], columns: own), rule: rule)
                keep(wide.row(0, of: program) ?? oneByOne(member, Int(row)), member)
            }
        }
    }
}
