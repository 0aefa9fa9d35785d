public import AfterSalesCore
public import AfterSalesStorage

extension Vehicle: StoredRecord {
    /// The VIN.
    public static let vin = Maybe<VIN>("vin", "The vehicle identification number.") { $0.details.vin }
    /// The plate.
    public static let plate = Maybe<LicencePlate>("plate", "The licence plate: country, colon, number.") {
        $0.details.plate
    }
    /// Whose it is.
    public static let owner = Maybe<Identifier<Customer>>("owner", "The customer whose it is; null where unknown.") {
        $0.openOwnership?.customer
    }
    /// Whose it was and is.
    public static let owners = Many<Identifier<Customer>>("owners", "The customers whose it was and is.") {
        $0.ownerships.map(\.customer)
    }
    /// The day the next service is due.
    public static let serviceDue = Maybe<LocalDate>("service_due", "The day the next service is due.") {
        $0.details.nextService?.on
    }
    /// The last day of the insurance.
    public static let insuredThrough = Maybe<LocalDate>("insured_through", "The last day of the insurance.") {
        $0.details.insurance?.through
    }

    /// How stores keep cars.
    public static let schema = RecordSchema<Vehicle>(
        "vehicle", "A car, whose it is and was, and what its odometer showed.",
        fields: [
            vin.declared, plate.declared, owner.declared, owners.declared, serviceDue.declared, insuredThrough.declared,
        ],
        indexes: [.unique(vin), .on(plate), .on(owner), .on(owners), .on(serviceDue), .on(insuredThrough)],
        keepsHistory: true)
}

extension Vehicle: CustomerLinked {
    /// The cars that a customer owns or owned.
    public static func linked(to customer: Identifier<Customer>) -> Condition<Vehicle> { owners.is(customer) }
    /// Whose it was and is.
    public var linkedCustomers: [Identifier<Customer>] { ownerships.map(\.customer) }
    /// None beside itself.
    public var linkedVehicles: [Identifier<Vehicle>] { [] }

    /// The car with one owner's file in place of another's.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> Vehicle {
        var car = self
        for index in car.ownerships.indices where car.ownerships[index].customer == old {
            car.ownerships[index].customer = new
        }
        return car
    }

    /// The car without what tells of a person: its plate and the number of its policy, where he is the last who had it.
    ///
    /// VIN and engine number stay, as the car's history is by them; they are the car's and outlive its owners.
    public func forgetting(_ customer: Identifier<Customer>) -> Vehicle? {
        var car = self
        if ownerships.last?.customer == customer {
            car.details.plate = nil
            car.details.insurance?.number = nil
        }
        return car
    }
}

extension Vehicle: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id: what is in it has no place in a log.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
