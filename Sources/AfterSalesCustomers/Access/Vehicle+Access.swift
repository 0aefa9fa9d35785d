extension Vehicle: ClassifiedRecord {
    /// The classes of a car's fields. The VIN and the plate lead to the owner, and so does the engine's number.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "details.make", "details.model", "details.modelYear", "details.colour",
            "details.deliveredAt",
            "details.registeredOn", "details.inspectionDue", "details.warrantyThrough", "details.nextService.on",
            "details.nextService.kilometres", "details.accessories.*.name", "details.accessories.*.fittedOn",
            "details.salesperson", "details.salesManager", "details.plate.region", "details.invoicedOn", "details.use",
            "details.propulsion")
        + .open("odometer.*.on", "odometer.*.kilometres", "ownerships.*.from", "ownerships.*.through")
        + .personal(
            "details.vin", "details.engineNumber", "details.insurance.insurer", "details.insurance.number",
            "details.insurance.through", "details.invoicePrice", "ownerships.*.customer")
        + .personal("details.plate.number", mask: .plate)
}
