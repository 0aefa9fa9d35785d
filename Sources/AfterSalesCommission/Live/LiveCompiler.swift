import AfterSalesCore

/// Makes the shapes of a plan's records from its compiled formulas.
struct LiveCompiler {
    private let model: PlanModel
    private let program: PlanProgram
    /// Tables of all shapes.
    private(set) var tables: [Int64] = []

    init(_ plan: CommissionPlan) {
        model = plan.model
        program = plan.program
    }

    mutating func shape(_ kind: LiveShape.Kind, hasTeam: Bool) -> LiveShape {
        let shape = LiveShape(kind: kind, hasTeam: hasTeam)
        switch kind {
        case .individual(let schemes): return individual(schemes, shape)
        case .pool(let scheme):
            let holder = FactLayout.Holder(model.schemes[scheme].basis)
            return amounts(program.schemes[scheme].amount, holder, count: 1, isMoney: true, shape)
        case .poolLine(let scheme): return poolLine(scheme, shape)
        case .holds: return amounts(holds(), .dealer, count: model.holds.count, isMoney: false, shape)
        }
    }

    // MARK: Kinds

    private mutating func individual(_ schemes: [Int], _ shape: LiveShape) -> LiveShape {
        let programs = schemes.map { program.schemes[$0].amount }
        var graph = LiveGraph(model, .employee)
        let registers = programs.map { program in program.map { graph.add($0) } ?? [] }
        let locals = zip(schemes, programs).map { scheme, program in program.map { self.locals(scheme, $0) } ?? [] }
        var results: [Int] = []
        for index in schemes.indices {
            results += (programs[index]?.outputs ?? []).map { registers[index][$0] }
            results += locals[index].compactMap { $0.map { registers[index][$0] } }
        }
        var lowering = LiveLowering(graph, results: results, shape: shape, rule: model.rule, tables: tables)
        lowering.lower(results: Set(results))
        for (index, scheme) in schemes.enumerated() {
            let nodes = programs[index].map { $0.outputs.map { registers[index][$0] } }
            addLine(scheme, nodes, locals[index].map { $0.map { registers[index][$0] } }, to: &lowering)
        }
        return finish(lowering, programs)
    }

    private mutating func poolLine(_ scheme: Int, _ shape: LiveShape) -> LiveShape {
        let program = program.schemes[scheme].lines
        var graph = LiveGraph(model, .employee)
        let registers = program.map { graph.add($0) } ?? []
        let nodes = program.map { $0.outputs.map { registers[$0] } }
        var lowering = LiveLowering(graph, results: nodes ?? [], shape: shape, rule: model.rule, tables: tables)
        lowering.lower(results: Set(nodes ?? []))
        addLine(scheme, nodes, [], to: &lowering)
        return finish(lowering, [program])
    }

    private mutating func amounts(
        _ program: Program?, _ holder: FactLayout.Holder, count: Int, isMoney: Bool, _ shape: LiveShape
    ) -> LiveShape {
        var graph = LiveGraph(model, holder)
        let registers = program.map { graph.add($0) } ?? []
        let nodes = (program?.outputs ?? []).map { registers[$0] }
        var lowering = LiveLowering(graph, results: nodes, shape: shape, rule: model.rule, tables: tables)
        lowering.lower(results: Set(nodes))
        var cells = nodes.map { lowering.cell(of: $0) }
        if isMoney, let amount = cells.first { lowering.bound(amount, reach: LiveLowering.largest) }
        // What is passed on to a pool comes first, also where nothing could be compiled.
        if isMoney, program == nil { _ = lowering.addInput(.outside(0)) }
        if program == nil { cells = (0..<count).map { _ in lowering.newCell(mask: 0) } }
        // What is written one by one is no cell of anything else.
        if isMoney, program != nil { cells[0] = lowering.ownCell(cells[0]) }
        if !isMoney, program != nil { cells = cells.map { lowering.ownCell($0) } }
        lowering.setOutputs(cells)
        return finish(lowering, [program])
    }

