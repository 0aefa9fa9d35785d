import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Whether a term is for the car, for what failed, and for why it failed.
extension CoverageJudge {
    mutating func vehicle() {
        let vehicles = term.vehicles
        func folded(_ texts: [String]) -> [String] { texts.map { $0.lowercased() } }
        let make = PartMatch(folded(vehicles.makes), car.make.lowercased(), isKnown: true, else: .vin)
        match(make, .vehicleNotCovered, "make", car.make)
        let model = PartMatch(folded(vehicles.models), car.model.lowercased(), isKnown: true, else: .vin)
        match(model, .vehicleNotCovered, "model", car.model)
        match(
            PartMatch(vehicles.wmis, car.vin?.wmi, isKnown: false, else: .vin), .vehicleNotCovered, "wmi",
            car.vin?.wmi)
        match(
            PartMatch(vehicles.uses, car.use, isKnown: false, else: .vehicleUse), .vehicleNotCovered, "use",
            car.use?.rawValue)
        guard let years = vehicles.modelYears else { return }
        guard let year = car.modelYear ?? car.vin?.modelYear(asOf: firstYear) else { return lacks(.modelYear) }
        guard !years.contains(year) else { return }
        against(
            .vehicleNotCovered,
            [
                .init("modelYear", String(year)), .init("from", String(years.lowerBound)),
                .init("through", String(years.upperBound)),
            ],
            "the term is for model years \(years.lowerBound) to \(years.upperBound), the car is of \(year)",
            "条款适用年型 \(years.lowerBound) 至 \(years.upperBound)，该车为 \(year)")
    }

    private var firstYear: Int? { (car.registeredOn ?? car.deliveredOn ?? car.invoicedOn)?.year }

    mutating func fault() {
        guard let fault = facts.fault else { return lacks(.diagnosis) }
        if !term.natures.contains(fault.nature), !term.exclusions.contains(where: { $0.ground.matches(fault.nature) }) {
            against(
                .natureNotCovered, [.init("nature", fault.nature.rawValue)],
                "the term does not pay for what comes of \(fault.nature)", "条款不承担 \(fault.nature) 性质的故障")
        }
        for (parts, isExcept) in [(term.covers, false), (term.except, true)] {
            // Of what no part was to blame for, class and number are known: there are none.
            let isKnown = !fault.hasPart
            match(
                PartMatch(parts.classes, fault.partClass, isKnown: isKnown, else: isKnown ? .causalPart : .partClass),
                .partNotCovered, "partClass", fault.partClass?.rawValue, except: isExcept)
            match(
                PartMatch(parts.systems, fault.system, isKnown: false, else: .system), .partNotCovered, "system",
                fault.system?.rawValue, except: isExcept)
            match(
                PartMatch(parts.parts, fault.part, isKnown: isKnown, else: .causalPart), .partNotCovered, "part",
                fault.part, except: isExcept)
        }
    }
}

extension ExclusionGround {
    fileprivate func matches(_ nature: FaultNature) -> Bool { rawValue == nature.rawValue }
}
