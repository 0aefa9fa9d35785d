import AfterSalesCore

/// The campaigns of a file, each by its number, as they stand there.
protocol RecallParts {
    /// What goes before rows that were set aside.
    var header: String { get }
    /// What a campaign is called.
    func name(of part: Int) -> String?
    /// The text of a campaign.
    func text(of part: Int) -> String
    /// Where a campaign begins.
    func place(of part: Int, in file: String) -> SourcePlace
    /// The file without some of its campaigns.
    func text(without parts: Set<Int>) -> [UInt8]
    /// A finding of a file without some of its campaigns, as one of the whole file.
    func found(_ finding: Finding, without parts: Set<Int>) -> Finding
    /// The campaign that a finding is about; nil where it is about the whole file.
    func part(of finding: Finding) -> Int?
    /// Where a finding is.
    func place(of finding: Finding, in file: String) -> SourcePlace
}
