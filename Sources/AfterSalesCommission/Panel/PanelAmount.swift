/// Which amounts of a scheme's lines are asked for.
public enum PanelAmount: Hashable, Sendable {
    /// The employee's amount, or share of the pool, before anything is taken off.
    case gross
    /// The deduction of that id.
    case deduction(String)
    /// Gross less deductions, at least zero.
    case net
    /// What is kept back from net by the withholding of that id.
    case withheld(String)
    /// Net less what is withheld.
    case payable
    /// The intermediate of that name, in units of its named decimals; kept only where the panel was told to.
    case intermediate(String)
}
