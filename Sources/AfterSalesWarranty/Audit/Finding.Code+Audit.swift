public import AfterSalesCore

/// What the audit of a claim finds, beside what document checks find, too.
extension Finding.Code {
    /// Complaint, cause or correction is missing.
    public static let threeCsMissing: Self = "threeCsMissing"
    /// Two of complaint, cause and correction are the same.
    public static let threeCsCopied: Self = "threeCsCopied"
    /// A claim says what another one says.
    public static let copiedFromClaim: Self = "copiedFromClaim"
    /// The part that caused a fault is not named.
    public static let causalPartMissing: Self = "causalPartMissing"
    /// Nobody noted what the odometer showed.
    public static let odometerMissing: Self = "odometerMissing"
    /// Less was clocked on a job than is claimed.
    public static let clockedBelowClaimed: Self = "clockedBelowClaimed"
    /// Work is claimed without the hours of the manufacturer's guide.
    public static let guideMissing: Self = "guideMissing"
    /// An operation is claimed twice.
    public static let duplicateOperation: Self = "duplicateOperation"
    /// Work that was bought elsewhere is claimed without its bill.
    public static let subletWithoutInvoice: Self = "subletWithoutInvoice"
    /// A replaced part has no tag.
    public static let partNotTagged: Self = "partNotTagged"
    /// The same fault was repaired not long ago.
    public static let repeatRepair: Self = "repeatRepair"
    /// Somebody releases his own claim or his own work, or agreed in the customer's place.
    public static let selfAuthorised: Self = "selfAuthorised"
    /// The last day of a claim is over.
    public static let submittedLate: Self = "submittedLate"
    /// A coverage verdict says that the manufacturer does not owe it.
    public static let outsideCoverage: Self = "outsideCoverage"
    /// A claim does not come to what its order comes to.
    public static let amountsDiffer: Self = "amountsDiffer"
    /// So much is claimed only with the manufacturer's word beforehand.
    public static let authorizationMissing: Self = "authorizationMissing"
    /// So much is claimed only with photos.
    public static let photosMissing: Self = "photosMissing"
}
