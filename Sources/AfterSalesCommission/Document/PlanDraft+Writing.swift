import AfterSalesCore

extension PlanDraft {
    /// The plan document as JSON text, always the same bytes for the same plan. Parts that are empty are left out.
    public func json() -> String { JSONWriter.text(document) }

    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("format", .string(Self.format)),
            .init("id", .string(id)),
            .init("version", .integer(version)),
            .init("title", Self.title(title)),
            .init("currency", .string(currency)),
            .init(
                "effective",
                .object([
                    .init("from", .string(effectiveFrom)),
                    .init("through", effectiveThrough.map(JSONValue.string) ?? .null),
                ])),
            .init(
                "rounding",
                .object([.init("ratioDigits", .integer(ratioDigits)), .init("mode", .string(roundingMode))])),
            .init(
                "metrics",
                .object(
                    metrics.map { metric in
                        .init(
                            metric.name,
                            .object(
                                [.init("unit", .string(metric.unit))]
                                    + Self.optional("missing", metric.missing)))
                    })),
        ]
        members += Self.optional("derived", derived.map(Self.definition))
        if !constants.isEmpty {
            members.append(
                .init(
                    "constants",
                    .object(
                        constants.map {
                            .init(
                                $0.name,
                                .object([.init("value", .string($0.value)), .init("unit", .string($0.unit))]))
                        })))
        }
        if !tables.isEmpty {
            members.append(.init("tables", .object(tables.map { .init($0.name, Self.table($0)) })))
        }
        members += Self.optional("gates", gates.map(Self.gate))
        members.append(.init("schemes", .array(schemes.map(Self.scheme))))
        members += Self.optional(
            "withholding",
            withholding.map {
                .object(
                    [.init("id", .string($0.id)), .init("rate", .string($0.rate))] + Self.optionalTitle($0.title))
            })
        members += Self.optional(
            "holds", holds.map { .object([.init("id", .string($0.id)), .init("when", .string($0.when))]) })
        return .object(members)
    }

    private static func scheme(_ scheme: Scheme) -> JSONValue {
        var members: [JSONValue.Member] = [.init("id", .string(scheme.id))]
        members += optionalTitle(scheme.title)
        members.append(.init("basis", .string(scheme.basis)))
        members += optional("team", scheme.team)
        members.append(.init("positions", .array(scheme.positions.map(JSONValue.string))))
        members += optional("except", scheme.except.map(JSONValue.string))
        if !scheme.coefficients.isEmpty {
            members.append(
                .init(
                    "coefficients", .object(scheme.coefficients.map { .init($0.position, .string($0.value)) })))
        }
        members += optional("let", scheme.definitions.map(definition))
        members.append(.init("amount", .string(scheme.amount)))
        members += optional(
            "contributes",
            scheme.contributes.map { .object([.init("pool", .string($0.pool)), .init("is", .string($0.formula))]) })
        members += optional(
            "deductions",
            scheme.deductions.map { .object([.init("id", .string($0.id)), .init("is", .string($0.formula))]) })
        return .object(members)
    }

    private static func gate(_ gate: Gate) -> JSONValue {
        .object(
            [.init("id", .string(gate.id))] + optionalTitle(gate.title) + [
                .init("lower", .string(gate.lower)), .init("upper", .string(gate.upper)),
                .init("atLeast", .string(gate.atLeast)), .init("met", .string(gate.met)),
                .init("missed", .string(gate.missed)), .init("inconclusive", .string(gate.inconclusive)),
            ])
    }

    private static func table(_ table: Table) -> JSONValue {
        .object(
            [
                .init("input", .string(table.input)),
                .init("output", .string(table.output)),
                .init(
                    "steps",
                    .array(
                        table.steps.map {
                            .object([.init("from", .string($0.from)), .init("value", .string($0.value))])
                        })),
            ] + optional("through", table.through))
    }

    private static func definition(_ definition: Definition) -> JSONValue {
        .object(
            [.init("name", .string(definition.name)), .init("is", .string(definition.formula))]
                + optional("unit", definition.unit))
    }

    private static func title(_ title: [String: String]) -> JSONValue {
        .object(title.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
    }

    private static func optionalTitle(_ title: [String: String]) -> [JSONValue.Member] {
        title.isEmpty ? [] : [.init("title", Self.title(title))]
    }

    private static func optional(_ name: String, _ text: String?) -> [JSONValue.Member] {
        text.map { [.init(name, .string($0))] } ?? []
    }

    private static func optional(_ name: String, _ list: [JSONValue]) -> [JSONValue.Member] {
        list.isEmpty ? [] : [.init(name, .array(list))]
    }
}
