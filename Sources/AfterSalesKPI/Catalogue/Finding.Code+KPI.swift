public import AfterSalesCore

/// What can be said of KPIs and their figures.
extension Finding.Code {
    /// Two KPIs of a catalogue have one id and variant.
    public static let duplicateKPI: Self = "duplicateKPI"
    /// A measure is defined twice, or otherwise than the library defines it.
    public static let duplicateMeasure: Self = "duplicateMeasure"
    /// A numerator or a denominator has no measure, or what it has cancels out.
    public static let emptyMeasureSum: Self = "emptyMeasureSum"
    /// The factor of a formula is below 1 or too large.
    public static let invalidKPIFactor: Self = "invalidKPIFactor"
    /// A KPI has no id or variant, or a slash in its id.
    public static let invalidKPIName: Self = "invalidKPIName"
    /// A quantile is below none or above all of the values.
    public static let invalidQuantile: Self = "invalidQuantile"
    /// Numerator and denominator do not give the unit that a KPI is said to be in.
    public static let kpiUnitMismatch: Self = "kpiUnitMismatch"
    /// Warning: labour was sold without hours, so a rate per hour is too high, or too low where it was credited.
    public static let labourWithoutHours: Self = "labourWithoutHours"
    /// Warning: a measure that a formula reads was not reported, or not counted, so there is no value.
    public static let measureNotKnown: Self = "measureNotKnown"
    /// Measures of two units are added, or others than are wanted there.
    public static let mixedMeasureUnits: Self = "mixedMeasureUnits"
    /// Warning: the denominator is below zero, credits exceed; the value is their exact quotient all the same.
    public static let negativeDenominator: Self = "negativeDenominator"
    /// Warning: a target is not above zero, or what was reached of it is below zero; there is no attainment.
    public static let noAttainment: Self = "noAttainment"
    /// Note: less is better, so a target is met or not, and what was reached is no share of it.
    public static let noAttainmentOfLess: Self = "noAttainmentOfLess"
    /// Note: a quantile is that of a distribution that does not tell single values apart there.
    public static let quantileWithinCell: Self = "quantileWithinCell"
    /// Warning: something was sold without anybody knowing its cost, so gross profit is too high, or too low where it was
    /// credited.
    public static let salesWithoutCost: Self = "salesWithoutCost"
    /// A catalogue has no KPI of this id and variant; the nearest is named.
    public static let unknownKPI: Self = "unknownKPI"
    /// A named measure is neither the library's nor defined beside the KPI; the nearest is named.
    public static let unknownMeasure: Self = "unknownMeasure"
}
