import AfterSalesCore

extension PlanCheck {
    /// The gates' names, which follow those of the derived metrics.
    mutating func nameGates() {
        let place = Place.document.field("gates")
        for (index, gate) in draft.gates.enumerated() {
            checkName(gate.id, at: place.element(index).field("id"))
            symbols.add(.init(name: gate.id, dimension: .ratio, missing: .error))
        }
        symbols.gateCount = draft.gates.count
    }

    /// The gates, each as a derived metric and, where it holds, as a hold.
    mutating func checkGates() {
        let place = Place.document.field("gates")
        let traits = draft.gates.isEmpty ? [] : gateOperandTraits()
        for (index, gate) in draft.gates.enumerated() {
            let here = place.element(index)
            let operands = operands(of: gate, traits, at: here)
            let met = gateRate(gate.met, at: here.field("met"))
            let missed = gateRate(gate.missed, at: here.field("missed"))
            let inconclusive = inconclusive(gate, met: met, missed: missed, at: here.field("inconclusive"))
            guard let operands, let met, let missed, let (rule, rate) = inconclusive else {
                derived.append(nil)
                derivedDepths.append(0)
                continue
            }
            let expression = Expression(gate: index, of: gate, operands: operands, rates: (met, missed, rate))
            derived.append(expression)
            derivedDepths.append(depth(of: expression))
            gates.append(
                GateModel(
                    id: gate.id,
                    title: title(gate),
                    operands: operands, met: met, missed: missed, inconclusive: rate, holds: rule == .hold))
            guard rule == .hold else { continue }
            gateHolds.append(
                .init(
                    name: gate.id, expression: Expression(gate: index, of: gate, operands: operands, rates: nil),
                    place: here.field("inconclusive")))
        }
    }

    /// In a language that it has no title in, the English one; the id where it has none at all.
    private func title(_ gate: Gate) -> LocalizedText {
        let english = gate.title[Language.english.rawValue] ?? gate.id
        return LocalizedText(english, gate.title[Language.simplifiedChinese.rawValue] ?? english)
    }

    // MARK: Operands

