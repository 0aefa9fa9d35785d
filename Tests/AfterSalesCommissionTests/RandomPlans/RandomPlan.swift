import AfterSalesCommission

@testable import AfterSalesTestOracle

/// A random valid plan: its formulas as trees beside the draft that has them as text.
struct RandomPlan {
    struct Scheme {
        var draft: AfterSalesCommission.Scheme
        var definitions: [(name: String, shape: Shape, term: Term)] = []
        var amount: Term = .number("0")
        var contributes: [(pool: String, term: Term)] = []
        var deductions: [(id: String, term: Term)] = []
    }

    static let positions = ["p", "é", "岗位", "P-2"]
    static let teams = ["T", "班组"]
    private static let currencies = [("CNY", 2), ("JPY", 0), ("KWD", 3), ("EUR", 2)]
    private static let stems = ["sales", "工时", "Über", "_x", "счёт", "a1", "señal", "ギ"]

    private(set) var draft: PlanDraft
    private(set) var currencyDigits: Int
    private(set) var metrics: [(name: String, shape: Shape, missingIsZero: Bool)] = []
    private(set) var derived: [(name: String, shape: Shape, term: Term)] = []
    private(set) var constants: [String: Fraction] = [:]
    private(set) var tables: [TermGenerator.Table] = []
    private(set) var schemes: [Scheme] = []
    private(set) var withholding: [(id: String, rate: Fraction)] = []
    private(set) var hold: Term?
    private(set) var gates: [RandomGate] = []
    private var make: TermGenerator
    private let spaces: Bool

    init(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let currency = random.pick(Self.currencies)
        currencyDigits = currency.1
        spaces = random.chance(70)
        draft = PlanDraft(
            id: "random-\(seed)", version: random.number(1...9), title: ["en": "R", "zh-Hans": "随机"],
            currency: currency.0,
            effectiveFrom: "2026-01", ratioDigits: random.chance(50) ? 4 : random.number(0...9),
            roundingMode: random.pick(["halfAwayFromZero", "halfEven", "down"]))
        make = TermGenerator(random: random)
        addVocabulary()
        addDerived()
        addGates(seed)
        let count = make.random.number(1...3)
        for index in 0..<count { addScheme(index) }
        addContributions()
        addWithholding()
        draft.schemes = schemes.map(\.draft)
        if make.random.chance(15) {
            make.scopes = ["dealer"]
            let condition = make.condition(1)
            hold = condition
            draft.holds = [Hold("hold", when: condition.text(spaces: spaces))]
        }
    }

    /// Names of one plan, in any script, each once.
    private mutating func name(_ kind: String) -> String {
        make.random.pick(Self.stems) + kind + String(metrics.count + constants.count + tables.count + derived.count)
    }

    private mutating func addVocabulary() {
        for _ in 0..<make.random.number(3...6) {
            let (name, shape, isZero) = (name("m"), make.random.pick(Shape.units), make.random.chance(30))
            metrics.append((name, shape, isZero))
            make.metrics.append(.init(name: name, shape: shape))
            draft.metrics.append(Metric(name, unit: shape.text, missing: isZero ? "zero" : nil))
        }
        for shape in Shape.units + [.moneyPerHour, .moneyPerCount] {
            let (name, value) = (name("c"), make.random.decimal(1...5_000, digits: make.random.number(0...3)))
            let digits = shape.digits(currency: currencyDigits, ratio: draft.ratioDigits)
            let exact = Fraction(value) ?? .lost
            let named = digits.map { exact.rounded($0, draft.roundingMode) } ?? exact
            constants[name] = named
            make.constants.append(.init(name: name, shape: shape))
            draft.constants.append(Constant(name, value, unit: shape.text))
        }
        let kinds: [(Shape, Shape)] = [(.hours, .moneyPerHour), (.count, .ratio), (.money, .ratio), (.points, .money)]
        for (input, output) in kinds where make.random.chance(50) { addTable(input, output) }
    }

    private mutating func addTable(_ input: Shape, _ output: Shape) {
        var from = make.random.number(-1...300)
        var steps: [(from: String, value: String)] = []
        for _ in 0..<make.random.number(1...4) {
            let value = make.random.decimal(-50...900, digits: 2)
            steps.append((make.random.chance(30) ? "\(from).25" : "\(from)", output == .ratio ? value + "%" : value))
            from += make.random.number(1...400)
        }
        let through = make.random.chance(40) ? "\(from)" : nil
        let table = TermGenerator.Table(name: name("t"), input: input, output: output, steps: steps, through: through)
        tables.append(table)
        make.tables.append(table)
        draft.tables.append(
            Table(
                table.name, input: input.text, output: output.text, through: through,
                steps: steps.map { Table.Step(from: $0.from, value: $0.value) }))
    }

