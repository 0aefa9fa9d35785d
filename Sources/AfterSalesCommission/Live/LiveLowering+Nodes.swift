import AfterSalesCore

/// Which nodes become which instruction.
extension LiveLowering {
    mutating func lowerTrap(_ node: Instruction) {
        switch node.operation {
        case .trapIfNegative: bound(cell(of: node.a), reach: UInt64(Int64.max))
        case .trapUnlessPositive: check(.trapUnlessPositive, node.a)
        case .trapIfZero: check(.trapIfZero, node.a)
        case .trapIfTrue: check(.trapIfTrue, node.a)
        case .trapIfWide where isHidden(node.a): _ = cell(of: node.a)
        // What is computed is in 64 bits; who has no team is known when a record is made.
        default: break
        }
    }

    /// Whether a node could be too large, and nobody would see it: a product goes into quotients, there in lowest terms.
    private func isHidden(_ index: Int) -> Bool {
        graph.nodes[index].operation == .multiply || graph.nodes[index].operation == .scale
    }

    private mutating func check(_ operation: LiveInstruction.Operation, _ node: Int) {
        _ = emit(LiveInstruction(operation: operation), reads: [cell(of: node)], writes: false)
    }

    mutating func lower(_ index: Int) -> Int {
        let node = graph.nodes[index]
        switch node.operation {
        case .constant: return constantCell(node.immediate)
        case .multiply, .scale: return product(of: index, divisor: 1)
        case .roundedQuotient: return product(of: node.a, divisor: node.immediate)
        case .roundedDivision: return ratio(node)
        case .minimum: return minimum(node)
        case .maximum: return maximum(node)
        case .subtract: return difference(index, floor: .min)
        case .add: return plain(.add, node)
        case .negate: return plain(.negate, node)
        case .magnitude: return plain(.magnitude, node)
        case .withSign: return plain(.withSign, node)
        case .less: return plain(.less, node)
        case .lessOrEqual: return plain(.lessOrEqual, node)
        case .equal: return plain(.equal, node)
        case .notEqual: return plain(.notEqual, node)
        case .and: return plain(.and, node)
        case .or: return plain(.or, node)
        case .not: return plain(.not, node)
        case .select: return plain(.select, node)
        case .step: return lookUp(.step, node)
        case .graduated: return lookUp(.graduated, node)
        default: return emit(LiveInstruction(operation: .trap), reads: [])
        }
    }

    private mutating func plain(_ operation: LiveInstruction.Operation, _ node: Instruction) -> Int {
        let operands = node.registers.map { cell(of: $0) }
        return emit(LiveInstruction(operation: operation), reads: operands)
    }

    private mutating func lookUp(_ operation: LiveInstruction.Operation, _ node: Instruction) -> Int {
        let table = graph.tables[node.b]
        let start = tableStart(node.b)
        // `c` is no operand here, so it is set behind the reading.
        var instruction = LiveInstruction(operation: operation, factor: table.through ?? .max, divisor: Int64(start))
        instruction.c = UInt16(clamping: table.from.count)
        return emit(instruction, reads: [cell(of: node.a)])
    }

    // MARK: Products

    /// The factors of a node; more than three are computed apart.
    private func factors(of index: Int, isRoot: Bool = true) -> (nodes: [Int], factor: Int64) {
        let node = graph.nodes[index]
        let isAlone = isRoot || uses[index] == 1
        if node.operation == .scale {
            let inner = factors(of: node.a, isRoot: false)
            let (factor, overflow) = inner.factor.multipliedReportingOverflow(by: node.immediate)
            if !overflow { return (inner.nodes, factor) }
        } else if node.operation == .multiply, isAlone, cells[index] == nil {
            let left = factors(of: node.a, isRoot: false)
            let right = factors(of: node.b, isRoot: false)
            let (factor, overflow) = left.factor.multipliedReportingOverflow(by: right.factor)
            if left.nodes.count + right.nodes.count <= 3, !overflow { return (left.nodes + right.nodes, factor) }
            return isRoot ? ([node.a, node.b], 1) : ([index], 1)
        }
        return ([index], 1)
    }

