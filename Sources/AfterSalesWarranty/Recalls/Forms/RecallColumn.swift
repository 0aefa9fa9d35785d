/// The columns of campaigns as CSV.
enum RecallColumn: String, CaseIterable {
    case campaign
    case wmi
    case vdsPrefix = "vds_prefix"
    case yearFrom = "year_from"
    case yearTo = "year_to"
    case plants
    case serialFrom = "serial_from"
    case serialTo = "serial_to"
    case make
    case model
    case producedFrom = "produced_from"
    case producedTo = "produced_to"
    case lightVehicles = "light_vehicles"
    case vin
    case manufacturer
    case manufacturerNumber = "manufacturer_number"
    case authority
    case authorityNumber = "authority_number"
    case component
    case defect
    case consequence
    case remedy
    case operation
    case hours
    case part
    case quantity
    case doNotDrive = "do_not_drive"
    case parkOutside = "park_outside"
    case overTheAir = "over_the_air"
    case publishedOn = "published_on"
    case closedOn = "closed_on"

    /// What any document of scopes has: a column that is left out by mistake would call back too many cars.
    static let basic: [RecallColumn] = [
        .wmi, .vdsPrefix, .yearFrom, .yearTo, .plants, .serialFrom, .serialTo,
    ]
    /// Those that describe cars.
    static let scope: [RecallColumn] = basic + [.make, .model, .producedFrom, .producedTo, .lightVehicles]
    /// Those that say something of the whole campaign.
    static let whole: [RecallColumn] = [
        .manufacturer, .manufacturerNumber, .authority, .authorityNumber, .component, .defect, .consequence, .remedy,
        .operation, .hours, .doNotDrive, .parkOutside, .overTheAir, .publishedOn, .closedOn,
    ]

    /// The column in which a field of the JSON document stands, by its path within the campaign without list indexes.
    static let byPath: [String: RecallColumn] = [
        "id": .campaign, "manufacturer": .manufacturer, "manufacturerNumber": .manufacturerNumber,
        "authority": .authority, "authorityNumber": .authorityNumber, "component": .component, "defect": .defect,
        "consequence": .consequence, "remedy.text": .remedy, "remedy.operation": .operation, "remedy.hours": .hours,
        "remedy.parts": .part, "remedy.parts.number": .part, "remedy.parts.quantity": .quantity,
        "publishedOn": .publishedOn, "closedOn": .closedOn, "scopes": .wmi, "scopes.wmi": .wmi,
        "scopes.vdsPrefix": .vdsPrefix, "scopes.modelYears": .yearFrom, "scopes.modelYears.from": .yearFrom,
        "scopes.modelYears.through": .yearTo, "scopes.plants": .plants, "scopes.serials": .serialFrom,
        "scopes.serials.from": .serialFrom, "scopes.serials.through": .serialTo, "scopes.make": .make,
        "scopes.model": .model, "scopes.produced": .producedFrom, "vins": .vin,
    ]
}
