import AfterSalesCore

/// The instructions of several programs as one graph in which nothing is computed twice.
struct LiveGraph {
    /// Operands are numbers of nodes.
    private(set) var nodes: [Instruction] = []
    private(set) var tables: [KernelTable] = []
    private var known: [Instruction: Int] = [:]
    private let model: PlanModel
    /// Whose own facts the programs load.
    private let holder: FactLayout.Holder

    init(_ model: PlanModel, _ holder: FactLayout.Holder) {
        self.model = model
        self.holder = holder
    }

    /// Adds a program; the node of each of its registers.
    mutating func add(_ program: Program) -> [Int] {
        var registers: [Int] = []
        for instruction in program.instructions {
            let count = instruction.registers.count
            var node = instruction
            if count > 0 { node.a = registers[instruction.a] }
            if count > 1 { node.b = registers[instruction.b] }
            if count > 2 { node.c = registers[instruction.c] }
            if instruction.operation.isLookUp { node.b = number(of: program.tables[instruction.b]) }
            registers.append(addApart(node))
        }
        return registers
    }

    /// Adds a quotient whose product the program has taken into it as a quotient alone: here products are shared first, and
    /// taken together only when instructions are made. A quotient by 1 is what it divides.
    private mutating func addApart(_ node: Instruction) -> Int {
        var product = node.a
        switch node.operation {
        case .productQuotient: product = add(Instruction(operation: .multiply, a: node.a, b: node.b))
        case .scaledQuotient: break
        default: return add(node)
        }
        if node.immediate != 1 {
            product = add(Instruction(operation: .scale, a: product, immediate: node.immediate))
        }
        if node.c == 1 { return product }
        return add(Instruction(operation: .roundedQuotient, a: product, immediate: Int64(node.c)))
    }

    private mutating func add(_ node: Instruction) -> Int {
        switch node.operation {
        // A target that is used is above zero: below is refused where it is given, and zero traps the row.
        case .withSign where isTarget(node.b): return node.a
        case .magnitude where isTarget(node.a): return node.a
        case .select where isNothing(node.c):
            return insert(Instruction(operation: .multiply, a: node.b, b: node.a))
        default: return insert(node)
        }
    }

    private mutating func insert(_ node: Instruction) -> Int {
        if let index = known[node] { return index }
        nodes.append(node)
        known[node] = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func number(of table: KernelTable) -> Int {
        if let index = tables.firstIndex(of: table) { return index }
        tables.append(table)
        return tables.count - 1
    }

    private func isNothing(_ node: Int) -> Bool { constant(node) == 0 }

    /// The value of a constant; nil for any other node.
    func constant(_ node: Int) -> Int64? {
        nodes[node].operation == .constant ? nodes[node].immediate : nil
    }

    private func isTarget(_ node: Int) -> Bool {
        guard case .fact(let holder, let column) = input(node) else { return false }
        return model.layout[holder].target.contains(column)
    }

    /// What a node reads; nil for one that computes.
    func input(_ node: Int) -> LiveShape.Input? {
        let column = nodes[node].a
        return switch nodes[node].operation {
        case .loadOwn, .loadOwnOrZero: .fact(holder, column: column)
        case .loadTeam, .loadTeamOrZero: .fact(.team, column: column)
        case .loadDealer, .loadDealerOrZero: .fact(.dealer, column: column)
        case .input: .outside(column)
        default: nil
        }
    }
}
