public import AfterSalesCore
public import AfterSalesStorage

extension ReportedFigure: StoredRecord {
    /// The month.
    public static let ofMonth = One<Month>("month", "The month it is of.") { $0.month }
    /// Whom it is about.
    public static let ofSubject = One<Subject>("subject", "Whom it is about.") { $0.subject }
    /// The metric.
    public static let ofMetric = One<String>("metric", "The plan's name of the metric.") { $0.metric }

    /// How stores keep reported figures.
    public static let schema = RecordSchema<ReportedFigure>(
        "reported_figure", "A figure of a month that somebody reports, with its source.",
        fields: [ofMonth.declared, ofSubject.declared, ofMetric.declared],
        indexes: [.on(ofMonth, ofMetric), .on(ofSubject, ofMonth)], keepsHistory: true)
}
