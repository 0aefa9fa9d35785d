public import AfterSalesCore

/// What can be wrong with a prepaid plan, and with what is drawn from it.
extension Finding.Code {
    /// Nothing is left of a plan.
    public static let planUsedUp: Self = "planUsedUp"
    /// The last day of a plan is over.
    public static let planExpired: Self = "planExpired"
    /// A plan has been paid back.
    public static let planRefunded: Self = "planRefunded"
    /// A plan had not been bought by the day.
    public static let planNotBoughtYet: Self = "planNotBoughtYet"
    /// A plan has less left than is asked for.
    public static let planNotEnough: Self = "planNotEnough"
    /// Money is drawn from a plan of visits, or visits from one of money.
    public static let planKindDiffers: Self = "planKindDiffers"
    /// A plan is of another dealership than the order.
    public static let planOfOtherDealership: Self = "planOfOtherDealership"
    /// A plan is of another customer than the order.
    public static let planOfOtherCustomer: Self = "planOfOtherCustomer"
    /// A plan is for another car.
    public static let planOfOtherVehicle: Self = "planOfOtherVehicle"
    /// A payment has been drawn from the plan already.
    public static let planDrawnTwice: Self = "planDrawnTwice"
    /// There is nothing that visits would pay for.
    public static let planPaysNothing: Self = "planPaysNothing"
    /// Visits are zero or below.
    public static let visitsNotPositive: Self = "visitsNotPositive"
    /// Visits would come back in part.
    public static let visitsNotDivided: Self = "visitsNotDivided"
    /// Somebody else than the customer pays for a line.
    public static let lineOfOtherPayer: Self = "lineOfOtherPayer"
    /// The plan has paid for a line already.
    public static let linePaidByPlan: Self = "linePaidByPlan"
    /// A payment was not drawn from the plan.
    public static let unknownDraw: Self = "unknownDraw"
    /// A draw has been given back already.
    public static let alreadyGivenBack: Self = "alreadyGivenBack"
    /// A line that visits paid for has not been undone.
    public static let linesNotUndone: Self = "linesNotUndone"
    /// An order undoes nothing of the one that was paid.
    public static let creditOfOtherOrder: Self = "creditOfOtherOrder"
}
