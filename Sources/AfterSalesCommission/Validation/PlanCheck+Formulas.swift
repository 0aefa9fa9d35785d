import AfterSalesCore

extension PlanCheck {
    /// Resolves a formula and reports its problems at `place`.
    mutating func resolve(
        _ text: String, in scope: FormulaScope, expecting: FormulaResolver.Expectation, at place: Place
    ) -> FormulaResolver.Outcome {
        var scope = scope
        scope.suggestsNames = findings.count < NearestName.mostSuggestions
        var outcome = FormulaResolver.resolve(text, in: scope, symbols: symbols, expecting: expecting)
        if let expression = outcome.expression, depth(of: expression) > Self.mostDepth {
            outcome.problems.append(
                FormulaProblem(
                    .tooDeep, column: 1, inputs: [.init("limit", String(Self.mostDepth))],
                    "with the derived metrics it uses, the formula is deeper than \(Self.mostDepth) operations",
                    "连同所用的派生指标，公式的运算层数超过 \(Self.mostDepth)"))
            outcome.expression = nil
        }
        report(outcome.problems, at: place)
        if let expression = outcome.expression {
            checkReadings(of: symbols.gates, in: expression, scope.subject, at: place)
        }
        return outcome
    }

    /// Operations inside each other, derived metrics included, so that evaluating a formula needs a bounded stack.
    private static let mostDepth = 50

    func depth(of expression: Expression) -> Int {
        var depths = [Int](repeating: 0, count: expression.nodes.count)
        for index in expression.used {
            let node = expression.nodes[index]
            // A chain of operators is computed from the left in a loop, so its left side is no deeper than itself.
            var deepest = node.operands.map { depths[$0] }.max() ?? 0
            if case .binary(let operation, let left, let right) = node, !operation.isLazy {
                deepest = max(depths[left] - 1, depths[right])
            }
            switch node {
            case .value(let reading), .attainment(let reading):
                if reading.measure >= symbols.metricCount,
                    derivedDepths.indices.contains(reading.measure - symbols.metricCount)
                {
                    deepest = max(deepest, derivedDepths[reading.measure - symbols.metricCount])
                }
            default: break
            }
            depths[index] = deepest + 1
        }
        return depths[expression.root]
    }

    /// A named formula whose unit, where one is written, is checked.
    mutating func resolve(
        _ definition: Definition, in scope: FormulaScope, at place: Place
    ) -> FormulaResolver.Outcome {
        var expectation = FormulaResolver.Expectation.anyNumber
        if let unit = definition.unit, let dimension = dimension(unit, at: place.field("unit")) {
            expectation = .number(dimension)
        }
        return resolve(definition.formula, in: scope, expecting: expectation, at: place.field("is"))
    }

    /// The derived metrics in order; those that need each other in a circle are named as such.
    mutating func checkDerived() {
        let place = Place.document.field("derived")
        let cycles = derivedInCycles()
        for (index, definition) in draft.derived.enumerated() {
            let here = place.element(index)
            if cycles.contains(index) {
                report(
                    .cyclicDerived, at: here.field("is"), inputs: [.init("name", definition.name)],
                    "\(definition.name) is computed from itself", "\(definition.name) 的计算依赖其自身")
                derived.append(nil)
                derivedDepths.append(0)
                continue
            }
            let scope = FormulaScope(subject: .any, derivedDefined: index)
            let outcome = resolve(definition, in: scope, at: here)
            derived.append(outcome.expression)
            derivedDepths.append(outcome.expression.map { depth(of: $0) } ?? 0)
            symbols.measures[symbols.metricCount + index].dimension = outcome.expression?.dimension
        }
    }

    private func derivedInCycles() -> Set<Int> {
        let names = Dictionary(draft.derived.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let uses = draft.derived.map { definition -> [Int] in
            guard let syntax = try? FormulaParser.parse(definition.formula) else { return [] }
            return syntax.nodes.compactMap { node in
                if case .name(nil, let name) = node { names[name] } else { nil }
            }
        }
        return DependencyCycles.members(uses)
    }

    mutating func checkHolds() {
        let place = Place.document.field("holds")
        checkIds(draft.holds.map(\.id)) { place.element($0).field("id") }
        for (index, hold) in draft.holds.enumerated() where gateHolds.contains(where: { $0.name == hold.id }) {
            report(
                .duplicateId, at: place.element(index).field("id"), inputs: [.init("id", hold.id)],
                "\(hold.id) is a gate that holds already", "\(hold.id) 已是带暂缓的门槛")
        }
        for (index, hold) in draft.holds.enumerated() {
            let scope = FormulaScope(subject: .dealer, derivedDefined: draft.derived.count + draft.gates.count)
            let here = place.element(index).field("when")
            let outcome = resolve(hold.when, in: scope, expecting: .condition, at: here)
            if let expression = outcome.expression {
                holds.append(.init(name: hold.id, expression: expression, place: here))
            }
        }
    }

    mutating func checkWithholding() {
        let place = Place.document.field("withholding")
        checkIds(draft.withholding.map(\.id)) { place.element($0).field("id") }
        var sum = Rational.zero
        for (index, withholding) in draft.withholding.enumerated() {
            let here = place.element(index).field("rate")
            guard let rate = rate(withholding.rate, at: here) else { continue }
            if !rate.isShare {
                report(
                    .invalidRate, at: here, inputs: [.init("rate", withholding.rate)],
                    "a rate lies between 0 and 100 %", "比率应在 0 到 100% 之间")
                continue
            }
            self.withholding.append(.init(id: withholding.id, rate: rate.value))
            guard let next = try? sum + rate.rational else { continue }
            sum = next
        }
        if sum > .one {
            report(
                .invalidRate, at: place, inputs: [.init("sum", sum.description)],
                "the rates add up to more than 100 %", "各比率之和超过 100%")
        }
    }
}
