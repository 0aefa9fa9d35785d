public import AfterSalesCore

extension CommissionClose {
    /// The close as JSON text (`aftersales.commission-close/1`), always the same bytes for the same close.
    ///
    /// - Parameter language: the language of messages and explanations; explanations are left out where it is nil.
    public func json(explanations language: Language? = .english) -> String {
        JSONWriter.text(document(language))
    }

    func document(_ language: Language?) -> JSONValue {
        .object([
            .init("format", .string(Self.format)),
            .init("period", .string(period.description)),
            .init("dealer", .string(dealer.rawValue)),
            .init("currency", .string(currency.code)),
            .init("plan", .object([.init("id", .string(planID)), .init("version", .integer(planVersion))])),
            .init("status", .string(status.rawValue)),
            .init("statements", .array(statements.map { $0.document(language) })),
            .init(
                "pools",
                .array(
                    pools.map {
                        .object([
                            .init("scheme", .string($0.scheme)),
                            .init("subject", .string($0.subject.description)),
                            .init("amount", .string($0.amount.amountText)),
                            .init("undistributed", .string($0.undistributed.amountText)),
                        ])
                    })),
            .init("funds", Self.list(funds)),
            .init("findings", .array(findings.map { $0.document(language ?? .english) })),
        ])
    }

    fileprivate static func list(_ amounts: [NamedAmount]) -> JSONValue {
        .array(
            amounts.map {
                .object([.init("id", .string($0.id)), .init("amount", .string($0.amount.amountText))])
            })
    }
}

extension CommissionStatement {
    /// The value of the `format` field of a statement that is written alone.
    public static let format = "aftersales.commission-statement/1"

    /// The statement alone as JSON text (`aftersales.commission-statement/1`): what a close document says of this employee,
    /// and of nobody else. Always the same bytes for the same close.
    ///
    /// - Parameter language: the language of messages and explanations; explanations are left out where it is nil.
    public func json(explanations language: Language? = .english) -> String {
        let facts = close.month.facts
        return JSONWriter.text(
            .object([
                .init("format", .string(Self.format)),
                .init("period", .string(facts.period.description)),
                .init("dealer", .string(facts.dealer.rawValue)),
                .init("currency", .string(close.currency.code)),
                .init(
                    "plan",
                    .object([
                        .init("id", .string(close.month.model.id)),
                        .init("version", .integer(close.month.model.version)),
                    ])),
                .init(
                    "status",
                    .string((close.isHeld ? CommissionClose.Status.held : .final).rawValue)),
                .init("name", .string(name)),
                .init("statement", document(language)),
                .init("findings", .array(findings.map { $0.document(language ?? .english) })),
            ]))
    }

    fileprivate func document(_ language: Language?) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("employee", .string(employee.rawValue)),
            .init("position", .string(position)),
            .init("baseSalary", .string(baseSalary.amountText)),
            .init("lines", .array(lines.map { $0.document(language) })),
            .init("corrections", .array(corrections.map { .object($0.members) })),
            .init("commission", .string(commission.amountText)),
        ]
        if let draw { members.append(.init("draw", draw.document(language))) }
        members += [
            .init("payable", .string(payable.amountText)),
            .init("carriedForward", .string(carriedForward.amountText)),
            .init("income", .string(income.amountText)),
        ]
        return .object(members)
    }
}

extension StatementLine {
    fileprivate func document(_ language: Language?) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("scheme", .string(scheme)),
            .init("gross", .string(gross.amountText)),
            .init("deductions", CommissionClose.list(deductions)),
            .init("net", .string(net.amountText)),
            .init("withheld", CommissionClose.list(withheld)),
            .init("payable", .string(payable.amountText)),
        ]
        if let language { members.append(.init("explanation", explanation().document(language))) }
        return .object(members)
    }
}

extension StatementDraw {
    fileprivate func document(_ language: Language?) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("kind", .string(kind.rawValue)),
            .init("level", .string(level.amountText)),
            .init("balanceBefore", .string(balanceBefore.amountText)),
            .init("advance", .string(advance.amountText)),
            .init("recovered", .string(recovered.amountText)),
            .init("balance", .string(balance.amountText)),
        ]
        if let language { members.append(.init("explanation", explanation().document(language))) }
        return .object(members)
    }
}

extension [ExplanationEntry] {
    fileprivate func document(_ language: Language) -> JSONValue {
        .array(
            map {
                .object([
                    .init("name", .string($0.name)),
                    .init("value", .string($0.value)),
                    .init("unit", .string($0.unit)),
                    .init("from", .string($0.from(language))),
                ])
            })
    }
}

extension Finding {
    fileprivate func document(_ language: Language) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("severity", .string(severity.rawValue)),
            .init("code", .string(code.rawValue)),
            .init("message", .string(text(language))),
            .init("path", .string(place.path)),
        ]
        if let column = place.column { members.append(.init("column", .integer(column))) }
        return .object(members)
    }
}
