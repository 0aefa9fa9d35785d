public import AfterSalesCore
public import AfterSalesRepairOrders
import AfterSalesStorage

/// The rules of the audit of claims, one of each code.
///
/// ```swift
/// let rules = ClaimRules {
///     ClaimRules.standard
///     ClaimRule.repeatRepair(days: 30, kilometres: 1_000)   // instead of the standard's 90 days and 5 000 km
///     plateMissing
/// }.without(.guideMissing)
/// let findings = rules.findings(on: claim, of: order, in: context)
/// try claim.check(finding: findings, by: .employee(officer), at: now)
/// ```
public typealias ClaimRules = FindingRules<ClaimRule>

extension FindingRules<ClaimRule> {
    /// What is wrong with a claim, rule by rule: all of it at once; with the terms of another manufacturer, `termsOfAnother`
    /// besides.
    /// - Parameters:
    ///   - claim: The claim.
    ///   - order: Its order; with another one, that is the only finding, `orderOfAnother`.
    ///   - context: What is known beside both.
    public func findings(on claim: WarrantyClaim, of order: RepairOrder, in context: ClaimContext) -> [Finding] {
        guard claim.order == order.key.id, claim.key.owner == order.key.owner else {
            return [
                Finding(
                    .error, .orderOfAnother, at: Place.document.field("order"),
                    inputs: [.init("claim", claim.order.rawValue), .init("order", order.key.id.rawValue)],
                    LocalizedText(
                        "order \(order.key.id) is not that of the claim, \(claim.order)",
                        "工单 \(order.key.id) 不是索赔单的工单 \(claim.order)"))
            ]
        }
        var findings: [Finding] = []
        if let terms = context.terms, terms.manufacturer != claim.manufacturer {
            findings.append(
                Finding(
                    .error, .termsOfAnother, at: Place.document.field("terms"),
                    inputs: [
                        .init("manufacturer", claim.manufacturer.rawValue), .init("terms", terms.manufacturer.rawValue),
                    ],
                    LocalizedText(
                        "the terms are those of \(terms.manufacturer)", "索赔政策属于厂家 \(terms.manufacturer)")))
        }
        return findings + rules.flatMap { $0.findings(on: claim, of: order, in: context) }
    }

    /// What claims are looked through for by most manufacturers' auditors.
    ///
    /// Errors are what a claim is rejected or charged back for; warnings are what an auditor looks at twice.
    public static var standard: ClaimRules { standardRules }
}

private let standardRules = ClaimRules {
    ClaimRule.signatureMissing
    ClaimRule.additionWithoutConsent
    ClaimRule.threeCsMissing
    ClaimRule.threeCsCopied
    ClaimRule.copiedFromClaim
    ClaimRule.causalPartMissing
    ClaimRule.odometerMissing
    ClaimRule.clockedBelowClaimed(atLeast: Rate(DecimalNumeral(1)))
    ClaimRule.hoursAboveGuide
    ClaimRule.guideMissing
    ClaimRule.duplicateOperation
    ClaimRule.subletWithoutInvoice
    ClaimRule.partNotTagged
    ClaimRule.repeatRepair(days: 90, kilometres: 5_000)
    ClaimRule.selfAuthorised
    ClaimRule.submittedLate
    ClaimRule.outsideCoverage
    ClaimRule.amountsDiffer
    ClaimRule.orderUndone
    ClaimRule.authorizationMissing
    ClaimRule.photosMissing
}
