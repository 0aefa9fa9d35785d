public import AfterSalesCore

/// What can be said of tables that are written, and of responses that are taken.
extension Finding.Code {
    /// A response is at odds with another one of its id or about its visit.
    public static let responseContradicted: Self = "responseContradicted"
    /// A response came behind the closing date: it is no part of the wave.
    public static let responseLate: Self = "responseLate"
    /// A response says what another one says: it counts once.
    public static let responseRepeated: Self = "responseRepeated"
    /// A store has another survey of an id and version.
    public static let surveyDiffers: Self = "surveyDiffers"
    /// A table has no place for all that a record says.
    public static let tableCannotHold: Self = "tableCannotHold"
}
