public import AfterSalesCore
public import AfterSalesStorage

extension ServicePackage: StoredRecord {
    /// The models that it fits.
    public static let models = Many<String>("models", "The models that it fits; none where it fits every car.") {
        $0.models
    }
    /// The first day on which it is sold.
    public static let effectiveFrom = One<LocalDate>("effective_from", "The first day on which it is sold.") {
        $0.effective.from
    }
    /// The last day on which it is sold.
    public static let effectiveThrough = Maybe<LocalDate>(
        "effective_through", "The last day on which it is sold; null where it has no end."
    ) { $0.effective.through }

    /// How stores keep packages.
    public static let schema = RecordSchema<ServicePackage>(
        "service_package", "Operations and parts that are sold together at one price.",
        fields: [models.declared, effectiveFrom.declared, effectiveThrough.declared],
        indexes: [.on(models), .on(effectiveFrom)], keepsHistory: true)
}

extension Query where Record == ServicePackage {
    /// The packages that are sold on a day, the earliest first; also those that fit other models.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - day: The day.
    public static func packages(of owner: RecordOwner, on day: LocalDate) -> Query {
        Query(
            of: owner,
            where: ServicePackage.effectiveFrom.isAtMost(day)
                && (ServicePackage.effectiveThrough.isMissing || ServicePackage.effectiveThrough.isAtLeast(day)),
            sortedBy: .ascending(ServicePackage.effectiveFrom))
    }

    /// The packages made for a model, whenever they are sold; not those that fit every car.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - model: The model, as its cars name it.
    public static func packages(of owner: RecordOwner, madeFor model: String) -> Query {
        Query(of: owner, where: ServicePackage.models.is(model))
    }
}
