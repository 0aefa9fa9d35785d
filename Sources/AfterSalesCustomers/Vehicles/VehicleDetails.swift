public import AfterSalesCore

/// What a dealership knows of a car, beside whose it is and what its odometer showed.
public struct VehicleDetails: Hashable, Sendable, Codable {
    /// The vehicle identification number (车辆识别代号).
    public var vin: VIN?
    /// The licence plate (车牌号).
    public var plate: LicencePlate?
    /// The number of the engine (发动机号).
    public var engineNumber: String?
    /// The make, such as Audi.
    public var make: String
    /// The model, such as A6L.
    public var model: String
    /// The model year.
    public var modelYear: Int?
    /// The colour.
    public var colour: String?
    /// When the new car was handed over; nil for one that was not sold here.
    public var deliveredAt: Timestamp?
    /// The day it was first registered (行车证注册日期).
    public var registeredOn: LocalDate?
    /// The insurance.
    public var insurance: InsurancePolicy?
    /// The last day by which it has to be inspected (年检).
    public var inspectionDue: LocalDate?
    /// The last day of the manufacturer's warranty.
    public var warrantyThrough: LocalDate?
    /// The next service.
    public var nextService: ServiceDue?
    /// What was fitted.
    public var accessories: [Accessory]
    /// Who sold it (销售顾问).
    public var salesperson: Identifier<Employee>?
    /// The manager of whoever sold it (销售经理).
    public var salesManager: Identifier<Employee>?
    /// The day of the invoice of the new car (购车发票日期), by which guarantees go.
    public var invoicedOn: LocalDate?
    /// What the new car cost by that invoice, with tax (购车价款).
    public var invoicePrice: Money?
    /// What it is used for, as it was bought.
    public var use: VehicleUse?
    /// What drives it.
    public var propulsion: Propulsion?

    /// Details of a car.
    public init(
        make: String, model: String, vin: VIN? = nil, plate: LicencePlate? = nil, engineNumber: String? = nil,
        modelYear: Int? = nil, colour: String? = nil, deliveredAt: Timestamp? = nil, registeredOn: LocalDate? = nil,
        insurance: InsurancePolicy? = nil, inspectionDue: LocalDate? = nil, warrantyThrough: LocalDate? = nil,
        nextService: ServiceDue? = nil, accessories: [Accessory] = [], salesperson: Identifier<Employee>? = nil,
        salesManager: Identifier<Employee>? = nil, invoicedOn: LocalDate? = nil, invoicePrice: Money? = nil,
        use: VehicleUse? = nil, propulsion: Propulsion? = nil
    ) {
        self.make = make
        self.model = model
        self.vin = vin
        self.plate = plate
        self.engineNumber = engineNumber
        self.modelYear = modelYear
        self.colour = colour
        self.deliveredAt = deliveredAt
        self.registeredOn = registeredOn
        self.insurance = insurance
        self.inspectionDue = inspectionDue
        self.warrantyThrough = warrantyThrough
        self.nextService = nextService
        self.accessories = accessories
        self.salesperson = salesperson
        self.salesManager = salesManager
        self.invoicedOn = invoicedOn
        self.invoicePrice = invoicePrice
        self.use = use
        self.propulsion = propulsion
    }

    /// Everything that is wrong with the details.
    public var findings: [Finding] {
        let place = Place.document
        var findings = TextRule.name.findings(make, at: place.field("make"))
        findings += TextRule.name.findings(model, at: place.field("model"))
        findings += TextRule.line.findings(engineNumber, at: place.field("engineNumber"))
        findings += TextRule.line.findings(colour, at: place.field("colour"))
        findings += TextRule.name.findings(insurance?.insurer, at: place.field("insurance").field("insurer"))
        findings += TextRule.line.findings(insurance?.number, at: place.field("insurance").field("number"))
        if let kilometres = nextService?.kilometres {
            findings += OdometerReading.findings(kilometres, at: place.field("nextService").field("kilometres"))
        }
        for (index, accessory) in accessories.enumerated() {
            let place = place.field("accessories").element(index)
            findings += TextRule.name.findings(accessory.name, at: place.field("name"))
        }
        findings += TextRule.name.findings(use?.rawValue, at: place.field("use"))
        findings += TextRule.name.findings(propulsion?.rawValue, at: place.field("propulsion"))
        if let invoicePrice, invoicePrice.minorUnits < 0 {
            findings.append(
                Finding(
                    .error, .amountBelowZero, at: place.field("invoicePrice"),
                    inputs: [.init("amount", invoicePrice.description)],
                    LocalizedText("the amount \(invoicePrice) is below zero", "金额 \(invoicePrice) 不能为负")))
        }
        return findings
    }
}
