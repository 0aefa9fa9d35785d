import AfterSales
import HTTPTypes

/// A car that comes in, as a client sends it.
struct CheckInContent: Decodable {
    struct NewCar: Decodable {
        let id: Identifier<Vehicle>
        let make: String
        let model: String
        let vin: VIN?
    }

    struct NewCustomer: Decodable {
        let id: Identifier<Customer>
        let name: String
    }

    struct Words: Decodable {
        let id: Identifier<Concern>
        let words: String
    }

    let order: Identifier<RepairOrder>
    let vehicle: Identifier<Vehicle>?
    let vin: VIN?
    let newVehicle: NewCar?
    let customer: Identifier<Customer>?
    let newCustomer: NewCustomer?
    let advisor: Identifier<Employee>?
    let team: Identifier<Team>?
    let kilometres: Int
    let fuel: Rate?
    let belongings: [String]?
    let concerns: [Words]
    let signature: String?

    /// What the desk is asked for.
    func request(by caller: SignedIn, _ terms: PriceTerms) throws -> CheckInRequest {
        CheckInRequest(
            order, car: try car(), for: try client(), advisor: advisor ?? caller.employee, team: team, terms: terms,
            reception: Reception(
                kilometres: kilometres, fuel: fuel, belongings: belongings ?? [],
                concerns: concerns.map { Concern($0.id, $0.words) }, signature: signature))
    }

    private func car() throws -> CheckInRequest.Car {
        switch (vehicle, vin, newVehicle) {
        case (let id?, nil, nil): .known(id)
        case (nil, let vin?, nil): .numbered(vin)
        case (nil, nil, let new?): .new(new.id, VehicleDetails(make: new.make, model: new.model, vin: new.vin))
        default:
            throw Refusal(
                .unprocessableContent, "oneCar", "name one of vehicle, vin and newVehicle",
                "vehicle、vin、newVehicle 须且仅须填写一项", at: "$.vehicle")
        }
    }

    private func client() throws -> CheckInRequest.Client {
        switch (customer, newCustomer) {
        case (nil, nil): .owner
        case (let id?, nil): .known(id)
        case (nil, let new?): .new(new.id, CustomerDetails(party: .person(Person(name: new.name))))
        default:
            throw Refusal(
                .unprocessableContent, "oneCustomer", "name one of customer and newCustomer",
                "customer 与 newCustomer 不可同时填写", at: "$.customer")
        }
    }
}
