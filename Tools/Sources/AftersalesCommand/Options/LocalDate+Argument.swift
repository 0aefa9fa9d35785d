public import AfterSales
public import ArgumentParser

/// `2026-06-30` on the command line.
extension LocalDate: @retroactive ExpressibleByArgument {
    /// Reads a day; nil where the text is none.
    public init?(argument: String) {
        guard let date = try? LocalDate(argument) else { return nil }
        self = date
    }
}
