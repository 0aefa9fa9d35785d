import AfterSalesCore

/// The formulas of a plan, compiled once for all months and employees.
final class PlanProgram: Sendable {
    /// How a scheme is run in columns. Parts that could not be compiled are nil and run one by one.
    final class SchemeProgram: Sendable {
        /// With basis individual everything of a line, see ``LineColumns``, and what is passed on; else the pool's amount
        /// and its intermediates, from the contributions.
        let amount: Program?
        /// For a pool with deductions: lines from the members' gross and the pool's intermediates.
        let lines: Program?
        /// The columns that alone make one member's line differ from another's, of an individual scheme.
        var ownColumns: [Program.Column]? { isIndividual ? amount?.ownColumns : nil }
        private let isIndividual: Bool
        /// Scale of each of the scheme's intermediates, for the pool's lines.
        let localScales: [Int]

        init(
            amount: Program? = nil, lines: Program? = nil, localScales: [Int] = [], isIndividual: Bool = false
        ) {
            self.isIndividual = isIndividual
            self.amount = amount
            self.lines = lines
            self.localScales = localScales
        }
    }

    let schemes: [SchemeProgram]
    /// The amounts of all pools of the dealer that have no intermediates, then the holds, as one program; its scalars are
    /// the pools' contributions in the same order.
    let dealer: (schemes: [Int], program: Program)?

    init(_ model: PlanModel) {
        schemes = model.schemes.map { scheme in
            scheme.basis == .individual ? Self.individual(scheme, model) : Self.pool(scheme, model)
        }
        dealer = Self.dealer(model)
    }

    private static func individual(_ scheme: SchemeModel, _ model: PlanModel) -> SchemeProgram {
        var builder = ProgramBuilder(model, rows: .employee)
        for definition in scheme.definitions { builder.locals.append(builder.named(definition.expression)) }
        // An intermediate that nobody uses is computed all the same: what it misses is an error.
        guard !builder.locals.contains(where: { $0 == nil }), let gross = builder.amount(scheme.amount) else {
            return SchemeProgram()
        }
        builder.gross = gross
        guard var outputs = builder.line(scheme, gross: gross) else { return SchemeProgram() }
        for contribution in scheme.contributes {
            guard let amount = builder.amount(contribution.expression) else { return SchemeProgram() }
            outputs.append(amount.register)
        }
        return SchemeProgram(amount: builder.program(outputs: outputs), isIndividual: true)
    }

    private static func pool(_ scheme: SchemeModel, _ model: PlanModel) -> SchemeProgram {
        var builder = ProgramBuilder(model, rows: FactLayout.Holder(scheme.basis))
        builder.contributions = builder.input(0, scale: model.currency.minorUnitDigits)
        for definition in scheme.definitions { builder.locals.append(builder.named(definition.expression)) }
        let locals = builder.locals.compactMap { $0 }
        let isWhole = locals.count == scheme.definitions.count && locals.allSatisfy { $0.denominator == nil }
        guard isWhole, let amount = builder.amount(scheme.amount) else { return SchemeProgram() }
        let pool = builder.program(outputs: [amount.register] + locals.map(\.register))
        return SchemeProgram(
            amount: pool, lines: scheme.deductions.isEmpty ? nil : lines(scheme, locals, model),
            localScales: locals.map(\.scale))
    }

    private static func lines(
        _ scheme: SchemeModel, _ locals: [ProgramBuilder.Value], _ model: PlanModel
    ) -> Program? {
        var members = ProgramBuilder(model, rows: .employee)
        let gross = members.input(0, scale: model.currency.minorUnitDigits)
        members.gross = gross
        for (index, local) in locals.enumerated() {
            members.locals.append(members.input(index + 1, scale: local.scale))
        }
        return members.line(scheme, gross: gross).map { members.program(outputs: $0) }
    }

    private static func dealer(_ model: PlanModel) -> (schemes: [Int], program: Program)? {
        var builder = ProgramBuilder(model, rows: .dealer)
        var schemes: [Int] = []
        var outputs: [Int] = []
        for (index, scheme) in model.schemes.enumerated() where scheme.basis == .dealer && scheme.definitions.isEmpty {
            builder.contributions = builder.input(schemes.count + 1, scale: model.currency.minorUnitDigits)
            guard let amount = builder.amount(scheme.amount) else { return nil }
            schemes.append(index)
            outputs.append(amount.register)
        }
        for hold in model.holds {
            guard let condition = builder.value(hold.expression) else { return nil }
            outputs.append(condition.register)
        }
        return outputs.isEmpty ? nil : (schemes, builder.program(outputs: outputs))
    }
}

extension ProgramBuilder {
    /// A value given from outside: number 0 differs from row to row.
    mutating func input(_ number: Int, scale: Int) -> Value {
        Value(register: emit(Instruction(operation: .input, a: number)), scale: scale)
    }

    /// An amount of money of zero or more; less traps.
    mutating func amount(_ expression: Expression) -> Value? {
        guard let value = named(expression), value.denominator == nil else { return nil }
        _ = emit(Instruction(operation: .trapIfNegative, a: value.register))
        return value
    }

    /// The registers of a line in the order of ``LineColumns``.
    mutating func line(_ scheme: SchemeModel, gross: Value) -> [Int]? {
        var deductions: [Int] = []
        var net = gross.register
        for deduction in scheme.deductions {
            guard let amount = amount(deduction.expression) else { return nil }
            deductions.append(amount.register)
            net = binary(.subtract, net, amount.register)
        }
        if !deductions.isEmpty { net = binary(.maximum, net, constant(0)) }
        var withheld: [Int] = []
        var rest = net
        for withholding in model.withholding {
            let product = emit(Instruction(operation: .scale, a: net, immediate: withholding.rate.mantissa))
            guard
                let share = rounded(
                    Value(register: product, scale: gross.scale + withholding.rate.scale), to: gross.scale)
            else { return nil }
            // Several roundings can add up to a unit more than there is; the last one gives way.
            let amount = withheld.isEmpty ? share.register : binary(.minimum, share.register, rest)
            withheld.append(amount)
            rest = binary(.subtract, rest, amount)
        }
        return [gross.register, net, rest] + deductions + withheld
    }
}
