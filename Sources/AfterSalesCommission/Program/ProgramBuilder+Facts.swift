import AfterSalesCore

/// Metrics, targets and tables.
extension ProgramBuilder {
    mutating func load(_ column: Int, _ holder: FactLayout.Holder) -> Int {
        let orZero = model.layout[holder].missingIsZero[column]
        let operation: Instruction.Operation =
            if holder == rows {
                orZero ? .loadOwnOrZero : .loadOwn
            } else if holder == .team {
                orZero ? .loadTeamOrZero : .loadTeam
            } else {
                orZero ? .loadDealerOrZero : .loadDealer
            }
        return emit(Instruction(operation: operation, a: column))
    }

    mutating func measure(_ reading: Expression.Reading) -> Value? {
        let holder = reading.level.holder(own: context)
        if reading.measure < model.symbols.metricCount {
            guard let column = model.layout[holder].value[reading.measure] else { return nil }
            return Value(register: load(column, holder), scale: model.storedDigits(of: reading.measure))
        }
        // It may read nothing at the team, but somebody without one has no such value.
        if holder == .team && rows == .employee { _ = emit(Instruction(operation: .trapWithoutTeam)) }
        let key = DerivedKey(measure: reading.measure, holder: holder)
        if let value = derived[key] { return value }
        let outer = context
        context = holder
        defer { context = outer }
        let value = named(model.derived[reading.measure - model.symbols.metricCount])
        if let value { derived[key] = value }
        return value
    }

    mutating func target(_ reading: Expression.Reading) -> Value? {
        let holder = reading.level.holder(own: context)
        guard let column = model.layout[holder].target[reading.measure] else { return nil }
        let register = load(column, holder)
        _ = emit(Instruction(operation: .trapIfZero, a: register))
        return Value(register: register, scale: model.storedDigits(of: reading.measure))
    }

    mutating func attainment(_ reading: Expression.Reading) -> Value? {
        guard let value = measure(reading), value.denominator == nil, let target = target(reading) else { return nil }
        // A target below zero turns the sign of the attainment; that is for Evaluation to judge.
        _ = emit(Instruction(operation: .trapUnlessPositive, a: target.register))
        let digits = model.ratioDigits + target.scale - value.scale
        guard digits >= 0, let power = try? Int64.powerOfTen(digits) else { return nil }
        let register = emit(
            Instruction(operation: .roundedDivision, a: value.register, b: target.register, immediate: power))
        _ = emit(Instruction(operation: .trapIfNegative, a: register))
        return Value(register: register, scale: model.ratioDigits)
    }

    mutating func lookUp(_ operation: Instruction.Operation, _ table: StepTable, _ input: Value?) -> Value? {
        guard let input, input.denominator == nil,
            let scaled = aligned(input, to: max(input.scale, KernelTable.inputScale(table))),
            let kernelTable = KernelTable(table, inputScale: scaled.scale)
        else { return nil }
        let index = tables.firstIndex(of: kernelTable) ?? tables.count
        if index == tables.count { tables.append(kernelTable) }
        let register = emit(Instruction(operation: operation, a: scaled.register, b: index))
        let scale = kernelTable.valueScale + (operation == .graduated ? scaled.scale : 0)
        return Value(register: register, scale: scale)
    }
}
