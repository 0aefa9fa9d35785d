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
}
