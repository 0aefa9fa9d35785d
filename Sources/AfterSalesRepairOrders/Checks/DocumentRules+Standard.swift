public import AfterSalesCore

extension FindingRules<DocumentRule> {
    /// What an order's papers are looked through for in most workshops, in the order of an order's way.
    ///
    /// Errors are what somebody could hold against the dealership, warnings what somebody has to see to; notes are habits.
    public static var standard: DocumentRules { standardRules }
}

private let standardRules = DocumentRules {
    DocumentRule.signatureMissing
    DocumentRule.walkAroundMissing
    DocumentRule.concernWithoutJob
    DocumentRule.estimateMissing
    DocumentRule.hoursMissing
    DocumentRule.promiseMissing
    DocumentRule.promisePassed
    DocumentRule.additionWithoutConsent
    DocumentRule.technicianMissing
    DocumentRule.workWithoutClock
    DocumentRule.clockLeftRunning(hours: 12)
    DocumentRule.partNotIssued
    DocumentRule.holdWithoutEnd(days: 3)
    DocumentRule.openTooLong(days: 7)
    DocumentRule.finalInspectionMissing
    DocumentRule.insurerAuditMissing
    DocumentRule.paymentMissing
    DocumentRule.nextServiceMissing
    DocumentRule.followUpMissing
}
