public import AfterSalesCore

/// What is known of a file of comma-separated values before it is read (文件格式).
public struct CSVLayout: Hashable, Sendable {
    /// The columns that must be there.
    public var needed: [String]
    /// The columns that may be there.
    public var optional: [String]
    /// What stands between cells, an ASCII character; found out from the header where it is nil.
    public var delimiter: Unicode.Scalar?
    /// How much a row may hold.
    public var limits: CSVLimits

    /// A layout.
    /// - Parameters:
    ///   - needed: The columns that must be there. Names are compared without regard to case and to blanks around them.
    ///   - optional: The columns that may be there.
    ///   - delimiter: What stands between cells: an ASCII character, no letter, digit, quote or line end. Found out from the
    ///     header where it is nil or none of these.
    ///   - limits: How much a row may hold.
    public init(
        needed: [String] = [], optional: [String] = [], delimiter: Unicode.Scalar? = nil,
        limits: CSVLimits = CSVLimits()
    ) {
        self.needed = needed
        self.optional = optional
        self.delimiter = delimiter
        self.limits = limits
    }
}
