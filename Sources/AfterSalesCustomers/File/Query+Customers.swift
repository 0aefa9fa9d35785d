public import AfterSalesCore
public import AfterSalesStorage

extension Query where Record == Customer {
    /// The customers with a telephone number, or with a key person who has it.
    public static func customers(of owner: RecordOwner, phone: PhoneNumber) -> Query {
        Query(of: owner, where: Customer.phones.is(phone.e164) && inUse)
    }

    /// The customers with a name that begins so, in whatever script, however it is written: `mueller`, `王小`.
    public static func customers(of owner: RecordOwner, named beginning: String) -> Query {
        Query(of: owner, where: Customer.names.begins(with: NameKey(beginning).text) && inUse)
    }

    /// The organisations registered under a number, however it is written.
    public static func customers(of owner: RecordOwner, registrationNumber number: String) -> Query {
        guard let key = Organisation.registrationKey(of: number) else { return Query(of: owner, where: .nothing) }
        return Query(of: owner, where: Customer.registrationNumber.is(key) && inUse)
    }

    /// The customers of a segment.
    public static func customers(of owner: RecordOwner, in segment: Segment) -> Query {
        Query(of: owner, where: Customer.segment.is(segment) && inUse)
    }

    /// The customers who are not merged into others and not erased.
    public static func customers(of owner: RecordOwner) -> Query { Query(of: owner, where: inUse) }

    /// The files that were merged into a customer's.
    public static func customers(of owner: RecordOwner, mergedInto survivor: Identifier<Customer>) -> Query {
        Query(of: owner, where: Customer.survivor.is(survivor))
    }

    private static var inUse: Condition<Customer> { Customer.standingKind.is(.active) }
}

extension Query where Record == Vehicle {
    /// The car with a VIN; there is at most one of each dealership.
    public static func vehicles(of owner: RecordOwner, vin: VIN) -> Query {
        Query(of: owner, where: Vehicle.vin.is(vin))
    }

    /// The cars with a plate; a plate may have been given to another car.
    public static func vehicles(of owner: RecordOwner, plate: LicencePlate) -> Query {
        Query(of: owner, where: Vehicle.plate.is(plate))
    }

    /// The cars that a customer owns now.
    public static func vehicles(of owner: RecordOwner, ownedBy customer: Identifier<Customer>) -> Query {
        Query(of: owner, where: Vehicle.owner.is(customer))
    }
}

extension Query where Record == Interaction {
    /// The contacts with a customer, the latest first.
    public static func interactions(of owner: RecordOwner, with customer: Identifier<Customer>) -> Query {
        Query(of: owner, where: Interaction.customer.is(customer), sortedBy: .descending(Interaction.at))
    }
}
