/// A named intermediate of a scheme, as the builder takes it.
public struct Let {
    let definition: Definition

    /// `name` stands for the formula in what follows; its value is rounded when it is named.
    public init(_ name: String, _ formula: String) { definition = Definition(name, formula) }
}

/// The amount formula of a scheme, as the builder takes it.
public struct Amount {
    let formula: String

    /// What the scheme pays: per employee, or into the pool.
    public init(_ formula: String) { self.formula = formula }
}

/// Collects the parts of a scheme.
@resultBuilder
public enum SchemeBuilder {
    /// One part of a scheme.
    public enum Part {
        case definition(Definition)
        case amount(String)
        case contribution(Scheme.Contribution)
        case deduction(Scheme.Deduction)
    }

    /// A named intermediate.
    public static func buildExpression(_ part: Let) -> Part { .definition(part.definition) }
    /// The amount formula.
    public static func buildExpression(_ part: Amount) -> Part { .amount(part.formula) }
    /// A contribution into another scheme's pool.
    public static func buildExpression(_ part: Scheme.Contribution) -> Part { .contribution(part) }
    /// A deduction from gross.
    public static func buildExpression(_ part: Scheme.Deduction) -> Part { .deduction(part) }
    /// All parts in order.
    public static func buildBlock(_ parts: Part...) -> [Part] { parts }
}

/// A deduction inside a scheme's builder.
public typealias Deduction = Scheme.Deduction
/// A contribution inside a scheme's builder.
public typealias Contribution = Scheme.Contribution

extension Scheme {
    /// A formula per employee of the positions; `["*"]` with `except` for everybody but those.
    public static func individual(
        _ id: String, title: [String: String] = [:], positions: [String], except: [String] = [],
        @SchemeBuilder parts: () -> [SchemeBuilder.Part]
    ) -> Scheme {
        Scheme(id: id, title: title, basis: .individual, positions: positions, except: except, parts: parts())
    }

    /// A pool of one team, divided by the positions' coefficients.
    public static func team(
        _ id: String, team: String? = nil, title: [String: String] = [:], positions: KeyValuePairs<String, String>,
        @SchemeBuilder parts: () -> [SchemeBuilder.Part]
    ) -> Scheme {
        Scheme(
            id: id, title: title, basis: .team, team: team ?? id, positions: positions.map(\.key),
            coefficients: positions.map { Coefficient($0, $1) }, parts: parts())
    }

    /// A pool of the dealership, divided by the positions' coefficients.
    public static func dealer(
        _ id: String, title: [String: String] = [:], positions: KeyValuePairs<String, String>,
        @SchemeBuilder parts: () -> [SchemeBuilder.Part]
    ) -> Scheme {
        Scheme(
            id: id, title: title, basis: .dealer, positions: positions.map(\.key),
            coefficients: positions.map { Coefficient($0, $1) }, parts: parts())
    }

    /// A pool of the dealership in equal shares.
    public static func dealer(
        _ id: String, title: [String: String] = [:], equally positions: [String],
        @SchemeBuilder parts: () -> [SchemeBuilder.Part]
    ) -> Scheme {
        Scheme(id: id, title: title, basis: .dealer, positions: positions, parts: parts())
    }

    private init(
        id: String, title: [String: String], basis: Basis, team: String? = nil, positions: [String],
        except: [String] = [], coefficients: [Coefficient] = [], parts: [SchemeBuilder.Part]
    ) {
        // A scheme without an amount formula keeps an empty one, which validation reports at its place.
        self.init(
            id: id, title: title, basis: basis.rawValue, team: team, positions: positions, except: except,
            coefficients: coefficients, amount: "")
        for part in parts {
            switch part {
            case .definition(let definition): definitions.append(definition)
            case .amount(let formula): amount = formula
            case .contribution(let contribution): contributes.append(contribution)
            case .deduction(let deduction): deductions.append(deduction)
            }
        }
    }
}
