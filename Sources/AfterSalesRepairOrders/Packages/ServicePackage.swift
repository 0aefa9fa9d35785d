public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

/// A service package (保养套餐): operations and parts that are sold together at one price.
///
/// An order gets it as a line of its own by ``line(_:for:model:on:terms:payType:discount:language:)``; its price is split back
/// over the components there. A package is not changed: it ends, and another begins.
public struct ServicePackage: Hashable, Sendable, Codable {
    /// Whose, and its code there.
    public let key: RecordKey<ServicePackage>
    /// What people read.
    public let title: LocalizedText
    /// The price of all of it together.
    public let price: Money
    /// Whether the price contains the tax.
    public let taxBasis: TaxBasis
    /// The rate of tax.
    public let taxRate: Rate
    /// What it consists of; the ids are distinct within the package.
    public let components: [PackageComponent]
    /// The models that it fits, as their cars name them, in order; none where it fits every car.
    public let models: [String]
    /// The days on which it is sold.
    public private(set) var effective: DateWindow

    /// A package.
    /// - Parameters:
    ///   - key: Whose, and its code there.
    ///   - title: What people read.
    ///   - price: The price of all of it together.
    ///   - taxBasis: Whether the price contains the tax.
    ///   - taxRate: The rate of tax.
    ///   - components: What it consists of.
    ///   - models: The models that it fits; none where it fits every car.
    ///   - effective: The days on which it is sold.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: what an order's line of it would be
    ///   refused for (`packageWithoutComponents`, `componentKind`, `amountBelowZero`, `mixedCurrencies`,
    ///   `rateOutOfRange`, …), `duplicateLine` for a component, `emptyText`.
    public init(
        _ key: RecordKey<ServicePackage>, _ title: LocalizedText, price: Money, taxBasis: TaxBasis, taxRate: Rate,
        components: [PackageComponent], models: [String] = [], effective: DateWindow
    ) throws(Rejection) {
        self.key = key
        self.title = title
        self.price = price
        self.taxBasis = taxBasis
        self.taxRate = taxRate
        self.components = components
        self.models = models.sorted()
        self.effective = effective
        var check = PackageCheck()
        check.check(self)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
    }

    /// Whether it fits a model; one that nobody knows fits only a package for every car.
    /// - Parameter model: The model, as the car names it.
    public func fits(_ model: String?) -> Bool { models.isEmpty || model.map(models.contains) == true }

    /// Lets it end: it is not sold after a day.
    /// - Parameter day: The last day on which it is sold.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `endBeforeStart`.
    public mutating func end(on day: LocalDate) throws(Rejection) {
        effective = try effective.ended(on: day)
    }
}

extension DateWindow {
    /// The window with another end.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `endBeforeStart`.
    func ended(on day: LocalDate) throws(Rejection) -> DateWindow {
        if let window = try? DateWindow(from: from, through: day) { return window }
        throw Rejection([
            Finding(
                .error, .endBeforeStart, at: Place.document.field("effective").field("through"),
                inputs: [.init("from", from.description), .init("through", day.description)],
                LocalizedText("it would end on \(day), before it begins on \(from)", "结束日 \(day) 早于开始日 \(from)"))
        ])
    }
}
