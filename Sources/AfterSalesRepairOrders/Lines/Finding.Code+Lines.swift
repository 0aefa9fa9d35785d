public import AfterSalesCore

/// What can be wrong with the lines of an order.
extension Finding.Code {
    /// A quantity is zero or below.
    public static let quantityNotPositive: Self = "quantityNotPositive"
    /// A discount is larger than what it is taken off.
    public static let discountTooLarge: Self = "discountTooLarge"
    /// A discount line has a discount.
    public static let discountOfDiscount: Self = "discountOfDiscount"
    /// A package has no components.
    public static let packageWithoutComponents: Self = "packageWithoutComponents"
    /// Something that is no package has components.
    public static let componentsOutsidePackage: Self = "componentsOutsidePackage"
    /// A component is a package, a fee or a discount.
    public static let componentKind: Self = "componentKind"
    /// Hours are below zero.
    public static let hoursBelowZero: Self = "hoursBelowZero"
    /// Something that is no work has hours.
    public static let hoursOutsideLabour: Self = "hoursOutsideLabour"
    /// Something that is no part has a class of part.
    public static let partClassOutsideParts: Self = "partClassOutsideParts"
    /// Two lines or components have the same id.
    public static let duplicateLine: Self = "duplicateLine"
    /// A line belongs to a job that the order does not have.
    public static let unknownJob: Self = "unknownJob"
    /// There is no such line.
    public static let unknownLine: Self = "unknownLine"
    /// Somebody stands twice among those who sold a line.
    public static let duplicateSeller: Self = "duplicateSeller"
    /// Something that is neither an accessory nor a package has sellers.
    public static let sellersOutsideAccessories: Self = "sellersOutsideAccessories"
    /// What a payer owes would be below zero.
    public static let payerBelowZero: Self = "payerBelowZero"
}
