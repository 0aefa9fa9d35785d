import AfterSalesCore

/// A plan's formulas as a panel runs them: the individual schemes of a position together, so that what they have in
/// common is computed once.
final class PanelProgram: Sendable {
    /// One for each of the panel's groups.
    let groups: [GroupProgram]
    /// By scheme the lines of those who share a pool, from their shares; nil for individual schemes.
    let lines: [Program?]

    struct Column: Sendable {
        let output: Int
        let scheme: Int
        let place: Int
    }

    /// The individual schemes of a position.
    struct GroupProgram: Sendable {
        /// For scheme after scheme the columns of its lines, the intermediates that are kept, what is passed on; then the
        /// sum of all that is payable, and for each withholding the sum of what is withheld.
        let program: Program
        /// The outputs that are kept, each with its place among the lists of results.
        let columns: [Column]
        /// The outputs that are passed on, with the scheme whose pool receives them.
        let contributions: [(output: Int, pool: Int)]
        let payable: Int
        let withheld: [Int]
    }

    init?(
        _ plan: CommissionPlan, groups: [PanelGroup], kept: [[Int]], columnStarts: [Int], places: [Int]
    ) {
        let model = plan.model
        guard model.holds.isEmpty || plan.program.dealer != nil else { return nil }
        var programs: [GroupProgram] = []
        for group in groups {
            guard let program = Self.group(group.schemes, model, kept, columnStarts, places) else { return nil }
            programs.append(program)
        }
        self.groups = programs
        var lines: [Program?] = []
        for (scheme, definition) in model.schemes.enumerated() {
            guard definition.basis != .individual else {
                lines.append(nil)
                continue
            }
            guard plan.program.schemes[scheme].amount != nil,
                let program = plan.program.schemes[scheme].lines ?? Self.lines(definition, model)
            else { return nil }
            lines.append(program)
        }
        self.lines = lines
    }

    private static func group(
        _ schemes: [Int], _ model: PlanModel, _ kept: [[Int]], _ columnStarts: [Int], _ places: [Int]
    ) -> GroupProgram? {
        var builder = ProgramBuilder(model, rows: .employee)
        var outputs: [Int] = []
        var columns: [Column] = []
        var contributions: [(output: Int, pool: Int)] = []
        var payable: Int?
        var withheld = [Int?](repeating: nil, count: model.withholding.count)
        for scheme in schemes {
            let definition = model.schemes[scheme]
            builder.locals = []
            builder.gross = nil
            for local in definition.definitions { builder.locals.append(builder.named(local.expression)) }
            guard !builder.locals.contains(where: { $0 == nil }), let gross = builder.amount(definition.amount) else {
                return nil
            }
            builder.gross = gross
            guard var registers = builder.line(definition, gross: gross) else { return nil }
            payable = builder.total(payable, registers[LineColumns.payable])
            for index in withheld.indices {
                withheld[index] = builder.total(withheld[index], registers[definition.firstWithheld + index])
            }
            for local in kept[scheme] {
                let digits = model.digits(of: definition.definitions[local].expression.dimension)
                guard let value = builder.locals[local], value.denominator == nil, value.scale == digits else {
                    return nil
                }
                registers.append(value.register)
            }
            for index in registers.indices {
                let place = places[columnStarts[scheme] + index]
                if columns.last?.place == place { continue }
                columns.append(Column(output: outputs.count + index, scheme: scheme, place: place))
            }
            outputs += registers
            for contribution in definition.contributes {
                guard let amount = builder.amount(contribution.expression) else { return nil }
                contributions.append((outputs.count, contribution.pool))
                outputs.append(amount.register)
            }
        }
        let sums = [payable ?? builder.constant(0)] + withheld.map { $0 ?? builder.constant(0) }
        let first = outputs.count
        return GroupProgram(
            program: builder.program(outputs: outputs + sums), columns: columns, contributions: contributions,
            payable: first, withheld: withheld.indices.map { first + 1 + $0 })
    }

    /// The lines of a pool that nothing is deducted from.
    private static func lines(_ scheme: SchemeModel, _ model: PlanModel) -> Program? {
        guard scheme.deductions.isEmpty else { return nil }
        var builder = ProgramBuilder(model, rows: .employee)
        let gross = builder.input(0, scale: model.currency.minorUnitDigits)
        return builder.line(scheme, gross: gross).map { builder.program(outputs: $0) }
    }
}

extension ProgramBuilder {
    /// A sum that grows scheme by scheme.
    fileprivate mutating func total(_ sum: Int?, _ register: Int) -> Int {
        sum.map { binary(.add, $0, register) } ?? register
    }
}
