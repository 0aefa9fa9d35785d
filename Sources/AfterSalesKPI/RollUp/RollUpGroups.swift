/// The groups of a grouping and who is in which.
struct RollUpGroups: Sendable {
    /// In the order in which their first members have numbers.
    let subjects: [RollUpSubject]
    /// By place: the index of its group.
    let groupOf: [Int]

    init(_ places: [Staffing], _ grouping: RollUpGrouping) {
        var subjects: [RollUpSubject] = []
        var indices: [RollUpSubject: Int] = [:]
        groupOf = places.map { place in
            let subject = RollUpSubject(place, grouping)
            if let index = indices[subject] { return index }
            indices[subject] = subjects.count
            subjects.append(subject)
            return subjects.count - 1
        }
        self.subjects = subjects
    }
}
