import AfterSalesCore

extension EmployeeFacts {
    /// How somebody's place in the dealership differs: status, position, team; being there at all.
    static func differences(_ before: EmployeeFacts?, _ after: EmployeeFacts?) -> [FigureDifference] {
        guard let id = (before ?? after)?.id else { return [] }
        func difference(_ name: String, _ value: (EmployeeFacts) -> String?) -> FigureDifference? {
            let (was, now) = (before.flatMap(value), after.flatMap(value))
            return was == now
                ? nil : FigureDifference(name: "employee.\(name)", subject: .employee(id), was: was, now: now)
        }
        return [
            difference("status") { $0.status.rawValue }, difference("position", \.position),
            difference("team") { $0.team?.rawValue },
        ].compactMap { $0 }
    }
}
