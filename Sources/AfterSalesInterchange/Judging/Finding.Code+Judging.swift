public import AfterSalesCore

/// What can be wrong with what a file says of orders.
extension Finding.Code {
    /// Month and day of a date can be read either way, and nothing of the file tells which.
    public static let ambiguousDate: Self = "ambiguousDate"
    /// An order has no date of completion.
    public static let completionMissing: Self = "completionMissing"
    /// The model year is not the one that the VIN tells.
    public static let modelYearDiffers: Self = "modelYearDiffers"
    /// The odometer of a car that has been driven is said to show zero.
    public static let odometerZero: Self = "odometerZero"
    /// A row has the number of an order and contradicts it.
    public static let orderContradicted: Self = "orderContradicted"
    /// Another row of the order is wrong, and an order is taken as a whole.
    public static let orderHalfWrong: Self = "orderHalfWrong"
    /// The store has the order, and what it says was changed there since it was taken.
    public static let orderChangedHere: Self = "orderChangedHere"
    /// A row says of an order what an earlier row of the file has said.
    public static let orderRepeated: Self = "orderRepeated"
    /// A word of a file stands for no unit of distance that is known.
    public static let unknownDistanceUnit: Self = "unknownDistanceUnit"
    /// A word of a file stands for no status of an order that is known.
    public static let unknownOrderStatus: Self = "unknownOrderStatus"
    /// A word of a file stands for no payer that is known.
    public static let unknownPayer: Self = "unknownPayer"

    // Codes of modules that this one need not read for them.
    static let malformedDate: Self = "malformedDate"
    static let unknownChoice: Self = "unknownChoice"
    static let odometerMissing: Self = "odometerMissing"
}
