public import AfterSalesCore
public import AfterSalesStorage

extension SurveyInstrument: StoredRecord {
    /// The first day of its answers.
    public static let effectiveFrom = One<LocalDate>(
        "effective_from", "The first day on which answers to it are given."
    ) {
        $0.effective.from
    }

    /// How stores keep instruments: one record for each, replaced by its next version; the history keeps the others.
    public static let schema = RecordSchema<SurveyInstrument>(
        "survey_instrument", "A satisfaction survey: its questions, factors and weights.",
        fields: [effectiveFrom.declared], indexes: [.on(effectiveFrom)], keepsHistory: true)

    /// The instrument document, and whose it is.
    public func recordJSON() -> String {
        JSONWriter.line(.object([.init("dealer", .string(key.owner.column)), .init("instrument", document)]))
    }

    /// Reads an instrument back.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong with it.
    public init(recordJSON: String, format: Int) throws {
        let fields = try JSONFields(text: recordJSON)
        try self.init(
            document: try fields.any("instrument"), for: RecordOwner(column: try fields.string("dealer")))
    }
}
