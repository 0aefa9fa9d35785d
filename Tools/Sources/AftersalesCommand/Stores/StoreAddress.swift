import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite

/// A store as it is named on the command line: the path of a SQLite file, or a `postgresql://` address.
enum StoreAddress {
    /// A file.
    case sqlite(path: String)
    /// A server.
    case postgreSQL(String)

    /// Tells them apart; what is no address is a path.
    init(_ name: String) {
        let isServer = ["postgresql://", "postgres://"].contains { name.hasPrefix($0) }
        self = isServer ? .postgreSQL(name) : .sqlite(path: name)
    }

    /// What is said of the store in messages: never the password of an address.
    var shownName: String {
        switch self {
        case .sqlite(let path): path
        case .postgreSQL(let address): Self.withoutPassword(address)
        }
    }

    private static func withoutPassword(_ address: String) -> String {
        guard let scheme = address.firstRange(of: "://") else { return address }
        let bare = address[scheme.upperBound...].prefix { $0 != "?" }
        guard let at = bare.lastIndex(of: "@") else { return "\(address[..<scheme.upperBound])\(bare)" }
        let user = bare[..<at].prefix { $0 != ":" }
        return "\(address[..<scheme.upperBound])\(user)\(bare[at...])"
    }
}
