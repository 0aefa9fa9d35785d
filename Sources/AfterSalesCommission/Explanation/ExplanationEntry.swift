public import AfterSalesCore

/// One figure of a line and where it comes from.
///
/// The entries of a line come in the order in which a person with a pocket calculator needs them: what a formula uses
/// stands before it, and each named value is the rounded one that the next formula uses.
public struct ExplanationEntry: Hashable, Sendable {
    /// What formulas call the figure: `hoursSold`, `target(output)`, `mechanicRate(538.46)`, `pool.amount`, `gross`,
    /// `deductions.appraisal`, `net`, `withheld.after-sales-fund`, `payable`.
    public let name: String
    /// The figure as a decimal, with the digits of its unit.
    public let value: String
    /// The unit: `money`, `hours`, `count`, `points`, `ratio` or a composite such as `money/hours`.
    public let unit: String
    /// Where it comes from.
    public let source: ExplanationSource

    /// Where it comes from, in words; a formula stands as it is.
    public func from(_ language: Language) -> String { source.text[language] }
}
