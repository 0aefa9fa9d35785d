import AfterSalesCore

extension PlanCheck {
    /// Every scheme: who is in it, its formulas, where it passes money on to.
    mutating func checkSchemes() {
        let place = Place.document.field("schemes")
        if draft.schemes.isEmpty {
            report(.noSchemes, at: place, "a plan without a scheme pays nobody", "没有提成项目的方案不会支付任何人")
        }
        checkIds(draft.schemes.map(\.id)) { place.element($0).field("id") }
        for (index, scheme) in draft.schemes.enumerated() {
            let basis = choice(
                scheme.basis, .unknownBasis, at: place.element(index).field("basis"), of: Basis.self)
            checkTeam(scheme, basis, at: place.element(index))
            checkPositions(scheme, at: place.element(index))
            schemes.append(checked(scheme, basis, at: place.element(index)))
        }
        checkCyclicContributions(at: place)
    }

    private mutating func checkTeam(_ scheme: Scheme, _ basis: Basis?, at place: Place) {
        if basis == .team, scheme.team?.isEmpty ?? true {
            report(.missingTeam, at: place.field("team"), "a scheme of basis team names its team", "班组提成须指明班组")
        } else if let basis, basis != .team, scheme.team != nil {
            report(
                .teamNotAllowed, at: place.field("team"), "only a scheme of basis team has a team",
                "只有按班组计提的项目才有班组")
        }
    }

    private mutating func checkPositions(_ scheme: Scheme, at place: Place) {
        for (field, positions) in [("positions", scheme.positions), ("except", scheme.except)] {
            checkIds(positions) { place.field(field).element($0) }
        }
        let isForAll = scheme.positions.contains("*")
        for (index, position) in scheme.except.enumerated() where isForAll && scheme.positions.contains(position) {
            report(
                .contradictingExcept, at: place.field("except").element(index), inputs: [.init("position", position)],
                "\(position) is both named and left out", "\(position) 既被列入又被排除")
        }
        if !scheme.except.isEmpty, !isForAll {
            report(
                .exceptWithoutAll, at: place.field("except"), "except only goes with positions [\"*\"]",
                "except 只能与 positions [\"*\"] 一起使用")
        }
    }

    private mutating func checked(_ scheme: Scheme, _ basis: Basis?, at place: Place) -> SchemeModel? {
        let (coefficients, otherWeight) = checkedCoefficients(scheme, basis, at: place.field("coefficients"))
        let subject: FormulaScope.Subject =
            switch basis {
            case .team: .team
            case .dealer: .dealer
            default: .employee
            }
        var scope = FormulaScope(
            subject: subject, derivedDefined: draft.derived.count + draft.gates.count,
            laterLocals: scheme.definitions.map(\.name), allowsContributions: basis != .individual)
        var definitions: [PlanModel.NamedExpression] = []
        for (index, definition) in scheme.definitions.enumerated() {
            let here = place.field("let").element(index)
            checkName(definition.name, at: here.field("name"))
            if scope.locals.contains(where: { $0.name == definition.name }) {
                report(
                    .duplicateId, at: here.field("name"), inputs: [.init("id", definition.name)],
                    "\(definition.name) stands twice", "\(definition.name) 重复出现")
            }
            let outcome = resolve(definition, in: scope, at: here)
            scope.laterLocals.removeFirst()
            let shape: FormulaShape = outcome.expression.map { .number($0.dimension) } ?? .unknown
            scope.locals.append((definition.name, shape))
            if let expression = outcome.expression {
                definitions.append(.init(name: definition.name, expression: expression))
            }
        }
        let amount = resolve(scheme.amount, in: scope, expecting: .number(.money), at: place.field("amount"))
        let contributes = checkedContributions(scheme, basis, scope, at: place.field("contributes"))
        let deductions = checkedDeductions(scheme, scope, at: place.field("deductions"))
        guard let basis, let expression = amount.expression else { return nil }
        return SchemeModel(
            id: scheme.id, basis: basis, team: scheme.team,
            named: Set(scheme.positions.compactMap { positionIndex[$0] }), isForAll: scheme.positions.contains("*"),
            except: Set(scheme.except.compactMap { positionIndex[$0] }), coefficients: coefficients,
            otherWeight: otherWeight,
            definitions: definitions, amount: expression, contributes: contributes, deductions: deductions,
            positionCount: positions.count, withholdingCount: draft.withholding.count)
    }