    /// The product that a node is, divided by a constant.
    private mutating func product(of index: Int, divisor: Int64) -> Int {
        // Of a node that is computed anyway the value is taken.
        let isShared = divisor != 1 && uses[index] > 1 && graph.nodes[index].operation != .scale
        var (nodes, factor) = isShared ? ([index], 1) : factors(of: index)
        if nodes == [index], divisor == 1, graph.nodes[index].operation == .scale {
            // A scale whose factors do not go together.
            nodes = [graph.nodes[index].a]
            factor = graph.nodes[index].immediate
        }
        let common = divisor > 0 ? Int64(clamping: gcd(factor.magnitude, divisor.magnitude)) : 1
        var instruction = LiveInstruction(operation: .product1, factor: factor, divisor: divisor)
        if nodes.count == 1, factor != 0, divisor / common > 1, rule == .halfAwayFromZero {
            (instruction.floor, nodes[0]) = floored(nodes[0])
        }
        let operands = nodes.map { cell(of: $0) }
        let products: [LiveInstruction.Operation] = [.product1, .product2, .product3]
        let quotients: [LiveInstruction.Operation] = [.quotient1, .quotient2, .quotient3]
        guard factor != 0, divisor > 1 else {
            instruction.operation = products[operands.count - 1]
            return emit(instruction, reads: operands)
        }
        if rule != .halfAwayFromZero {
            instruction.operation = products[operands.count - 1]
            let above = emit(instruction, reads: operands)
            return emit(LiveInstruction(operation: .quotientByRule, divisor: divisor), reads: [above])
        }
        instruction.factor = factor / common
        instruction.divisor = divisor / common
        instruction.operation = quotients[operands.count - 1]
        if instruction.divisor == 1 { instruction.operation = products[operands.count - 1] }
        let reciprocal = LiveReciprocal(instruction.divisor)
        instruction.reciprocal = reciprocal.factor
        instruction.shift = UInt8(truncatingIfNeeded: reciprocal.shift)
        return emit(instruction, reads: operands)
    }

    private func gcd(_ a: UInt64, _ b: UInt64) -> UInt64 { b == 0 ? a : gcd(b, a % b) }

    // MARK: Quotients

    /// `min(k · d, x) · f / d`, rounded, is `min(k · f, x · f / d)`, rounded: rounding keeps the order, and the bound is
    /// whole.
    private mutating func ratio(_ node: Instruction) -> Int {
        var above = node.a
        var factor = node.immediate
        var limit = Int64.max
        if let (bound, other) = bounded(above, by: node.b) {
            let (product, overflow) = bound.multipliedReportingOverflow(by: factor)
            if !overflow { (limit, above) = (product, other) }
        }
        while graph.nodes[above].operation == .scale {
            let (product, overflow) = factor.multipliedReportingOverflow(by: graph.nodes[above].immediate)
            if overflow || product <= 0 { break }
            (factor, above) = (product, graph.nodes[above].a)
        }
        let floor: Int64
        (floor, above) = floored(above)
        let a = cell(of: above)
        let b = cell(of: node.b)
        var instruction = LiveInstruction(operation: .ratio, factor: factor)
        instruction.floor = floor
        instruction.limit = limit
        guard rule == .halfAwayFromZero else {
            instruction.operation = .ratioByRule
            return emit(instruction, reads: [a, b])
        }
        return emit(instruction, reads: [a, b, reciprocalCell(of: b)])
    }

    /// For a minimum of a value and so many times the divisor: how many, and the value.
    private func bounded(_ index: Int, by divisor: Int) -> (bound: Int64, other: Int)? {
        let node = graph.nodes[index]
        guard node.operation == .minimum, uses[index] == 1, cells[index] == nil else { return nil }
        for (bound, other) in [(node.a, node.b), (node.b, node.a)] {
            if bound == divisor { return (1, other) }
            let scale = graph.nodes[bound]
            if scale.operation == .scale, scale.a == divisor { return (scale.immediate, other) }
        }
        return nil
    }

    // MARK: Bounds and differences

    /// For the larger of a constant and a value: the two, so that what reads it keeps the value above the constant itself.
    /// That is no step of its own, however many do it.
    private func floored(_ index: Int) -> (floor: Int64, value: Int) {
        let node = graph.nodes[index]
        guard node.operation == .maximum, cells[index] == nil else { return (.min, index) }
        if let constant = graph.constant(node.a) { return (constant, node.b) }
        if let constant = graph.constant(node.b) { return (constant, node.a) }
        return (.min, index)
    }

    /// A constant bound goes into the instruction that computes the value, where nobody else wants it without.
    private mutating func minimum(_ node: Instruction) -> Int {
        for (bound, other) in [(node.a, node.b), (node.b, node.a)] {
            guard let limit = graph.constant(bound), uses[other] == 1 else { continue }
            let value = cell(of: other)
            if let producer = producers[value], self.limit(at: producer).limit == .max,
                self.limit(at: producer).least <= limit
            {
                setLimit(limit, at: producer)
                return value
            }
        }
        return plain(.minimum, node)
    }

    private mutating func maximum(_ node: Instruction) -> Int {
        for (bound, other) in [(node.a, node.b), (node.b, node.a)] {
            guard let floor = graph.constant(bound), graph.nodes[other].operation == .subtract, uses[other] == 1,
                cells[other] == nil
            else { continue }
            return difference(other, floor: floor)
        }
        return plain(.maximum, node)
    }

    private mutating func difference(_ index: Int, floor: Int64) -> Int {
        let node = graph.nodes[index]
        var instruction = LiveInstruction(operation: .difference2)
        instruction.floor = floor
        let left = graph.nodes[node.a]
        if left.operation == .subtract, uses[node.a] == 1, cells[node.a] == nil {
            instruction.operation = .difference3
            return emit(instruction, reads: [cell(of: left.a), cell(of: left.b), cell(of: node.b)])
        }
        return emit(instruction, reads: [cell(of: node.a), cell(of: node.b)])
    }
}