    /// Lower bound, upper bound and requirement; nil where there is a problem with any.
    private mutating func operands(of gate: Gate, _ traits: [GateOperandTraits], at place: Place) -> [Expression]? {
        let texts = [("lower", gate.lower), ("upper", gate.upper), ("atLeast", gate.atLeast)]
        let problems = findings.count
        var found: [Expression?] = []
        for (index, (field, text)) in texts.enumerated() {
            found.append(operand(text, traits, isBound: field != "atLeast", at: place.field(field)))
            // An interval that is one figure claims to be certain; a requirement that is a bound is always met or never.
            guard
                texts[..<index].contains(where: { $0.1.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace } }
                )
            else { continue }
            report(
                .gateOperandTwice, at: place.field(field), inputs: [.init("operand", text)],
                "\(text) is both \(field) and another figure of the gate", "\(text) 在同一门槛中重复使用")
        }
        guard let first = found[0] else { return nil }
        for (index, (field, _)) in texts.enumerated().dropFirst() {
            guard let other = found[index], other.dimension != first.dimension else { continue }
            report(
                .dimension, at: place.field(field),
                inputs: [
                    .init("expected", first.dimension.description), .init("found", other.dimension.description),
                ],
                "the lower bound is \(first.dimension), \(field) is \(other.dimension)",
                "下限为 \(first.dimension)，\(field) 为 \(other.dimension)")
        }
        let operands = found.compactMap(\.self)
        return operands.count == texts.count && findings.count == problems ? operands : nil
    }

    /// A figure that stands for itself, so that an explanation can print it by its name.
    private mutating func operand(
        _ text: String, _ traits: [GateOperandTraits], isBound: Bool, at place: Place
    ) -> Expression? {
        let scope = FormulaScope(subject: .any, derivedDefined: draft.derived.count)
        guard let expression = resolve(text, in: scope, expecting: .anyNumber, at: place).expression else { return nil }
        switch expression.nodes[expression.root] {
        case .constant, .target: return expression
        case .value(let reading):
            let problems = findings.count
            let made = traits.indices ~= reading.measure ? traits[reading.measure] : GateOperandTraits()
            if let metric = made.zeroWhereMissing {
                let name = symbols.measures[metric].name
                report(
                    .gateReadsMissingAsZero, at: place, inputs: [.init("metric", name)],
                    "\(name) counts as zero where it is missing: a gate decides by what is known, so its missing is error",
                    "\(name) 缺失时按零计算；门槛只能依据已知数据判定，该指标的 missing 应为 error")
            }
            if isBound, made.isRounded {
                report(
                    .gateBoundRounded, at: place, inputs: [.init("operand", text)],
                    "\(text) is rounded: a bound just below the requirement could reach it; compare the bound as it was measured, and compute the requirement",
                    "\(text) 会被舍入，略低于要求的上下限可能因此达到要求：请直接比较原始上下限，改为换算要求")
            }
            return findings.count == problems ? expression : nil
        default:
            report(
                .gateOperand, at: place, inputs: [.init("operand", text)],
                "a gate compares a metric, a derived metric, a constant or a target, not a formula",
                "门槛只能比较指标、派生指标、常量或目标，不能使用公式")
        }
        return nil
    }

    // MARK: Rates

    /// A gate's most; a plan that pays more for a score has another rule for it.
    private static let mostRate = Rational(10)

    private mutating func gateRate(_ text: String, at place: Place) -> Rate? {
        guard let rate = rate(text, at: place) else { return nil }
        guard rate.rational >= .zero, rate.rational <= Self.mostRate else {
            report(
                .invalidRate, at: place, inputs: [.init("rate", text)], "the rate of a gate lies between 0 and 1000 %",
                "门槛比率应在 0 到 1000% 之间")
            return nil
        }
        guard rate.rational.decimalScale <= draft.ratioDigits else {
            report(
                .invalidRate, at: place,
                inputs: [.init("rate", text), .init("ratioDigits", String(draft.ratioDigits))],
                "\(text) has more decimals than the plan's ratios, which have \(draft.ratioDigits)",
                "\(text) 的小数位多于方案比率的 \(draft.ratioDigits) 位")
            return nil
        }
        return rate
    }

    /// What holds where it cannot be told, and at which rate; the rule is nil for a rate of its own.
    private mutating func inconclusive(
        _ gate: Gate, met: Rate?, missed: Rate?, at place: Place
    ) -> (InconclusiveRule?, Rate)? {
        switch InconclusiveRule(rawValue: gate.inconclusive) {
        case .hold?: return met.map { (.hold, $0) }
        case .pay?: return met.map { (.pay, $0) }
        case .cut?: return missed.map { (.cut, $0) }
        case nil: break
        }
        guard let first = gate.inconclusive.first, first.isASCII, first.isNumber || first == "-" || first == "." else {
            unknown(
                gate.inconclusive, .unknownInconclusiveRule, at: place,
                among: InconclusiveRule.allCases.map(\.rawValue))
            return nil
        }
        return gateRate(gate.inconclusive, at: place).map { (nil, $0) }
    }

    // MARK: Readers

    /// A gate that holds is the dealership's: what is on hold is on hold for everybody. An employee's own interval that tells
    /// nothing could hold nobody, so such a gate is not read at employees or teams.
    mutating func checkReadings(
        of gates: Range<Int>, in expression: Expression, _ subject: FormulaScope.Subject, at place: Place
    ) {
        for index in expression.used {
            guard case .value(let reading) = expression.nodes[index], gates.contains(reading.measure) else { continue }
            let gate = draft.gates[reading.measure - gates.lowerBound]
            guard gate.inconclusive == InconclusiveRule.hold.rawValue else { continue }
            let isOfDealer = reading.level == .dealer || (reading.level == .own && subject == .dealer)
            guard !isOfDealer else { continue }
            report(
                .gateHoldsDealerOnly, at: place.column(expression.columns[index]), inputs: [.init("gate", gate.id)],
                "\(gate.id) holds the whole dealership where it is inconclusive: read it as dealer.\(gate.id), or let it pay, cut or have a rate of its own",
                "\(gate.id) 无法判定时会暂缓全店发放：请写作 dealer.\(gate.id)，或将其 inconclusive 改为 pay、cut 或单独的比率")
        }
    }
}
