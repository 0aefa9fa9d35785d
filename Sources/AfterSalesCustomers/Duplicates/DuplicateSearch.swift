import AfterSalesCore
public import AfterSalesStorage

/// Looks for files that may be one customer's (重复档案).
///
/// Files and cars are added one by one, in any order, so that they can come from a store page by page; of each only
/// what it is compared by is kept. Only files of one owner are compared, and only those that have something in common,
/// so that the time grows with the number of files and not with its square.
///
/// ```swift
/// var search = DuplicateSearch()
/// for customer in customers { search.add(customer) }
/// for car in cars { search.add(car) }
/// for candidate in search.report().candidates { print(candidate.score, candidate.reasons) }
/// ```
public struct DuplicateSearch: Sendable {
    /// The rules.
    public let rules: DuplicateRules
    var reader: TraitReader
    var keys: [RecordKey<Customer>] = []
    var files: [CustomerTraits] = []
    var positions: [RecordKey<Customer>: Int] = [:]
    var cars: [AddedCar] = []

    /// An empty search.
    /// - Parameter rules: By what files are held to be one customer's.
    public init(by rules: DuplicateRules = .standard) {
        self.rules = rules
        reader = TraitReader(rules)
    }

    /// Adds a file. One that is merged into another or erased is left out; one that was added before is not added again.
    /// - Parameter customer: The file.
    public mutating func add(_ customer: Customer) {
        guard customer.standing == .active, positions[customer.key] == nil else { return }
        positions[customer.key] = files.count
        keys.append(customer.key)
        files.append(reader.traits(of: customer))
    }

    /// Adds a car, by whose owners files may be one customer's.
    /// - Parameter vehicle: The car.
    public mutating func add(_ vehicle: Vehicle) {
        // By VIN if it is known, as a car may be entered twice; otherwise each record is a car.
        let number =
            vehicle.details.vin.map { TraitKey.of($0.description, 4) } ?? TraitKey.of(vehicle.key.id.rawValue, 5)
        let present = vehicle.openOwnership ?? vehicle.ownerships.last
        for ownership in vehicle.ownerships {
            let plate = ownership == present ? vehicle.details.plate : nil
            cars.append(
                AddedCar(
                    customer: RecordKey(vehicle.key.owner, ownership.customer),
                    car: .init(
                        car: number, from: Int32(ownership.from.daysSince1970),
                        through: ownership.through.map { Int32($0.daysSince1970) } ?? .max),
                    plate: plate.map {
                        .init(number: TraitKey.of($0.compact), region: $0.region.map { TraitKey.of($0.rawValue) } ?? 0)
                    }))
        }
    }

    /// A car as one of its owners had it.
    struct AddedCar: Sendable {
        let customer: RecordKey<Customer>
        let car: CustomerTraits.Car
        let plate: CustomerTraits.Plate?
    }

    /// The pairs among all files that were added.
    public func report() -> DuplicateReport {
        var run = DuplicateRun(self)
        run.compareBlocks()
        return run.report()
    }

    /// The pairs of one file with all others that were added.
    /// - Parameter customer: The file; where it was not added, there are none.
    public func report(on customer: RecordKey<Customer>) -> DuplicateReport {
        var run = DuplicateRun(self)
        if let position = positions[customer] {
            for other in files.indices { run.compare(position, other) }
        }
        return run.report()
    }

    /// The pairs among all files, each compared with each: for trying rules on a few thousand files and for checking
    /// that ``report()`` leaves none out, as the time grows with the square of their number.
    public func exhaustiveReport() -> DuplicateReport {
        var run = DuplicateRun(self)
        for first in files.indices {
            for second in files.indices.dropFirst(first + 1) { run.compare(first, second) }
        }
        return run.report()
    }
}
