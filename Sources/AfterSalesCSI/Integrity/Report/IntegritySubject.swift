public import AfterSalesCore
public import AfterSalesStorage

/// What a doubt is about.
public enum IntegritySubject: Hashable, Sendable {
    /// A dealership as a whole; the group where the responses are kept for it.
    case dealership(RecordOwner)
    /// A service advisor of a dealership.
    case advisor(Identifier<Employee>, of: RecordOwner)
    /// One response.
    case response(RecordKey<SurveyResponse>)

    private var rank: Int {
        switch self {
        case .dealership: 0
        case .advisor: 1
        case .response: 2
        }
    }

    /// Whose it is.
    public var owner: RecordOwner {
        switch self {
        case .dealership(let owner), .advisor(_, let owner): owner
        case .response(let key): key.owner
        }
    }

    private var id: String {
        switch self {
        case .dealership: ""
        case .advisor(let employee, _): employee.rawValue
        case .response(let key): key.id.rawValue
        }
    }
}

extension IntegritySubject: Comparable {
    /// Dealerships, then advisors, then responses; by owner and id.
    public static func < (left: IntegritySubject, right: IntegritySubject) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        if left.owner != right.owner { return left.owner < right.owner }
        return Identifier<IntegritySubject>(left.id) < Identifier<IntegritySubject>(right.id)
    }
}

extension IntegritySubject: CustomStringConvertible {
    /// `dealership D1`, `advisor D1/E7`, `response D1/R9`.
    public var description: String {
        switch self {
        case .dealership(let owner): "dealership \(owner)"
        case .advisor(let employee, let owner): "advisor \(owner)/\(employee)"
        case .response(let key): "response \(key.owner)/\(key.id)"
        }
    }
}