    private mutating func finish(_ lowering: LiveLowering, _ programs: [Program?]) -> LiveShape {
        var lowering = lowering
        tables = lowering.tables
        if programs.contains(where: { $0 == nil }) || !lowering.shape.isCompiled { addAllFacts(to: &lowering) }
        var shape = lowering.finished()
        if programs.contains(where: { $0 == nil }) { shape.isCompiled = false }
        let needsTeam = programs.contains { program in
            program?.instructions.contains { $0.operation == .trapWithoutTeam } ?? false
        }
        let readsTeam = shape.inputs.contains { if case .fact(.team, _) = $0 { true } else { false } }
        // Whoever is in no team has nothing to read there: that is for Evaluation to say.
        if !shape.hasTeam, needsTeam || readsTeam, shape.kind.isOfEmployee { shape.isCompiled = false }
        return shape
    }

    /// A record that is computed one by one may read any fact of its subject.
    private func addAllFacts(to lowering: inout LiveLowering) {
        var holders: [FactLayout.Holder] = [.dealer]
        switch lowering.shape.kind {
        case .individual, .poolLine:
            holders.append(.employee)
            if lowering.shape.hasTeam { holders.append(.team) }
        case .pool(let scheme): holders.append(FactLayout.Holder(model.schemes[scheme].basis))
        case .holds: break
        }
        for holder in Set(holders) {
            for column in 0..<model.layout[holder].count {
                let input = LiveShape.Input.fact(holder, column: column)
                if !lowering.shape.inputs.contains(input) { _ = lowering.addInput(input) }
            }
        }
    }

    // MARK: Lines

    /// Gives a scheme's line its cells; without a program, cells that are filled one by one.
    private func addLine(_ scheme: Int, _ nodes: [Int]?, _ locals: [Int?], to lowering: inout LiveLowering) {
        let definition = model.schemes[scheme]
        let columns = definition.lineColumns
        let count = columns + definition.contributes.count
        var cells: [Int]
        if let nodes {
            cells = nodes.map { lowering.cell(of: $0) }
        } else {
            cells = (0..<count).map { _ in lowering.newCell(mask: 0) }
        }
        var links: [LiveShape.Link] = []
        func link(_ column: Int, _ index: Int, isContribution: Bool) {
            if nodes != nil { cells[column] = lowering.ownCell(cells[column]) }
            links.append(
                .init(
                    cell: UInt16(clamping: cells[column]), index: UInt16(clamping: index),
                    isContribution: isContribution))
        }
        for index in model.withholding.indices { link(definition.firstWithheld + index, index, isContribution: false) }
        for (index, contribution) in definition.contributes.enumerated() {
            link(columns + index, contribution.pool, isContribution: true)
            if nodes != nil { lowering.bound(cells[columns + index], reach: LiveLowering.largest) }
        }
        if nodes != nil { lowering.bound(cells[LineColumns.gross], reach: LiveLowering.largest) }
        lowering.add(
            .init(
                scheme: scheme, columns: cells, links: links,
                locals: locals.map { local in local.map { lowering.cell(of: $0) } }))
    }

    /// The registers of a scheme's intermediates: its formulas are compiled first, so what they compile to alone is how the
    /// program begins.
    private func locals(_ scheme: Int, _ program: Program) -> [Int?] {
        var builder = ProgramBuilder(model, rows: .employee)
        for definition in model.schemes[scheme].definitions {
            builder.locals.append(builder.named(definition.expression))
        }
        guard program.instructions.starts(with: builder.instructions) else {
            return model.schemes[scheme].definitions.map { _ in nil }
        }
        return builder.locals.map { $0?.denominator == nil ? $0?.register : nil }
    }

    /// The conditions of all holds as one program.
    private func holds() -> Program? {
        var builder = ProgramBuilder(model, rows: .dealer)
        var outputs: [Int] = []
        for hold in model.holds {
            guard let condition = builder.value(hold.expression) else { return nil }
            outputs.append(condition.register)
        }
        return builder.program(outputs: outputs)
    }
}

extension LiveShape.Kind {
    /// Whether a record of the kind is of one employee.
    var isOfEmployee: Bool {
        switch self {
        case .individual, .poolLine: true
        default: false
        }
    }

    /// Whether it belongs to the pools, which can be put off.
    var isOfPool: Bool {
        switch self {
        case .pool, .poolLine: true
        default: false
        }
    }
}
