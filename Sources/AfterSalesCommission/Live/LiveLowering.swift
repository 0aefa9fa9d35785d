import AfterSalesCore

/// Turns a graph into instructions over the cells of a record, several nodes into one wherever they belong together.
struct LiveLowering {
    /// Amounts up to here can be added up by the million without an overflow.
    static let largest: UInt64 = 1 << 40

    let graph: LiveGraph
    let rule: RoundingRule
    private(set) var shape: LiveShape
    /// By node how many others, or results, use its value; traps aside.
    var uses: [Int]
    var cells: [Int?]
    /// By cell the instruction that writes it.
    var producers: [Int: Int] = [:]
    /// The flat list of tables that `divisor` of a look-up counts in.
    var tables: [Int64]
    private var tableStarts: [Int: Int] = [:]
    private var reciprocals: [Int: Int] = [:]
    private var taken: Set<Int> = []

    init(_ graph: LiveGraph, results: [Int], shape: LiveShape, rule: RoundingRule, tables: [Int64]) {
        self.graph = graph
        self.rule = rule
        self.shape = shape
        self.tables = tables
        uses = Array(repeating: 0, count: graph.nodes.count)
        cells = Array(repeating: nil, count: graph.nodes.count)
        self.shape.masks = Array(repeating: 0, count: LiveHeader.cells)
        for node in results { uses[node] += 1 }
        for node in graph.nodes where !node.operation.isTrap {
            for operand in node.registers { uses[operand] += 1 }
        }
        for node in graph.nodes.indices {
            guard let input = graph.input(node) else { continue }
            cells[node] = addInput(input)
        }
    }

    /// Lowers everything: what is a result, what can trap, and what nobody uses, since it may miss something.
    mutating func lower(results: Set<Int>) {
        for index in graph.nodes.indices {
            let node = graph.nodes[index]
            if node.operation.isTrap {
                lowerTrap(node)
            } else if results.contains(index) || uses[index] == 0, !node.registers.isEmpty {
                _ = cell(of: index)
            }
        }
    }

    // MARK: Cells

    mutating func newCell(mask: UInt64) -> Int {
        shape.masks.append(mask)
        shape.size += 1
        return shape.size - 1
    }

    mutating func emit(_ instruction: LiveInstruction, reads: [Int], writes: Bool = true) -> Int {
        var instruction = instruction
        let mask = reads.reduce(0) { $0 | shape.masks[$1] }
        var target = 0
        if writes {
            target = newCell(mask: mask)
            producers[target] = shape.code.count
            instruction.target = UInt16(clamping: target)
        }
        let operands = reads.map { UInt16(clamping: $0) }
        if operands.count > 0 { instruction.a = operands[0] }
        if operands.count > 1 { instruction.b = operands[1] }
        if operands.count > 2 { instruction.c = operands[2] }
        shape.code.append(instruction)
        shape.dependencies.append(mask)
        return target
    }

    /// The cell that has a node's value, which is computed if it is not yet.
    mutating func cell(of node: Int) -> Int {
        if let cell = cells[node] { return cell }
        let cell = lower(node)
        cells[node] = cell
        return cell
    }

    mutating func constantCell(_ value: Int64) -> Int {
        if let known = shape.constants.first(where: { $0.value == value }) { return known.cell }
        let cell = newCell(mask: 0)
        shape.constants.append((cell, value))
        return cell
    }

    /// The cell of the factor of a reciprocal.
    mutating func reciprocalCell(of divisor: Int) -> Int {
        if let cell = reciprocals[divisor] { return cell }
        let cell = emit(LiveInstruction(operation: .reciprocal), reads: [divisor])
        reciprocals[divisor] = cell
        return cell
    }

    mutating func tableStart(_ number: Int) -> Int {
        if let start = tableStarts[number] { return start }
        let start = tables.count
        let table = graph.tables[number]
        tables += table.from
        if table.from.contains(where: { $0.magnitude >= UInt64(LiveMachine.tableReach) }) { shape.isCompiled = false }
        tables += [0] + table.values
        // By step what all steps before it give. An overflow makes the last the largest, so that adding to it traps.
        var sums: [Int64] = [0, 0]
        for index in table.from.indices.dropLast() {
            let (width, first) = table.from[index + 1].subtractingReportingOverflow(table.from[index])
            let (slice, second) = width.multipliedReportingOverflow(by: table.values[index])
            let (sum, third) = sums[sums.count - 1].addingReportingOverflow(slice)
            if first || second || third { shape.isCompiled = false }
            sums.append(sum)
        }
        tables += sums.prefix(table.from.count + 1)
        tableStarts[number] = start
        return start
    }

    // MARK: Results

    /// Bounds what a cell may hold: zero and more, and no more than can be added up.
    mutating func bound(_ cell: Int, reach: UInt64) {
        guard let producer = producers[cell] else {
            let check = LiveInstruction(operation: .copy, least: 0, reach: reach)
            _ = emit(check, reads: [cell])
            return
        }
        shape.code[producer].least = 0
        shape.code[producer].reach = min(shape.code[producer].reach, reach)
    }

    /// A cell for a result that is linked: one that nothing else writes or shows.
    mutating func ownCell(_ cell: Int) -> Int {
        if producers[cell] != nil, taken.insert(cell).inserted { return cell }
        let copy = emit(LiveInstruction(operation: .copy), reads: [cell])
        taken.insert(copy)
        return copy
    }

    mutating func add(_ line: LiveShape.Line) { shape.lines.append(line) }

    mutating func setOutputs(_ cells: [Int]) { shape.outputs = cells }

    mutating func giveUp() { shape.isCompiled = false }

    /// A cell for something that records are given.
    mutating func addInput(_ input: LiveShape.Input) -> Int {
        let cell = newCell(mask: LiveHeader.mark(shape.inputs.count))
        shape.inputs.append(input)
        shape.inputCells.append(cell)
        return cell
    }

    /// The shape; one with more cells than an instruction can name is not run.
    consuming func finished() -> LiveShape {
        if shape.size > Int(UInt16.max) { shape.isCompiled = false }
        return shape
    }

    mutating func setLimit(_ limit: Int64, at producer: Int) { shape.code[producer].limit = limit }
    func limit(at producer: Int) -> LiveInstruction { shape.code[producer] }
}
