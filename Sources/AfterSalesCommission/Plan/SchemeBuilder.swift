/// A named intermediate of a scheme, as the builder takes it.
public struct Let: Sendable {
    let definition: Definition

    /// `name` stands for the formula in what follows; its value is rounded when it is named. A `unit` is checked.
    public init(_ name: String, _ formula: String, unit: String? = nil) {
        definition = Definition(name, formula, unit: unit)
    }
}

/// The amount formula of a scheme, as the builder takes it.
public struct Amount: Sendable {
    let formula: String

    /// What the scheme pays: per employee, or into the pool.
    public init(_ formula: String) { self.formula = formula }
}

/// The parts of a scheme while a builder collects them. `State` says whether the amount is there: a scheme without one,
/// or with two, does not compile.
public struct SchemeParts<State>: Sendable {
    var definitions: [Definition] = []
    var amount = ""
    var contributes: [Scheme.Contribution] = []
    var deductions: [Scheme.Deduction] = []

    init() {}

    init<Other>(_ other: SchemeParts<Other>) {
        definitions = other.definitions
        amount = other.amount
        contributes = other.contributes
        deductions = other.deductions
    }

    func adding(_ change: (inout SchemeParts) -> Void) -> SchemeParts {
        var parts = self
        change(&parts)
        return parts
    }
}

/// That a scheme has no amount yet.
public enum WithoutAmount {}
/// That a scheme has its amount.
public enum WithAmount {}

/// Collects the parts of a scheme: intermediates, one amount, contributions and deductions.
@resultBuilder
public enum SchemeBuilder {
    /// Begins with an intermediate.
    public static func buildPartialBlock(first: Let) -> SchemeParts<WithoutAmount> {
        buildPartialBlock(accumulated: SchemeParts(), next: first)
    }
    /// Begins with the amount.
    public static func buildPartialBlock(first: Amount) -> SchemeParts<WithAmount> {
        buildPartialBlock(accumulated: SchemeParts(), next: first)
    }
    /// An intermediate.
    public static func buildPartialBlock<State>(accumulated: SchemeParts<State>, next: Let) -> SchemeParts<State> {
        accumulated.adding { $0.definitions.append(next.definition) }
    }
    /// The amount.
    public static func buildPartialBlock(
        accumulated: SchemeParts<WithoutAmount>, next: Amount
    ) -> SchemeParts<WithAmount> {
        SchemeParts(accumulated.adding { $0.amount = next.formula })
    }
    /// A contribution into another scheme's pool.
    public static func buildPartialBlock<State>(
        accumulated: SchemeParts<State>, next: Scheme.Contribution
    ) -> SchemeParts<State> {
        accumulated.adding { $0.contributes.append(next) }
    }
    /// A deduction from gross.
    public static func buildPartialBlock<State>(
        accumulated: SchemeParts<State>, next: Scheme.Deduction
    ) -> SchemeParts<State> {
        accumulated.adding { $0.deductions.append(next) }
    }
}

/// A deduction inside a scheme's builder.
public typealias Deduction = Scheme.Deduction
/// A contribution inside a scheme's builder.
public typealias Contribution = Scheme.Contribution

extension Scheme {
    /// A formula per employee of the positions; `["*"]` with `except` for everybody but those.
    public static func individual(
        _ id: String, title: [String: String] = [:], positions: [String], except: [String] = [],
        @SchemeBuilder parts: () -> SchemeParts<WithAmount>
    ) -> Scheme {
        Scheme(id: id, title: title, basis: .individual, positions: positions, except: except, parts: parts())
    }

    /// A pool of one team, divided by the positions' coefficients.
    public static func team(
        _ id: String, team: String? = nil, title: [String: String] = [:], positions: KeyValuePairs<String, String>,
        @SchemeBuilder parts: () -> SchemeParts<WithAmount>
    ) -> Scheme {
        Scheme(
            id: id, title: title, basis: .team, team: team ?? id, positions: positions.map(\.key),
            coefficients: positions.map { Coefficient($0, $1) }, parts: parts())
    }

    /// A pool of one team in equal shares.
    public static func team(
        _ id: String, team: String? = nil, title: [String: String] = [:], equally positions: [String],
        @SchemeBuilder parts: () -> SchemeParts<WithAmount>
    ) -> Scheme {
        Scheme(id: id, title: title, basis: .team, team: team ?? id, positions: positions, parts: parts())
    }

    /// A pool of the dealership, divided by the positions' coefficients.
    public static func dealer(
        _ id: String, title: [String: String] = [:], positions: KeyValuePairs<String, String>,
        @SchemeBuilder parts: () -> SchemeParts<WithAmount>
    ) -> Scheme {
        Scheme(
            id: id, title: title, basis: .dealer, positions: positions.map(\.key),
            coefficients: positions.map { Coefficient($0, $1) }, parts: parts())
    }

    /// A pool of the dealership in equal shares.
    public static func dealer(
        _ id: String, title: [String: String] = [:], equally positions: [String],
        @SchemeBuilder parts: () -> SchemeParts<WithAmount>
    ) -> Scheme {
        Scheme(id: id, title: title, basis: .dealer, positions: positions, parts: parts())
    }

    private init(
        id: String, title: [String: String], basis: Basis, team: String? = nil, positions: [String],
        except: [String] = [], coefficients: [Coefficient] = [], parts: SchemeParts<WithAmount>
    ) {
        self.init(
            id: id, title: title, basis: basis.rawValue, team: team, positions: positions, except: except,
            coefficients: coefficients, definitions: parts.definitions, amount: parts.amount,
            contributes: parts.contributes, deductions: parts.deductions)
    }
}
