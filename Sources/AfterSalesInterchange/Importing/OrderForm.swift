/// What a file of repair orders is (工单文件格式).
public enum OrderForm: Hashable, Sendable {
    /// A STAR document, ProcessRepairOrder of version 4 or 5.
    case star
    /// The newer STAR model in JSON.
    case starJSON
    /// Repair orders as the Fortellis interface of CDK gives them, version 1, in JSON.
    case fortellis
    /// A table of comma-separated values; how it is written is found out where no encoding is given.
    case table(OrderMapping, TextEncoding? = nil)

    /// How the file writes what it says.
    var conventions: OrderConventions {
        switch self {
        case .star, .starJSON, .fortellis: OrderConventions(dates: .yearMonthDay)
        case .table(let mapping, _): mapping.conventions
        }
    }
}
