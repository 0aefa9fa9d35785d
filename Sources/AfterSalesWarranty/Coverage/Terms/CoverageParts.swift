import AfterSalesCore
public import AfterSalesRepairOrders

/// Parts of a car, by class, system and number (配件范围).
public struct CoverageParts: Hashable, Sendable {
    /// Classes of parts.
    public var classes: [PartClass]
    /// Systems of the car.
    public var systems: [VehicleSystem]
    /// Part numbers, or the names by which diagnoses call parts.
    public var parts: [String]

    /// Parts.
    /// - Parameters:
    ///   - classes: Classes of parts.
    ///   - systems: Systems of the car.
    ///   - parts: Part numbers.
    public init(classes: [PartClass] = [], systems: [VehicleSystem] = [], parts: [String] = []) {
        self.classes = classes
        self.systems = systems
        self.parts = parts
    }

    /// Lists without an entry.
    public static let none = CoverageParts()
}

/// A list is empty, has it, has it not, or nobody can tell because the fact is not known.
enum PartMatch {
    case noList
    case yes
    case no
    case unknown(CoverageEvidence)

    /// - Parameter fact: The fact; `known` and nil for something that has none.
    init<Value: Equatable>(_ list: [Value], _ fact: Value?, isKnown: Bool, else evidence: CoverageEvidence) {
        if list.isEmpty {
            self = .noList
        } else if let fact {
            self = list.contains(fact) ? .yes : .no
        } else {
            self = isKnown ? .no : .unknown(evidence)
        }
    }
}
