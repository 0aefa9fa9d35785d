/// What of a document an element is about.
enum STARScope: Int, CaseIterable {
    /// The document itself.
    case document
    /// An order.
    case order
    /// The dealership of an order.
    case dealer
    /// Its service advisor.
    case advisor
    /// Its customer.
    case customer
    /// Somebody who has to do with it, and says himself how.
    case party
    /// Its car.
    case vehicle
    /// A job of an order.
    case job
    /// Labour of a job.
    case labour
    /// A part of a job.
    case part
    /// Work of a job that was bought from somebody else.
    case sublet
    /// A fee.
    case fee
    /// Something that no order is made of.
    case other

    /// The kind of a line in this scope, by the name it has in ``SourceOrder/LineField/kind``.
    var lineKind: String? {
        switch self {
        case .labour: "labour"
        case .part: "part"
        case .sublet: "sublet"
        case .fee: "fee"
        default: nil
        }
    }

    /// Whether an order may have several, so that a path names which.
    var isCounted: Bool { self == .order || self == .job || lineKind != nil }
}
