import AfterSalesCore

/// From which day a coverage term runs (起算日).
public enum CoverageStart: String, Hashable, Sendable, Codable, CaseIterable {
    /// The car's first registration (注册登记日).
    case registration
    /// The day the new car was handed over (交付日).
    case delivery
    /// The day of the invoice for the car (购车发票日).
    case invoice
    /// The day the new car was handed over where that is known, else that of the invoice: as the three guarantees have it
    /// since 2022 where the two days differ.
    case deliveryOrInvoice
    /// The settlement of the repair by which a part was fitted (配件更换结算日).
    case fitting
    /// The first day that an extended contract names (延保起始日).
    case contract

    /// The starts that a car has by itself, without a contract or a repair.
    var isOfCar: Bool { self != .fitting && self != .contract }
}
