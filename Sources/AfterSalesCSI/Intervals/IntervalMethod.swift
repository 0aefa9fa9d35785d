public import AfterSalesCore

/// By which formula an interval was made.
public struct IntervalMethod: OpenVocabulary {
    /// The name as it is written.
    public let rawValue: String
    /// A method by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Student's t for the mean of responses.
    public static let studentT: IntervalMethod = "studentT"
    /// The percentiles of means of samples drawn from the responses.
    public static let bootstrap: IntervalMethod = "bootstrap"
    /// Wilson's score interval for a share.
    public static let wilson: IntervalMethod = "wilson"
    /// The adjusted Wald interval for a net promoter score: three answers more.
    public static let adjustedWald: IntervalMethod = "adjustedWald"
    /// Welch's t for the difference of two means whose spreads are not the same.
    public static let welch: IntervalMethod = "welch"
    /// Newcombe's hybrid of two Wilson intervals, for the difference of two shares.
    public static let newcombe: IntervalMethod = "newcombe"
    /// Student's t for a mean weighted by strata, its degrees of freedom by Satterthwaite.
    public static let stratified: IntervalMethod = "stratified"
    /// Wilson's for a mean of bounded values: where it is asked for, and where answers do not differ or there is only one,
    /// since what has no spread is not certain for that.
    public static let bounded: IntervalMethod = "bounded"
}