    /// The weights of positions, and of all others where `*` has one.
    private mutating func checkedCoefficients(
        _ scheme: Scheme, _ basis: Basis?, at place: Place
    ) -> ([Int: Int64], others: Int64) {
        if basis == .individual, !scheme.coefficients.isEmpty {
            report(
                .coefficientsNotAllowed, at: place, "an individual scheme has no pool to divide", "个人提成没有提成池")
        }
        checkIds(scheme.coefficients.map(\.position)) { place.field(scheme.coefficients[$0].position) }
        var weights: [Int: Int64] = [:]
        var others = CoefficientWeight.equal
        for coefficient in scheme.coefficients {
            let here = place.field(coefficient.position)
            if !scheme.positions.contains(coefficient.position) {
                unknown(coefficient.position, .unknownPosition, at: here, among: scheme.positions)
            }
            guard let value = decimalNumeral(coefficient.value, at: here) else { continue }
            guard let weight = CoefficientWeight.units(of: value) else {
                report(
                    .invalidCoefficient, at: here, inputs: [.init("coefficient", coefficient.value)],
                    "a coefficient is greater than 0, at most 1000000, with at most 6 decimals",
                    "系数应大于 0，不超过 1000000，最多 6 位小数")
                continue
            }
            if coefficient.position == "*" { others = weight }
            if let position = positionIndex[coefficient.position] { weights[position] = weight }
        }
        if !scheme.coefficients.isEmpty, basis != .individual {
            let given = Set(scheme.coefficients.map(\.position))
            for position in scheme.positions where !given.contains(position) {
                report(
                    .missingCoefficient, at: place.field(position), inputs: [.init("position", position)],
                    "\(position) takes part but has no coefficient", "\(position) 参与分配但没有系数")
            }
        }
        return (weights, others)
    }

    private mutating func checkedContributions(
        _ scheme: Scheme, _ basis: Basis?, _ scope: FormulaScope, at place: Place
    ) -> [PlanModel.ContributionModel] {
        if let basis, basis != .individual, !scheme.contributes.isEmpty {
            report(
                .contributesFromPool, at: place, "only an individual scheme passes money on", "只有个人提成项目可以转出金额")
        }
        var result: [PlanModel.ContributionModel] = []
        for (index, contribution) in scheme.contributes.enumerated() {
            let here = place.element(index)
            let outcome = resolve(
                contribution.formula, in: scope, expecting: .number(.money), at: here.field("is"))
            guard let pool = schemeIndex[contribution.pool] else {
                unknown(contribution.pool, .unknownScheme, at: here.field("pool"), among: draft.schemes.map(\.id))
                continue
            }
            if draft.schemes[pool].basis == Basis.individual.rawValue {
                report(
                    .contributesToIndividual, at: here.field("pool"), inputs: [.init("pool", contribution.pool)],
                    "\(contribution.pool) has no pool that could receive it", "\(contribution.pool) 没有可接收的提成池")
            }
            if let expression = outcome.expression { result.append(.init(pool: pool, expression: expression)) }
        }
        return result
    }

    private mutating func checkedDeductions(
        _ scheme: Scheme, _ scope: FormulaScope, at place: Place
    ) -> [PlanModel.NamedExpression] {
        checkIds(scheme.deductions.map(\.id)) { place.element($0).field("id") }
        // A deduction is taken from one employee, also where the amount belongs to a team or the dealer.
        var scope = FormulaScope(
            subject: .employee, derivedDefined: scope.derivedDefined, locals: scope.locals)
        scope.allowsGross = true
        var result: [PlanModel.NamedExpression] = []
        for (index, deduction) in scheme.deductions.enumerated() {
            let outcome = resolve(
                deduction.formula, in: scope, expecting: .number(.money), at: place.element(index).field("is"))
            if let expression = outcome.expression {
                result.append(.init(name: deduction.id, expression: expression))
            }
        }
        return result
    }

    /// A scheme that money comes back to is named as such beside what else is wrong with it.
    private mutating func checkCyclicContributions(at place: Place) {
        let targets = draft.schemes.map { $0.contributes.compactMap { schemeIndex[$0.pool] } }
        for scheme in DependencyCycles.members(targets).sorted() {
            let id = draft.schemes[scheme].id
            report(
                .cyclicContributes, at: place.element(scheme).field("contributes"), inputs: [.init("scheme", id)],
                "\(id) passes money on to itself", "\(id) 的转出金额流回自身")
        }
    }
}
