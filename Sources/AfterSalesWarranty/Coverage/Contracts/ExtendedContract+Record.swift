public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension ExtendedContract: StoredRecord {
    /// The car.
    public static let ofVehicle = One<Identifier<Vehicle>>("vehicle", "The car.") { $0.vehicle }
    /// The provider's number for it.
    public static let ofNumber = One<String>("number", "The provider's number for it.") { $0.number }
    /// Whether it stands, without the day.
    public static let ofStatus = One<ContractStatus>(
        "status", "active, suspended or cancelled; the day tells the rest."
    ) {
        $0.status
    }
    /// The last day on which it stands.
    public static let through = Maybe<LocalDate>(
        "through", "The last day on which it stands; null where it has no end."
    ) { $0.days.through }

    /// How stores keep contracts.
    public static let schema = RecordSchema<ExtendedContract>(
        "extended_contract", "An extended contract on one car.",
        fields: [ofVehicle.declared, ofNumber.declared, ofStatus.declared, through.declared],
        indexes: [.on(ofVehicle), .on(ofNumber), .on(ofStatus, through)], keepsHistory: true)
}

extension Query where Record == ExtendedContract {
    /// The contracts of a car, whether they stand or not.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - vehicle: The car.
    public static func contracts(of owner: RecordOwner, on vehicle: Identifier<Vehicle>) -> Query {
        Query(of: owner, where: ExtendedContract.ofVehicle.is(vehicle))
    }

    /// The contracts of a provider's number.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - number: The number.
    public static func contracts(of owner: RecordOwner, numbered number: String) -> Query {
        Query(of: owner, where: ExtendedContract.ofNumber.is(number))
    }

    /// The contracts that end within some days, for whoever offers another.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - days: The days.
    public static func contracts(of owner: RecordOwner, ending days: ClosedRange<LocalDate>) -> Query {
        Query(
            of: owner,
            where: ExtendedContract.ofStatus.is(.active) && ExtendedContract.through.isAtLeast(days.lowerBound)
                && ExtendedContract.through.isAtMost(days.upperBound))
    }
}
