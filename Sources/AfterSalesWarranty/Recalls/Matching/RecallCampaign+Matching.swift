public import AfterSalesCore
import AfterSalesStorage

extension RecallCampaign {
    /// Why the campaign means a car; nil where it does not. Whether it is open is not asked.
    ///
    /// What the car's file says decides where the number does not: a model year, the day it was built. Where neither does,
    /// the campaign means the car and the reason says what is to be looked up. A name alone rules nobody out whose maker and
    /// number fit, because files spell names in many ways.
    /// - Parameter vehicle: The car.
    public func match(_ vehicle: RecallVehicle) -> RecallMatch? {
        match(vehicle, RecallNames(make: vehicle.make, model: vehicle.model))
    }

    /// The same, with the car's names as they are compared.
    func match(_ vehicle: RecallVehicle, _ names: RecallNames) -> RecallMatch? {
        var reasons: [RecallReason] = []
        if lists(vehicle.vin) { reasons.append(RecallReason(scope: nil, inputs: [], doubts: [])) }
        for (index, scope) in scopes.enumerated() {
            if let reason = scope.reason(for: vehicle, names, scope: index) { reasons.append(reason) }
        }
        return reasons.isEmpty ? nil : RecallMatch(campaign: key.id, reasons: reasons)
    }

    /// Whether a number alone does not rule the campaign out: it is listed, or fits a scope that has a maker's identifier.
    /// - Parameter vin: The number.
    public func mayMean(_ vin: VIN) -> Bool {
        lists(vin) || scopes.contains { $0.packed.fits(vin) && $0.packed.fitsYear(of: vin) }
    }

    /// Whether the list has a number.
    /// - Parameter vin: The number.
    public func lists(_ vin: VIN) -> Bool {
        var low = 0
        var high = vins.count
        while low < high {
            let middle = (low + high) / 2
            if vins[middle] < vin { low = middle + 1 } else { high = middle }
        }
        return low < vins.count && vins[low] == vin
    }
}
