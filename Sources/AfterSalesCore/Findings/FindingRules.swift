/// The rules of a check, one of each code, in the order in which they are asked.
///
/// A host puts its own among those of the library, or in their place, with the same builder:
///
/// ```swift
/// let rules = DocumentRules {
///     DocumentRules.standard
///     DocumentRule.openTooLong(days: 3)      // instead of the standard's seven
///     if collectsPlates { platePhotoMissing }
/// }.without(.walkAroundMissing)
/// ```
public struct FindingRules<Rule: FindingRule>: Sendable {
    /// The rules, in the order in which they are asked.
    public private(set) var rules: [Rule]

    /// Rules; of those of one code the last counts, in the place of the first.
    /// - Parameter rules: The rules.
    public init(_ rules: [Rule]) {
        self.rules = []
        for rule in rules { put(rule) }
    }

    /// Rules put together.
    /// - Parameter content: The rules; of those of one code the last counts.
    public init(@FindingRulesBuilder<Rule> _ content: () -> [Rule]) { self.init(content()) }

    /// The rule of a code.
    /// - Parameter code: The code.
    public subscript(code: Finding.Code) -> Rule? { rules.first { $0.code == code } }

    /// The rules and one more, or one in the place of that of the same code.
    /// - Parameter rule: The rule.
    public func with(_ rule: Rule) -> FindingRules {
        var rules = self
        rules.put(rule)
        return rules
    }

    /// The rules but for some.
    /// - Parameter codes: The codes of those that are left out.
    public func without(_ codes: Finding.Code...) -> FindingRules {
        FindingRules(rules.filter { !codes.contains($0.code) })
    }

    private mutating func put(_ rule: Rule) {
        if let index = rules.firstIndex(where: { $0.code == rule.code }) {
            rules[index] = rule
        } else {
            rules.append(rule)
        }
    }
}

/// Puts rules together: single ones, lists, other ``FindingRules``, with `if`, `else` and `for`.
@resultBuilder public enum FindingRulesBuilder<Rule: FindingRule> {
    /// One rule.
    public static func buildExpression(_ rule: Rule) -> [Rule] { [rule] }
    /// Several.
    public static func buildExpression(_ rules: [Rule]) -> [Rule] { rules }
    /// All of others.
    public static func buildExpression(_ rules: FindingRules<Rule>) -> [Rule] { rules.rules }
    /// One after the other.
    public static func buildBlock(_ parts: [Rule]...) -> [Rule] { parts.flatMap(\.self) }
    /// Those of an `if` that holds.
    public static func buildOptional(_ rules: [Rule]?) -> [Rule] { rules ?? [] }
    /// Those of an `if`.
    public static func buildEither(first rules: [Rule]) -> [Rule] { rules }
    /// Those of an `else`.
    public static func buildEither(second rules: [Rule]) -> [Rule] { rules }
    /// Those of a `for`.
    public static func buildArray(_ parts: [[Rule]]) -> [Rule] { parts.flatMap(\.self) }
}
