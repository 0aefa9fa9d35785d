import SwiftSyntax

extension MutantFinder {
    /// `left < right` as `function(#, left, right)`.
    func operation(
        _ node: InfixOperatorExprSyntax, _ token: TokenSyntax, _ change: OperatorMutations.Change, left prefix: String
    ) -> MutationSite {
        let extent = node.extent
        return MutationSite(
            kind: change.kind, offset: token.extent.lowerBound, extent: extent, original: token.text,
            replacement: change.replacement,
            edits: [
                SourceEdit(
                    role: .opening, offset: extent.lowerBound, length: 0, text: "\(change.function)(#, \(prefix)"),
                SourceEdit(role: .replacing, offset: token.extent.lowerBound, length: token.extent.count, text: ","),
                SourceEdit(role: .closing, offset: extent.upperBound, length: 0, text: ")"),
            ])
    }

    /// `condition` as `mutantFlip(#, condition)`.
    func flip(
        _ node: ExprSyntax, _ kind: MutationKind, at token: TokenSyntax, original: String, replacement: String
    ) -> MutationSite {
        enclosed(node, kind, at: token, original, replacement, between: "mutantFlip(#, ", and: ")")
    }

    /// `expression` as `(mutant(#) ? other : expression)`.
    func choice(
        _ node: ExprSyntax, _ kind: MutationKind, at token: TokenSyntax, _ replacement: String, otherwise other: String
    ) -> MutationSite {
        enclosed(node, kind, at: token, token.text, replacement, between: "(mutant(#) ? \(other) : ", and: ")")
    }

    private func enclosed(
        _ node: ExprSyntax, _ kind: MutationKind, at token: TokenSyntax, _ original: String, _ replacement: String,
        between opening: String, and closing: String
    ) -> MutationSite {
        MutationSite(
            kind: kind, offset: token.extent.lowerBound, extent: node.extent, original: original,
            replacement: replacement,
            edits: [
                SourceEdit(role: .opening, offset: node.extent.lowerBound, length: 0, text: opening),
                SourceEdit(role: .closing, offset: node.extent.upperBound, length: 0, text: closing),
            ])
    }

    /// A condition that no operator decides: a call, a property, a constant.
    func addCondition(_ node: ExprSyntax) {
        if node.is(InfixOperatorExprSyntax.self) || node.is(PrefixOperatorExprSyntax.self)
            || node.is(BooleanLiteralExprSyntax.self)
        {
            return
        }
        if let list = node.as(TupleExprSyntax.self) {
            if let only = list.elements.first, list.elements.count == 1 { addCondition(only.expression) }
            return
        }
        guard let token = node.firstToken(viewMode: .sourceAccurate) else { return }
        let text = node.trimmedDescription.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        add(flip(node, .condition, at: token, original: text, replacement: "not \(text)"))
    }

    /// `min(a, b)`, `numbers.min()` or `a.addingReportingOverflow(b)`, with the number as the first argument.
    func call(_ node: FunctionCallExprSyntax) -> MutationSite? {
        guard let parenthesis = node.leftParen, node.trailingClosure == nil else { return nil }
        let token: TokenSyntax
        let change: OperatorMutations.Change
        if let name = node.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName, node.arguments.count == 2 {
            guard let found = extreme(name.text), node.arguments.allSatisfy({ $0.label == nil }) else { return nil }
            (token, change) = (name, found)
        } else if let name = node.calledExpression.as(MemberAccessExprSyntax.self)?.declName.baseName {
            let found = node.arguments.isEmpty ? extreme(name.text) : OperatorMutations.methods[name.text]
            guard let found else { return nil }
            (token, change) = (name, found)
        } else {
            return nil
        }
        return MutationSite(
            kind: change.kind, offset: token.extent.lowerBound, extent: node.extent, original: token.text,
            replacement: change.replacement,
            edits: [
                SourceEdit(
                    role: .replacing, offset: token.extent.lowerBound, length: token.extent.count,
                    text: change.function),
                SourceEdit(
                    role: .opening, offset: parenthesis.extent.upperBound, length: 0,
                    text: node.arguments.isEmpty ? "#" : "#, "),
            ])
    }

    private func extreme(_ name: String) -> OperatorMutations.Change? {
        switch name {
        case "min": OperatorMutations.Change(kind: .extreme, replacement: "max", function: "mutantMin")
        case "max": OperatorMutations.Change(kind: .extreme, replacement: "min", function: "mutantMax")
        default: nil
        }
    }

    /// Whether an expression has no effects and is short: a name, a constant, a member of those.
    func isPlain(_ node: ExprSyntax) -> Bool {
        if let member = node.as(MemberAccessExprSyntax.self) { return member.base.map(isPlain) ?? true }
        return node.is(DeclReferenceExprSyntax.self) || node.is(IntegerLiteralExprSyntax.self)
    }
}
