import AfterSalesCore

/// What could not be read of a facts document. It has been reported; what follows from its absence is not reported too,
/// and places still count from the document.
struct FactGaps {
    /// Where values stood that could not be read.
    var values: [Place] = []
    /// Employees whose entry could not be read as a whole.
    var employees: Set<Identifier<Employee>> = []
    /// For a list from which entries are missing: the index in the document of each that is left.
    var indices: [String: [Int]] = [:]

    /// The place in the document of an entry of the facts.
    func place(_ list: String, _ index: Int) -> Place {
        Place.document.field(list).element(indices[list]?[index] ?? index)
    }
}
