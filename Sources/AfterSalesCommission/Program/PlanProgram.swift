import AfterSalesCore

/// The formulas of a plan, compiled once for all months and employees.
final class PlanProgram: Sendable {
    /// How a scheme is run in columns. Parts that could not be compiled are nil and run one by one.
    struct SchemeProgram: Sendable {
        /// Amount, with basis individual also contributions and everything of a line; see ``LineColumns``.
        let amount: Program?
        /// A pool's lines from the members' gross, the first input, and the pool's intermediates behind it.
        let lines: Program?
        /// Scale of each of the scheme's intermediates, for the pool's lines.
        let localScales: [Int]
    }

    let schemes: [SchemeProgram]

    init(_ model: PlanModel) {
        schemes = model.schemes.map { scheme in
            scheme.basis == .individual ? Self.individual(scheme, model) : Self.pool(scheme, model)
        }
    }

    private static func individual(_ scheme: SchemeModel, _ model: PlanModel) -> SchemeProgram {
        var builder = ProgramBuilder(model, rows: .employee)
        let none = SchemeProgram(amount: nil, lines: nil, localScales: [])
        for definition in scheme.definitions { builder.locals.append(builder.named(definition.expression)) }
        guard let gross = builder.amount(scheme.amount) else { return none }
        builder.gross = gross
        guard let line = builder.line(scheme, gross: gross) else { return none }
        var outputs = line
        for contribution in scheme.contributes {
            guard let amount = builder.amount(contribution.expression) else { return none }
            outputs.append(amount.register)
        }
        return SchemeProgram(amount: builder.program(outputs: outputs), lines: nil, localScales: [])
    }

    private static func pool(_ scheme: SchemeModel, _ model: PlanModel) -> SchemeProgram {
        var builder = ProgramBuilder(model, rows: FactLayout.Holder(scheme.basis))
        let digits = model.currency.minorUnitDigits
        builder.contributions = .init(
            register: builder.emit(Instruction(operation: .input, a: 0)), scale: digits)
        for definition in scheme.definitions { builder.locals.append(builder.named(definition.expression)) }
        let locals = builder.locals.compactMap { $0 }
        let isWhole = locals.count == scheme.definitions.count && locals.allSatisfy { $0.denominator == nil }
        guard isWhole, let amount = builder.amount(scheme.amount) else {
            return SchemeProgram(amount: nil, lines: nil, localScales: [])
        }
        let pool = builder.program(outputs: [amount.register] + locals.map(\.register))

        var members = ProgramBuilder(model, rows: .employee)
        members.gross = .init(register: members.emit(Instruction(operation: .input, a: 0)), scale: digits)
        for (index, local) in locals.enumerated() {
            let register = members.emit(Instruction(operation: .input, a: index + 1))
            members.locals.append(.init(register: register, scale: local.scale))
        }
        let line = members.gross.flatMap { members.line(scheme, gross: $0) }
        return SchemeProgram(
            amount: pool, lines: line.map { members.program(outputs: $0) }, localScales: locals.map(\.scale))
    }
}

extension ProgramBuilder {
    /// An amount of money of zero or more; less traps.
    fileprivate mutating func amount(_ expression: Expression) -> Value? {
        guard let value = named(expression), value.denominator == nil else { return nil }
        _ = emit(Instruction(operation: .trapIfNegative, a: value.register))
        return value
    }

    /// The registers of a line in the order of ``LineColumns``.
    fileprivate mutating func line(_ scheme: SchemeModel, gross: Value) -> [Int]? {
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
            guard
                let amount = share(
                    withholding.rate, of: Value(register: net, scale: gross.scale),
                    atMost: withheld.isEmpty ? nil : rest)
            else { return nil }
            withheld.append(amount)
            rest = binary(.subtract, rest, amount)
        }
        return [gross.register, net, rest] + deductions + withheld
    }

    private mutating func share(_ rate: Rational, of net: Value, atMost rest: Int?) -> Int? {
        let scale = rate.decimalScale
        guard scale <= 16, let units = try? rate.units(fractionDigits: scale, rounding: .down) else { return nil }
        let product = Value(
            register: emit(Instruction(operation: .scale, a: net.register, immediate: units)), scale: net.scale + scale)
        guard let amount = rounded(product, to: net.scale) else { return nil }
        // Several roundings can add up to a unit more than there is; the last one gives way.
        return rest.map { binary(.minimum, amount.register, $0) } ?? amount.register
    }
}
