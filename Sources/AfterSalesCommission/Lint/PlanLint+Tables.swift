import AfterSalesCore

extension PlanLint {
    /// Steps at which pay jumps or falls, and inputs a table does not cover.
    mutating func checkTables() {
        for (index, table) in model.symbols.tables.enumerated() {
            let uses = uses(of: index)
            let jumping = uses.steps + uses.interpolated.filter { !uses.steps.contains($0) }
            guard !jumping.isEmpty || !uses.graduated.isEmpty else { continue }
            let place = Place.document.field("tables").field(table.name)
            checkCover(table, isStepped: !jumping.isEmpty, at: place)
            // An interpolated table jumps where it begins, and nowhere behind.
            for index in table.steps.indices {
                let users = index == 0 ? jumping : uses.steps
                if !users.isEmpty { checkStep(index, of: table, usedBy: users, at: place) }
            }
            if uses.steps.isEmpty { checkPoints(table, usedBy: uses.interpolated, at: place) }
        }
    }

    /// The formulas' owners that read the table as `table(x)`, as `graduated(table, x)` and as `interpolated(table, x)`:
    /// schemes and derived metrics.
    private func uses(of table: Int) -> (steps: [String], graduated: [String], interpolated: [String]) {
        var steps: [String] = []
        var graduated: [String] = []
        var interpolated: [String] = []
        for (owner, expression) in owners {
            for index in expression.used {
                switch expression.nodes[index] {
                case .step(table, _) where !steps.contains(owner): steps.append(owner)
                case .graduated(table, _) where !graduated.contains(owner): graduated.append(owner)
                case .interpolated(table, _) where !interpolated.contains(owner): interpolated.append(owner)
                default: break
                }
            }
        }
        return (steps, graduated, interpolated)
    }

    private var owners: [(String, Expression)] {
        var owners = zip(draft.derived.map(\.name), model.derived).map { ($0, $1) }
        for scheme in model.schemes {
            let expressions =
                scheme.definitions.map(\.expression) + [scheme.amount] + scheme.contributes.map(\.expression)
                + scheme.deductions.map(\.expression)
            owners += expressions.map { (scheme.id, $0) }
        }
        return owners
    }

    /// Whether input times value is money, so that a step can be said in what a whole input earns.
    private func paysByInput(_ table: StepTable) -> Bool {
        table.output.flatMap { output in table.input.flatMap { output * $0 } } == .money
    }

    private mutating func checkCover(_ table: StepTable, isStepped: Bool, at place: Place) {
        if let first = table.steps.first, first.from > .zero {
            note(
                .belowTable, at: place.field("steps").element(0),
                inputs: [.init("table", table.name), .init("from", first.from.description)],
                "\(table.name): an input below \(first.from) gives 0", "\(table.name)：低于 \(first.from) 的输入结果为 0")
        }
        if let through = table.through, let last = table.steps.last {
            note(
                .pastTable, at: place.field("through"),
                inputs: [.init("table", table.name), .init("through", through.description)],
                isStepped
                    ? "\(table.name): an input past \(through) still gives \(last.value), and a beyondTable warning"
                    : "\(table.name): nothing past \(through) counts, and a beyondTable warning is given",
                isStepped
                    ? "\(table.name)：超过 \(through) 的输入仍按 \(last.value) 计算，并产生 beyondTable 警告"
                    : "\(table.name)：超过 \(through) 的部分不计，并产生 beyondTable 警告")
        }
    }

    private mutating func checkStep(_ index: Int, of table: StepTable, usedBy users: [String], at place: Place) {
        let smallest = DecimalNumeral.rational(
            units: 1, fractionDigits: table.input.flatMap { model.digits(of: $0) } ?? 2)
        let step = table.steps[index]
        let before = index > 0 ? table.steps[index - 1].value : .zero
        guard step.from > .zero, step.value != before, let below = try? step.from - smallest else { return }
        noteJump(
            from: .init(from: below, value: before), to: step, of: table, asPay: paysByInput(table), usedBy: users,
            at: place.field("steps").element(index))
    }

    /// Points of an interpolated table whose value is below the one before: on the way between them more pays less.
    private mutating func checkPoints(_ table: StepTable, usedBy users: [String], at place: Place) {
        guard !users.isEmpty else { return }
        for (index, pair) in zip(table.steps, table.steps.dropFirst()).enumerated() where pair.1.value < pair.0.value {
            noteJump(
                from: pair.0, to: pair.1, of: table, asPay: false, usedBy: users,
                at: place.field("steps").element(index + 1))
        }
    }

    /// That the value changes at once, or falls on the way, between two inputs; said in what they earn where input times
    /// value is money and the two are next to each other.
    private mutating func noteJump(
        from lower: StepTable.Step, to upper: StepTable.Step, of table: StepTable, asPay paysByInput: Bool,
        usedBy users: [String], at place: Place
    ) {
        // What a whole input earns on both sides, or, where input times value is no money, the value itself.
        let pay =
            paysByInput
            ? (earned(lower.from, lower.value), earned(upper.from, upper.value)) : (lower.value, upper.value)
        guard let jump = try? pay.1 - pay.0 else { return }
        let unit = paysByInput ? Dimension.money : table.output ?? .ratio
        let input = table.input ?? .ratio
        let inputs: [Finding.Input] = [
            .init("table", table.name), .init("below", text(lower.from, input)), .init("gives", text(pay.0, unit)),
            .init("from", text(upper.from, input)), .init("then", text(pay.1, unit)),
            .init("jump", text(jump, unit)), .init("usedBy", users.joined(separator: ", ")),
        ]
        let words = LocalizedText(
            "\(measured(lower.from, input).english) give \(measured(pay.0, unit).english), "
                + "\(measured(upper.from, input).english) give \(measured(pay.1, unit).english)",
            "\(measured(lower.from, input).simplifiedChinese) 得 \(measured(pay.0, unit).simplifiedChinese)，"
                + "\(measured(upper.from, input).simplifiedChinese) 得 \(measured(pay.1, unit).simplifiedChinese)")
        if upper.value < lower.value {
            note(
                .stepPaysLess, at: place, inputs: inputs, "\(table.name): \(words.english), which is less",
                "\(table.name)：\(words.simplifiedChinese)，反而更少")
        } else {
            note(
                .cliff, at: place, inputs: inputs,
                "\(table.name): \(words.english), a jump of \(measured(jump, unit).english)",
                "\(table.name)：\(words.simplifiedChinese)，跳升 \(measured(jump, unit).simplifiedChinese)")
        }
    }

    /// A value with its unit, as people say it.
    private func measured(_ value: Rational, _ dimension: Dimension) -> LocalizedText {
        let number = text(value, dimension)
        switch dimension.unit {
        case .money: return LocalizedText("\(number) \(model.currency)", "\(number) \(model.currency)")
        case .hours: return LocalizedText("\(number) hours", "\(number) 小时")
        case .points: return LocalizedText("\(number) points", "\(number) 分")
        case .count, .ratio: return LocalizedText(number, number)
        case nil: return LocalizedText("\(number) \(dimension)", "\(number) \(dimension)")
        }
    }

    private func earned(_ input: Rational, _ value: Rational) -> Rational {
        (try? model.named(try input * value, .money)) ?? .zero
    }

    private func text(_ value: Rational, _ dimension: Dimension) -> String {
        guard let digits = model.digits(of: dimension), dimension != .ratio,
            let units = try? value.units(fractionDigits: digits, rounding: model.rule)
        else { return value.description }
        return units.decimalText(fractionDigits: digits)
    }
}
