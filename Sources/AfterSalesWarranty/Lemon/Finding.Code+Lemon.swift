public import AfterSalesCore

/// What can be wrong with lemon rules and the history of a car, and what they come to.
extension Finding.Code {
    /// A period is counted in days and in months.
    public static let lemonPeriodTwice: Self = "lemonPeriodTwice"
    /// A period has no end.
    public static let lemonPeriodEndless: Self = "lemonPeriodEndless"
    /// A rule names a period that the set does not have.
    public static let lemonUnknownPeriod: Self = "lemonUnknownPeriod"
    /// A rule counts what nobody knows how to count.
    public static let lemonUnknownCounter: Self = "lemonUnknownCounter"
    /// A rule has a field that belongs to another counter.
    public static let lemonFieldOfOtherCounter: Self = "lemonFieldOfOtherCounter"
    /// A rule has not exactly one threshold.
    public static let lemonThresholdNotOne: Self = "lemonThresholdNotOne"
    /// What a rule counts cannot fail again.
    public static let lemonCannotFailAgain: Self = "lemonCannotFailAgain"
    /// Two rules of a set count the same to the same end.
    public static let lemonContradictingRules: Self = "lemonContradictingRules"
    /// A rule asks for compensation, and the set does not say how much.
    public static let lemonCompensationMissing: Self = "lemonCompensationMissing"
    /// A figure is outside what is taken.
    public static let lemonFigureOutOfRange: Self = "lemonFigureOutOfRange"
    /// A word is none of a closed list.
    public static let lemonUnknownWord: Self = "lemonUnknownWord"
    /// A text is no instant.
    public static let lemonMalformedInstant: Self = "lemonMalformedInstant"
    /// No rule set covers the day on which a car was bought.
    public static let lemonNoRuleSet: Self = "lemonNoRuleSet"
    /// There is no rule set of this id.
    public static let lemonUnknownRuleSet: Self = "lemonUnknownRuleSet"
    /// Two rule sets of a market cover the same days.
    public static let lemonRuleSetsOverlap: Self = "lemonRuleSetsOverlap"
    /// Between two rule sets of a market are days that none covers.
    public static let lemonRuleSetGap: Self = "lemonRuleSetGap"
    /// A car goes by the rules of other days of purchase, or of another market.
    public static let lemonOtherRuleSet: Self = "lemonOtherRuleSet"
    /// Nobody knows when a car was bought.
    public static let lemonPurchaseMissing: Self = "lemonPurchaseMissing"
    /// Nobody knows the day of the invoice; the rules are those of the day on which the car was handed over.
    public static let lemonPurchaseAssumed: Self = "lemonPurchaseAssumed"
    /// The day from which the periods run is not known as the rules want it; the nearest one is taken.
    public static let lemonClockAssumed: Self = "lemonClockAssumed"
    /// A car was handed over before its invoice.
    public static let lemonDeliveryBeforeInvoice: Self = "lemonDeliveryBeforeInvoice"
    /// A car was repaired before it was bought.
    public static let lemonRepairBeforePurchase: Self = "lemonRepairBeforePurchase"
    /// Two visits of one car overlap.
    public static let lemonVisitsOverlap: Self = "lemonVisitsOverlap"
    /// An order of a defect was undone and is not counted.
    public static let lemonOrderUndone: Self = "lemonOrderUndone"
    /// The odometer at a visit is not known.
    public static let lemonOdometerMissing: Self = "lemonOdometerMissing"
    /// A job that the maker pays has no diagnosis.
    public static let lemonDiagnosisMissing: Self = "lemonDiagnosisMissing"
    /// A job that the maker pays is diagnosed as no defect.
    public static let lemonNatureDoubtful: Self = "lemonNatureDoubtful"
    /// Nobody noted how a system failed; a serious fault of safety is taken for the failure that a rule names.
    public static let lemonFailureAssumed: Self = "lemonFailureAssumed"
    /// The rules are for cars of another use.
    public static let lemonUseExcluded: Self = "lemonUseExcluded"
    /// Nobody knows what a car is used for.
    public static let lemonUseUnknown: Self = "lemonUseUnknown"
    /// A rule is reached.
    public static let lemonReached: Self = "lemonReached"
    /// A rule is nearly reached.
    public static let lemonNear: Self = "lemonNear"
    /// A period is over.
    public static let lemonPeriodOver: Self = "lemonPeriodOver"
    /// A loaner, or the cost of transport, is owed.
    public static let lemonLoanerDue: Self = "lemonLoanerDue"
    /// A rate of use compensation is outside what the rules allow.
    public static let lemonRateOutOfBounds: Self = "lemonRateOutOfBounds"
    /// The rules know no compensation for use.
    public static let lemonNoCompensation: Self = "lemonNoCompensation"
}
