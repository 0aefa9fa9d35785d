public import AfterSalesCore

/// What a document check finds.
extension Finding.Code {
    /// A customer's signature, or the proof of his consent, is missing.
    public static let signatureMissing: Self = "signatureMissing"
    /// The walk around a car is not noted.
    public static let walkAroundMissing: Self = "walkAroundMissing"
    /// Something that the customer wants has no job.
    public static let concernWithoutJob: Self = "concernWithoutJob"
    /// A car is received without an estimate.
    public static let estimateMissing: Self = "estimateMissing"
    /// Labour is sold without its hours.
    public static let hoursMissing: Self = "hoursMissing"
    /// A car is received without a promised time.
    public static let promiseMissing: Self = "promiseMissing"
    /// A promised time is over and the car not ready.
    public static let promisePassed: Self = "promisePassed"
    /// Something was added that the customer has not agreed to.
    public static let additionWithoutConsent: Self = "additionWithoutConsent"
    /// A job that is worked on is given to nobody.
    public static let technicianMissing: Self = "technicianMissing"
    /// A finished job has no clocked work.
    public static let workWithoutClock: Self = "workWithoutClock"
    /// A clock runs longer than anybody works.
    public static let clockLeftRunning: Self = "clockLeftRunning"
    /// Less of a part was issued than is invoiced.
    public static let partNotIssued: Self = "partNotIssued"
    /// An order waits for something without an end.
    public static let holdWithoutEnd: Self = "holdWithoutEnd"
    /// An order is not invoiced long after it was opened.
    public static let openTooLong: Self = "openTooLong"
    /// Work is done without a final inspection.
    public static let finalInspectionMissing: Self = "finalInspectionMissing"
    /// A repair that an insurer pays is invoiced without his audited amount.
    public static let insurerAuditMissing: Self = "insurerAuditMissing"
    /// A customer owes something on an order that is invoiced.
    public static let paymentMissing: Self = "paymentMissing"
    /// A car was handed back and the next service not told.
    public static let nextServiceMissing: Self = "nextServiceMissing"
    /// A car was handed back and no follow-up is planned.
    public static let followUpMissing: Self = "followUpMissing"
}
