import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension OrderIntake {
    /// Stands where a file does not say what make or model a car is.
    static let unstated = "-"

    /// Puts what an order says of its car into the commit: facts where none stood, and what the odometer showed.
    func put(
        _ facts: OrderFacts, _ judged: JudgedOrder, _ key: RecordKey<Vehicle>, _ act: Act, _ changes: inout ChangeSet,
        _ warnings: inout [SourceFinding]
    ) async throws {
        let stored = try await store.load(key)
        let details = VehicleDetails(
            make: facts.make ?? Self.unstated, model: facts.model ?? Self.unstated, vin: facts.vin, plate: facts.plate,
            modelYear: facts.modelYear)
        var car = try stored?.record ?? Vehicle(key, details)
        if stored != nil { try merge(facts, judged, into: &car, &warnings) }
        try read(facts, judged, into: &car, &warnings)
        if let stored {
            if car != stored.record { try changes.update(stored, to: car, act) }
        } else {
            try changes.insert(car, act)
        }
    }

    /// Given beats nothing; two that differ in more than case are a contradiction, and what stands there stays.
    private func merge(
        _ facts: OrderFacts, _ judged: JudgedOrder, into car: inout Vehicle, _ warnings: inout [SourceFinding]
    ) throws {
        let known = car.details
        var details = known
        func differs(_ field: SourceOrder.Field, _ here: String, _ there: String) {
            warnings.append(
                SourceFinding(
                    at: judged.source.fields[field]?.place ?? judged.source.place, record: judged.record,
                    Finding(
                        .warning, .contradictingCells, at: .document,
                        inputs: [.init("here", here), .init("there", there)],
                        LocalizedText(
                            "the store has another \(field.rawValue) of this car, which stays",
                            "系统内该车的 \(field.rawValue) 不同，保留原值"))))
        }
        if let make = facts.make {
            if known.make == Self.unstated {
                details.make = make
            } else if known.make.sourceWord != make.sourceWord {
                differs(.make, known.make, make)
            }
        }
        if let model = facts.model {
            if known.model == Self.unstated {
                details.model = model
            } else if known.model.sourceWord != model.sourceWord {
                differs(.model, known.model, model)
            }
        }
        if let year = facts.modelYear {
            if let here = known.modelYear, here != year { differs(.modelYear, String(here), String(year)) }
            details.modelYear = known.modelYear ?? year
        }
        if let plate = facts.plate {
            // Masked: a plate is personal.
            if let here = known.plate, here.compact != plate.compact { differs(.plate, here.masked, plate.masked) }
            details.plate = known.plate ?? plate
        }
        if details != known { try car.edit { $0 = details } }
    }

    /// Notes what the odometer showed, compared by day with all that is known, whenever that was read. What is less by one
    /// kilometre is rounded, and of one day nobody knows the order.
    private func read(
        _ facts: OrderFacts, _ judged: JudgedOrder, into car: inout Vehicle, _ warnings: inout [SourceFinding]
    ) throws {
        let readings: [(SourceOrder.Field, StatedDistance?, LocalDate)] = [
            (.odometerIn, facts.odometerIn, facts.opened.day),
            (.odometerOut, facts.odometerOut, facts.completed?.day ?? facts.opened.day),
        ]
        for (field, distance, day) in readings {
            guard let distance else { continue }
            let reading = OdometerReading(distance.kilometres, on: day)
            guard !car.odometer.contains(reading) else { continue }
            let others = car.odometer
            try car.read(reading, asOf: day)
            let place = judged.source.fields[field]?.place ?? judged.source.place
            let before = others.filter { $0.on < day }.max { $0.kilometres < $1.kilometres }
            let after = others.filter { $0.on > day }.min { $0.kilometres < $1.kilometres }
            if let before, before.kilometres > reading.kilometres + 1 {
                warnings.append(SourceFinding(at: place, record: judged.record, .rollback(from: before, to: reading)))
            } else if let after, after.kilometres + 1 < reading.kilometres {
                warnings.append(SourceFinding(at: place, record: judged.record, .rollback(from: reading, to: after)))
            }
        }
    }
}

extension Finding {
    fileprivate static func rollback(from earlier: OdometerReading, to later: OdometerReading) -> Finding {
        Finding(
            .warning, .odometerRollback, at: .document,
            inputs: [
                .init("earlierDay", earlier.on.description), .init("earlierKilometres", String(earlier.kilometres)),
                .init("laterDay", later.on.description), .init("laterKilometres", String(later.kilometres)),
            ],
            LocalizedText(
                "\(later.kilometres) km on \(later.on) are less than \(earlier.kilometres) km on \(earlier.on)",
                "\(later.on) 里程 \(later.kilometres) 公里，小于 \(earlier.on) 的 \(earlier.kilometres) 公里"))
    }
}
