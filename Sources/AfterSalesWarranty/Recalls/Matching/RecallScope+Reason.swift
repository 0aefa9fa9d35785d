import AfterSalesCore

extension RecallScope {
    /// Why the scope means a car; nil where it does not.
    /// - Parameter keys: The car's names as they are compared.
    func reason(for vehicle: RecallVehicle, _ keys: RecallNames, scope index: Int) -> RecallReason? {
        let vin = vehicle.vin
        if wmi != nil, !packed.fits(vin) { return nil }
        var inputs: [Finding.Input] = []
        var doubts: [RecallDoubt] = []
        if let wmi {
            inputs.append(.init("wmi", wmi))
            if !vdsPrefix.isEmpty { inputs.append(.init("vds", "\(vin.vds) in \(vdsPrefix)…")) }
            if !plants.isEmpty { inputs.append(.init("plant", "\(vin.plantCode) in \(plants)")) }
            if !serials.isAny { inputs.append(.init("serial", "\(vin.vis.suffix(serialLength)) in \(serials)")) }
            if vin.serialBits & packed.lettersInDoubt != 0 { doubts.append(.serialNumber) }
        }
        guard let year = self.year(of: vehicle) else { return nil }
        if !modelYears.isAny { inputs.append(.init("modelYear", "\(year.text) in \(modelYears)")) }
        if year.isInDoubt { doubts.append(.modelYear) }
        guard names(vehicle, keys, &inputs, &doubts) else { return nil }
        if !produced.isAny {
            if let builtOn = vehicle.builtOn {
                guard produced.contains(builtOn) else { return nil }
                inputs.append(.init("builtOn", "\(builtOn) in \(produced)"))
            } else {
                doubts.append(.production)
            }
        }
        return RecallReason(scope: index, inputs: inputs, doubts: RecallDoubt.allCases.filter(doubts.contains))
    }

    /// The model year; nil where it is none of those called back.
    private func year(of vehicle: RecallVehicle) -> (text: String, isInDoubt: Bool)? {
        guard !modelYears.isAny else { return ("", false) }
        let told =
            vehicle.modelYear ?? (areLightVehicles ? vehicle.vin.modelYear() : nil)
            ?? vehicle.seenIn.flatMap { vehicle.vin.modelYear(asOf: $0, isLightVehicle: areLightVehicles) }
        if let told { return modelYears.contains(told) ? (String(told), false) : nil }
        let possible = vehicle.vin.possibleModelYears
        // Position 10 may stand for no year at all, which rules nothing out of a car that somebody can look at.
        guard !possible.isEmpty else { return ("?", true) }
        guard possible.contains(where: modelYears.contains) else { return nil }
        let text = possible.map(String.init).joined(separator: " or ")
        return (text, !possible.allSatisfy(modelYears.contains))
    }

    /// Whether make and model rule the car out: only where nothing else tells whose it is.
    private func names(
        _ vehicle: RecallVehicle, _ keys: RecallNames, _ inputs: inout [Finding.Input],
        _ doubts: inout [RecallDoubt]
    ) -> Bool {
        for (name, wanted, key, given) in [
            ("make", nameKeys.make, keys.make, vehicle.make), ("model", nameKeys.model, keys.model, vehicle.model),
        ] {
            guard let wanted else { continue }
            if let given, key == wanted {
                inputs.append(.init(name, given))
            } else if wmi != nil {
                doubts.append(.name)
            } else {
                return false
            }
        }
        return true
    }
}
