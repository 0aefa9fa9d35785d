import AfterSales

/// Who works at a sample dealership in a month.
struct SampleCrew {
    private let people: [String: [SampleEmployee]]

    /// The crew of a month.
    init(of dealer: SampleDealer, in month: Month) {
        people = Dictionary(
            grouping: dealer.staff.filter { [.regular, .probation].contains($0.status(in: month)) },
            by: \.role.position)
    }

    /// Those who hold a position.
    subscript(position: String) -> [SampleEmployee] { people[position] ?? [] }

    /// Somebody who holds one of the positions; the station manager where nobody does.
    func pick(_ positions: String..., by numbers: inout SampleNumbers) -> SampleEmployee? {
        let those = positions.flatMap { people[$0] ?? [] }
        guard !those.isEmpty else { return people["stationManager"]?.first }
        return those[Int(numbers.pick(0...Int64(those.count - 1)))]
    }

    /// The first who holds a position.
    func first(_ position: String) -> Identifier<Employee> {
        people[position]?.first?.id ?? people["stationManager"]?.first?.id ?? "nobody"
    }
}
