import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Finds every place of a file that can be mutated, the outer one before what is in it.
final class MutantFinder: SyntaxVisitor {
    private(set) var sites: [MutationSite] = []
    let scope: MutationScope

    /// - Parameter file: A file whose operators are folded by their precedence.
    init(_ file: Syntax, scope: MutationScope) {
        self.scope = scope
        super.init(viewMode: .sourceAccurate)
        walk(file)
    }

    func add(_ site: MutationSite) { sites.append(site) }

    // MARK: What is no expression that runs, or no business of ours.

    override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: ExpressionPatternSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: EnumCaseElementSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: KeyPathExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: AvailabilityConditionSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: GenericWhereClauseSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

    override func visit(_ node: IfConfigClauseSyntax) -> SyntaxVisitorContinueKind {
        if let elements = node.elements { walk(elements) }
        return .skipChildren
    }

    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
        scope.leavesOut(member: node.name.text) ? .skipChildren : .visitChildren
    }

    override func visit(_ node: PatternBindingSyntax) -> SyntaxVisitorContinueKind {
        guard let name = node.pattern.as(IdentifierPatternSyntax.self)?.identifier.text else { return .visitChildren }
        return scope.leavesOut(member: name) ? .skipChildren : .visitChildren
    }

    // MARK: Operators.

    override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
        guard let token = node.operator.as(BinaryOperatorExprSyntax.self)?.operator else { return .visitChildren }
        let name = token.text
        if let contrary = OperatorMutations.contraries[name] {
            add(flip(ExprSyntax(node), .condition, at: token, original: name, replacement: contrary))
        }
        if let change = OperatorMutations.changes[name] { add(operation(node, token, change, left: "")) }
        if let change = OperatorMutations.assignments[name] { add(operation(node, token, change, left: "&")) }
        if name == "&&" || name == "||" {
            addCondition(node.leftOperand)
            addCondition(node.rightOperand)
        }
        return .visitChildren
    }

    override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
        switch node.operator.text {
        case "!":
            add(flip(ExprSyntax(node), .condition, at: node.operator, original: "!", replacement: "nothing"))
        case "-" where isPlain(node.expression):
            add(
                choice(
                    ExprSyntax(node), .sign, at: node.operator, "nothing", otherwise: node.expression.trimmedDescription
                ))
        default: break
        }
        return .visitChildren
    }

    // MARK: Conditions without an operator.

    override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
        if case .expression(let condition) = node.condition { addCondition(condition) }
        return .visitChildren
    }

    /// `while true` ends by what is in it; without it, functions would not always return.
    override func visit(_ node: WhileStmtSyntax) -> SyntaxVisitorContinueKind {
        if node.conditions.trimmedDescription == "true" {
            walk(node.body)
            return .skipChildren
        }
        return .visitChildren
    }

    override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
        addCondition(node.condition)
        return .visitChildren
    }

    override func visit(_ node: WhereClauseSyntax) -> SyntaxVisitorContinueKind {
        addCondition(node.condition)
        return .visitChildren
    }

    // MARK: Literals and calls.

    override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        let other = node.literal.text == "true" ? "false" : "true"
        add(flip(ExprSyntax(node), .boolean, at: node.literal, original: node.literal.text, replacement: other))
        return .visitChildren
    }

    override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        if let value = node.wholeNumber, value < Int128.max {
            add(choice(ExprSyntax(node), .integer, at: node.literal, "\(value + 1)", otherwise: "\(value + 1)"))
        }
        return .visitChildren
    }

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
        if scope.leavesOut(call: node.calledExpression.lastName) { return .skipChildren }
        if let site = call(node) { add(site) }
        return .visitChildren
    }

    override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
        let name = node.declName.baseName.text
        if let other = OperatorMutations.roundings[name], node.declName.argumentNames == nil,
            node.base == nil || node.base?.trimmedDescription == "RoundingRule"
        {
            let prefix = node.base.map(\.trimmedDescription) ?? ""
            add(choice(ExprSyntax(node), .rounding, at: node.declName.baseName, other, otherwise: "\(prefix).\(other)"))
        }
        return .visitChildren
    }
}
