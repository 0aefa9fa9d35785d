public import AfterSalesCore

/// What can be said of plans, facts and closes. Notes stop nothing; see the finding's severity.
extension Finding.Code {
    /// A coefficient was changed for the month and nobody approved it.
    public static let adjustmentNotApproved: Self = "adjustmentNotApproved"
    /// Note: inputs below the first step of a table give zero.
    public static let belowTable: Self = "belowTable"
    /// A table was given more than it covers.
    public static let beyondTable: Self = "beyondTable"
    /// Note: at a step of a table a little more input changes the whole amount; with both amounts and the jump.
    public static let cliff: Self = "cliff"
    /// Coefficients for a scheme that has no pool.
    public static let coefficientsNotAllowed: Self = "coefficientsNotAllowed"
    /// A personal coefficient or an adjustment for somebody who does not share that pool.
    public static let coefficientNotUsed: Self = "coefficientNotUsed"
    /// Note: the coefficients of a pool do not sum to 1.
    public static let coefficientsNotOne: Self = "coefficientsNotOne"
    /// Note: a constant has more decimals than its unit.
    public static let constantRounded: Self = "constantRounded"
    /// A position is both named and left out.
    public static let contradictingExcept: Self = "contradictingExcept"
    /// A scheme with a pool passes money on; only individual schemes can.
    public static let contributesFromPool: Self = "contributesFromPool"
    /// Note: money is passed on to a pool whose formula does not read `contributions`.
    public static let contributionsNotRead: Self = "contributionsNotRead"
    /// Money is passed on to a scheme that has no pool.
    public static let contributesToIndividual: Self = "contributesToIndividual"
    /// A correction is of the month itself or a later one.
    public static let correctionNotEarlier: Self = "correctionNotEarlier"
    /// A scheme passes money on to itself.
    public static let cyclicContributes: Self = "cyclicContributes"
    /// A derived metric is computed from itself.
    public static let cyclicDerived: Self = "cyclicDerived"
    /// Note: the deductions of a scheme can exceed gross.
    public static let deductionCanExceedGross: Self = "deductionCanExceedGross"
    /// Note: what a formula divides by can be zero.
    public static let denominatorCanBeZero: Self = "denominatorCanBeZero"
    /// Facts give a value for a metric that the plan computes.
    public static let derivedMetricGiven: Self = "derivedMetricGiven"
    /// A plan is no version of the others.
    public static let differentPlan: Self = "differentPlan"
    /// Units do not fit: money and hours added, money times money, an amount that is not money.
    public static let dimension: Self = "dimension"
    /// A formula divides by zero.
    public static let divisionByZero: Self = "divisionByZero"
    /// An employee, a value, a target or an adjustment is given twice.
    public static let duplicateFact: Self = "duplicateFact"
    /// An id or a name stands twice.
    public static let duplicateId: Self = "duplicateId"
    /// A version number stands twice.
    public static let duplicateVersion: Self = "duplicateVersion"
    /// The lower bound of `clamp` is above the upper one.
    public static let emptyClamp: Self = "emptyClamp"
    /// An id is empty.
    public static let emptyName: Self = "emptyName"
    /// A table has no step.
    public static let emptyTable: Self = "emptyTable"
    /// `except` without positions `["*"]`.
    public static let exceptWithoutAll: Self = "exceptWithoutAll"
    /// A value about somebody of whom no formula reads it, though one reads it of others and takes nothing as zero.
    public static let factNotRead: Self = "factNotRead"
    /// A formula has too many tokens.
    public static let formulaTooLong: Self = "formulaTooLong"
    /// A count with decimals.
    public static let fractionalCount: Self = "fractionalCount"
    /// A bound of a gate is a derived metric that is rounded: one just below the requirement could reach it.
    public static let gateBoundRounded: Self = "gateBoundRounded"
    /// A gate's lower bound is above its upper bound.
    public static let gateBoundsCrossed: Self = "gateBoundsCrossed"
    /// A gate that holds is read at an employee or a team; what is on hold is on hold for the dealership.
    public static let gateHoldsDealerOnly: Self = "gateHoldsDealerOnly"
    /// A gate compares a formula, where it needs a figure with a name.
    public static let gateOperand: Self = "gateOperand"
    /// A gate has the same figure in two places.
    public static let gateOperandTwice: Self = "gateOperandTwice"
    /// Note: a gate pays more the worse the result is.
    public static let gateRatesNotAscending: Self = "gateRatesNotAscending"
    /// A gate reads a metric that counts as zero where nothing is known, or a derived metric that is computed from one.
    public static let gateReadsMissingAsZero: Self = "gateReadsMissingAsZero"
    /// Note: a gate changes nobody's pay.
    public static let gateWithoutEffect: Self = "gateWithoutEffect"
    /// A condition of the plan keeps every statement back.
    public static let held: Self = "held"
    /// A coefficient is not above zero, too large, or has too many decimals.
    public static let invalidCoefficient: Self = "invalidCoefficient"
    /// A number of decimals outside 0 to 9.
    public static let invalidDigits: Self = "invalidDigits"
    /// A name that formulas cannot use.
    public static let invalidName: Self = "invalidName"
    /// A rate, or the sum of the rates, outside 0 to 100 %.
    public static let invalidRate: Self = "invalidRate"
    /// A version below 1.
    public static let invalidVersion: Self = "invalidVersion"
    /// A range that ends before it begins.
    public static let invertedWindow: Self = "invertedWindow"
    /// A text is not a date.
    public static let malformedDate: Self = "malformedDate"
    /// A text is not a month.
    public static let malformedMonth: Self = "malformedMonth"
    /// A text is not `dealer`, `team:ID` or `employee:ID`.
    public static let malformedSubject: Self = "malformedSubject"
    /// A function takes the name of a metric.
    public static let metricNeeded: Self = "metricNeeded"
    /// A position takes part in a pool with coefficients and has none.
    public static let missingCoefficient: Self = "missingCoefficient"
    /// A formula needs a value that the facts do not give.
    public static let missingMetric: Self = "missingMetric"
    /// A formula needs a target that the facts do not give.
    public static let missingTarget: Self = "missingTarget"
    /// A month with more values and amounts than can be kept.
    public static let monthTooLarge: Self = "monthTooLarge"
    /// A scheme of basis `team` names none.
    public static let missingTeam: Self = "missingTeam"
    /// An amount, a pool, a deduction or an attainment is below zero.
    public static let negativeAmount: Self = "negativeAmount"
    /// A plan without a scheme.
    public static let noSchemes: Self = "noSchemes"
    /// An employee of a position that a team is paid for is in no such team.
    public static let outsideTeam: Self = "outsideTeam"
    /// Two versions of a plan apply to the same month.
    public static let overlappingVersions: Self = "overlappingVersions"
    /// Note: what a table does with inputs past its end.
    public static let pastTable: Self = "pastTable"
    /// The plan does not apply to the month.
    public static let planNotEffective: Self = "planNotEffective"
    /// A pool has an amount and nobody to take part in it.
    public static let poolWithoutMembers: Self = "poolWithoutMembers"
    /// Note: no scheme pays a position.
    public static let positionWithoutScheme: Self = "positionWithoutScheme"
    /// A month was prepared by another plan than the one that is to close it.
    public static let preparedByAnotherPlan: Self = "preparedByAnotherPlan"
    /// A name is a word of the formula language.
    public static let reservedName: Self = "reservedName"
    /// Note: nobody can take part in a scheme.
    public static let schemeWithoutMembers: Self = "schemeWithoutMembers"
    /// `team.` or `dealer.` where there is none to read.
    public static let scopeNotAllowed: Self = "scopeNotAllowed"
    /// Note: a step of a table gives less than the one before.
    public static let stepPaysLess: Self = "stepPaysLess"
    /// A formula is not in the formula language.
    public static let syntax: Self = "syntax"
    /// A function takes the name of a table.
    public static let tableNeeded: Self = "tableNeeded"
    /// The steps of a table do not ascend.
    public static let tableNotAscending: Self = "tableNotAscending"
    /// A target was not agreed before the month began.
    public static let targetAgreedLate: Self = "targetAgreedLate"
    /// A team's target is not acknowledged by all who share its pool.
    public static let targetNotAcknowledged: Self = "targetNotAcknowledged"
    /// A team on a scheme that has none.
    public static let teamNotAllowed: Self = "teamNotAllowed"
    /// A table would end before its last step begins.
    public static let throughBeforeLastStep: Self = "throughBeforeLastStep"
    /// A basis that is none.
    public static let unknownBasis: Self = "unknownBasis"
    /// An employee who is not among the month's.
    public static let unknownEmployee: Self = "unknownEmployee"
    /// What a gate does in doubt is neither `hold`, `pay`, `cut` nor a rate.
    public static let unknownInconclusiveRule: Self = "unknownInconclusiveRule"
    /// Facts for a metric that the plan does not have.
    public static let unknownMetric: Self = "unknownMetric"
    /// A `missing` that is neither `error` nor `zero`.
    public static let unknownMissingRule: Self = "unknownMissingRule"
    /// A name in a formula that means nothing; the nearest one is named.
    public static let unknownName: Self = "unknownName"
    /// A list of a plan is longer than can be checked.
    public static let tooManyEntries: Self = "tooManyEntries"
    /// A position that the plan does not name.
    public static let unknownPosition: Self = "unknownPosition"
    /// A rounding rule that is none.
    public static let unknownRounding: Self = "unknownRounding"
    /// A scheme that the plan does not have.
    public static let unknownScheme: Self = "unknownScheme"
    /// A status that is none.
    public static let unknownStatus: Self = "unknownStatus"
    /// A team that nobody is in and no scheme names.
    public static let unknownTeam: Self = "unknownTeam"
    /// A unit that is none.
    public static let unknownUnit: Self = "unknownUnit"
    /// Note: a constant that no formula uses.
    public static let unusedConstant: Self = "unusedConstant"
    /// Note: a metric that no formula uses.
    public static let unusedMetric: Self = "unusedMetric"
    /// Note: a table that no formula uses.
    public static let unusedTable: Self = "unusedTable"
    /// A name that is defined further down.
    public static let usedBeforeDefinition: Self = "usedBeforeDefinition"
    /// A value has more decimals than its unit and was rounded.
    public static let valueRounded: Self = "valueRounded"
    /// A function got too many or too few arguments.
    public static let wrongArgumentCount: Self = "wrongArgumentCount"
    /// A target of zero.
    public static let zeroTarget: Self = "zeroTarget"
}