    private mutating func addDerived() {
        for _ in 0..<make.random.number(0...2) {
            let (name, shape) = (name("d"), make.random.chance(85) ? make.random.pick(Shape.units) : .moneyPerHour)
            let term = make.term(shape, 2)
            derived.append((name, shape, term))
            make.metrics.append(.init(name: name, shape: shape))
            draft.derived.append(
                Definition(name, term.text(spaces: spaces), unit: make.random.chance(30) ? shape.text : nil))
        }
    }

    /// Up to two gates, each with metrics of its own.
    private mutating func addGates(_ seed: Int) {
        for _ in 0..<make.random.pick([0, 0, 1, 1, 2]) {
            let shape = make.random.pick(Shape.units)
            let names = ["l", "u", "r"].map { name($0) + "_\(gates.count)" }
            let gate = Self.gates(
                [(name("g"), names[0], names[1], names[2])], shape: shape, constant: make.constant(shape),
                ratioDigits: draft.ratioDigits, random: &make.random)[0]
            for metric in names.prefix(gate.readsRequired ? 3 : 2) {
                metrics.append((metric, shape, false))
                draft.metrics.append(Metric(metric, unit: shape.text))
            }
            gates.append(gate.gate)
            derived.append((gate.gate.name, .ratio, gate.gate.term))
            make.gates.append((gate.gate.name, gate.gate.holds))
            draft.gates.append(gate.draft)
        }
    }

    private mutating func amount(_ depth: Int) -> Term {
        let term = make.term(.money, depth)
        return make.random.chance(90) ? .extremum("max", [.number("0"), term]) : term
    }

    private mutating func addScheme(_ index: Int) {
        let basis = make.random.pick(["individual", "individual", "team", "dealer"])
        let isForAll = make.random.chance(30)
        let named = Self.positions.filter { _ in make.random.chance(60) }
        var scheme = Scheme(
            draft: .init(
                id: "s\(index)·\(basis)", title: make.random.chance(50) ? ["en": "S"] : [:], basis: basis,
                positions: isForAll ? ["*"] : named, except: isForAll && make.random.chance(30) ? ["p"] : [], amount: ""
            ))
        if basis == "team" { scheme.draft.team = make.random.pick(Self.teams) }
        if basis != "individual", !isForAll, make.random.chance(60) {
            scheme.draft.coefficients = named.map { .init($0, make.random.decimal(1...120, digits: 2)) }
        }
        make.scopes = basis == "dealer" ? ["dealer"] : ["dealer", "team"]
        make.allowsContributions = basis != "individual"
        for number in 0..<make.random.number(0...2) {
            let (name, shape) = ("let\(number)", make.random.pick(Shape.units + [.moneyPerHour]))
            let term = make.term(shape, 2)
            scheme.definitions.append((name, shape, term))
            scheme.draft.definitions.append(Definition(name, term.text(spaces: spaces)))
            make.locals.append(.init(name: name, shape: shape))
        }
        scheme.amount = amount(3)
        scheme.draft.amount = scheme.amount.text(spaces: spaces)
        make.allowsContributions = false
        if basis == "individual", make.random.chance(40) { scheme.contributes = [("", amount(2))] }
        make.allowsGross = true
        make.scopes = ["dealer", "team"]
        for number in 0..<make.random.number(0...2) {
            let term = make.random.chance(50) ? .binary("*", .gross, .number("7.5%")) : amount(2)
            scheme.deductions.append(("d\(number)", term))
            scheme.draft.deductions.append(.init("d\(number)", term.text(spaces: spaces)))
        }
        make.allowsGross = false
        make.locals = []
        schemes.append(scheme)
    }

    /// Contributions go into a random pool; without a pool there are none.
    private mutating func addContributions() {
        let pools = schemes.map(\.draft).filter { $0.basis != "individual" }.map(\.id)
        for index in schemes.indices {
            schemes[index].contributes =
                pools.isEmpty ? [] : schemes[index].contributes.map { (make.random.pick(pools), $0.term) }
            schemes[index].draft.contributes = schemes[index].contributes.map {
                .init(to: $0.pool, $0.term.text(spaces: spaces))
            }
        }
    }

    private mutating func addWithholding() {
        for (index, rate) in ["5%", "0.125", "33.3333%", "50%"].shuffled(using: &make.random).prefix(
            make.random.number(0...2)
        ).enumerated() {
            withholding.append(("fund \(index)", Fraction(rate) ?? .lost))
            draft.withholding.append(Withholding("fund \(index)", rate: rate))
        }
    }
}
