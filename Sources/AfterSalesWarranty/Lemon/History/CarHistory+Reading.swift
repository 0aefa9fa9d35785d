public import AfterSalesCore

extension CarHistory {
    /// The value of a history document's `format` field.
    public static let format = "aftersales.car-history/1"

    /// Reads a history from a JSON document.
    ///
    /// What is wrong with the car's story, a repair before the purchase or an odometer that goes back, is no matter of
    /// form: ``findings(at:)`` says it.
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: Every problem of the document's form at once, each with its JSON path.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        var reader = DocumentReader(findings: findings)
        guard let history = reader.carHistory(value), reader.findings.isEmpty else { throw Rejection(reader.findings) }
        self = history
    }

    /// Reads a history from JSON text.
    /// - Throws: what ``init(json:limits:)`` throws.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }
}
