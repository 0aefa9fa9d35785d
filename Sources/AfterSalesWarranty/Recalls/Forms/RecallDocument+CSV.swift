public import AfterSalesCore
public import AfterSalesStorage

extension RecallDocument {
    /// Reads campaigns from comma-separated values (RFC 4180) with a header.
    ///
    /// `campaign` is the id; rows of one campaign belong together wherever they stand, and each may have one scope
    /// (`wmi`, `vds_prefix`, `year_from`, `year_to`, `plants`, `serial_from`, `serial_to`, beside these `make`, `model`,
    /// `produced_from`, `produced_to`, `light_vehicles`), one listed number (`vin`) and one part of the remedy (`part`,
    /// `quantity`). An empty cell says nothing: any plant, no last year. What is said of the whole campaign
    /// (`manufacturer`, `manufacturer_number`, `authority`, `authority_number`, `component` with colons between its
    /// names, `defect`, `consequence`, `remedy`, `operation`, `hours`, `do_not_drive`, `park_outside`, `over_the_air`,
    /// `published_on`, `closed_on`) has to stand in one of its rows only. Columns come in any order. Those of the first
    /// bracket up to `serial_to` are all needed where there is any scope.
    ///
    /// Where the document has neither column of numbers, the id is the number: the authority's if it has the form of
    /// ``RecallAuthority/nhtsa``, otherwise the maker's.
    /// - Parameters:
    ///   - csv: The document, UTF-8.
    ///   - owner: Whose the campaigns are to be, usually the group's; a document does not say.
    ///   - limits: How large it may be.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every problem at once, each with its line and column name:
    ///   `missingColumn`, `unknownColumn`, `duplicateColumn`, `wrongFieldCount`, `malformedCSV`, `contradictingCells`, and
    ///   what the campaigns have.
    public init(csv: some Sequence<UInt8>, owner: RecordOwner, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let bytes = Array(csv)
        if let refusal = limits.refusal(ofByteCount: bytes.count) { throw Rejection([refusal]) }
        var reader = RecallCSVReader(owner: owner)
        let campaigns = reader.read(bytes)
        guard reader.errorCount == 0 else { throw Rejection(reader.findings) }
        self.init(campaigns, findings: reader.findings)
    }

    /// The campaigns as comma-separated values: the columns of every such document, the numbers, and whatever else any of
    /// the campaigns has. What people have written cannot become a formula of a spreadsheet; ``init(csv:owner:limits:)``
    /// reads the same campaigns back.
    public func csv() -> String { RecallCSVWriter(campaigns).text }
}
