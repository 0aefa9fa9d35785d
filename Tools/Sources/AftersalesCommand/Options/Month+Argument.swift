public import AfterSales
public import ArgumentParser

/// `2026-06` on the command line.
extension Month: @retroactive ExpressibleByArgument {
    /// Reads a month; nil where the text is none.
    public init?(argument: String) {
        guard let month = try? Month(argument) else { return nil }
        self = month
    }
}
