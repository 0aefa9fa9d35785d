public import AfterSalesCore

/// The rules of a document check, one of each code.
///
/// ```swift
/// let rules = DocumentRules {
///     DocumentRules.standard
///     DocumentRule.openTooLong(days: 3)      // instead of the standard's seven
///     if collectsPlates { platePhotoMissing }
/// }.without(.walkAroundMissing)
/// ```
public struct DocumentRules: Sendable {
    /// The rules, in the order in which they are asked.
    public private(set) var rules: [DocumentRule]

    /// Rules; of those of one code the last counts, in the place of the first.
    /// - Parameter rules: The rules.
    public init(_ rules: [DocumentRule]) {
        self.rules = []
        for rule in rules { put(rule) }
    }

    /// Rules put together.
    /// - Parameter content: The rules; of those of one code the last counts.
    public init(@DocumentRulesBuilder _ content: () -> [DocumentRule]) { self.init(content()) }

    /// The rule of a code.
    /// - Parameter code: The code.
    public subscript(code: Finding.Code) -> DocumentRule? { rules.first { $0.code == code } }

    /// The rules and one more, or one in the place of that of the same code.
    /// - Parameter rule: The rule.
    public func with(_ rule: DocumentRule) -> DocumentRules {
        var rules = self
        rules.put(rule)
        return rules
    }

    /// The rules but for some.
    /// - Parameter codes: The codes of those that are left out.
    public func without(_ codes: Finding.Code...) -> DocumentRules {
        DocumentRules(rules.filter { !codes.contains($0.code) })
    }

    /// What is wrong with an order, rule by rule. Nothing of one that is cancelled, or a credit.
    /// - Parameters:
    ///   - order: The order.
    ///   - context: What is known beside it.
    public func findings(on order: RepairOrder, in context: DocumentContext) -> [Finding] {
        rules.flatMap { $0.findings(on: order, in: context) }
    }

    private mutating func put(_ rule: DocumentRule) {
        if let index = rules.firstIndex(where: { $0.code == rule.code }) {
            rules[index] = rule
        } else {
            rules.append(rule)
        }
    }
}

/// Puts rules together: single ones, lists, other ``DocumentRules``, with `if`, `else` and `for`.
@resultBuilder public enum DocumentRulesBuilder {
    /// One rule.
    public static func buildExpression(_ rule: DocumentRule) -> [DocumentRule] { [rule] }
    /// Several.
    public static func buildExpression(_ rules: [DocumentRule]) -> [DocumentRule] { rules }
    /// All of others.
    public static func buildExpression(_ rules: DocumentRules) -> [DocumentRule] { rules.rules }
    /// One after the other.
    public static func buildBlock(_ parts: [DocumentRule]...) -> [DocumentRule] { parts.flatMap(\.self) }
    /// Those of an `if` that holds.
    public static func buildOptional(_ rules: [DocumentRule]?) -> [DocumentRule] { rules ?? [] }
    /// Those of an `if`.
    public static func buildEither(first rules: [DocumentRule]) -> [DocumentRule] { rules }
    /// Those of an `else`.
    public static func buildEither(second rules: [DocumentRule]) -> [DocumentRule] { rules }
    /// Those of a `for`.
    public static func buildArray(_ parts: [[DocumentRule]]) -> [DocumentRule] { parts.flatMap(\.self) }
}
