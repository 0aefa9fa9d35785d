public import AfterSalesCore

/// What can be wrong with a price list, and with prices that are held against it.
extension Finding.Code {
    /// A price list has a discount.
    public static let discountListed: Self = "discountListed"
    /// More is asked for than the price list says.
    public static let abovePriceList: Self = "abovePriceList"
    /// Less is asked for than the price list says.
    public static let belowPriceList: Self = "belowPriceList"
    /// The price list does not say what something costs.
    public static let notInPriceList: Self = "notInPriceList"
    /// More hours are sold than the price list says.
    public static let hoursAbovePriceList: Self = "hoursAbovePriceList"
    /// Two price lists would count on the same day.
    public static let priceListsConflict: Self = "priceListsConflict"
    /// No price list counts on the day.
    public static let noPriceList: Self = "noPriceList"
}
