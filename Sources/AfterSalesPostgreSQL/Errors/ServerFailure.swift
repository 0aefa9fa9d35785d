#if PostgreSQL
import AfterSalesStorage
import CLibPQ

/// What the server, or the way to it, answered instead of a result.
struct ServerFailure: Error, Sendable {
    /// The SQLSTATE; empty where the server said none.
    let state: String
    let message: String
    /// The constraint that was violated.
    var constraint = ""
    /// Whether the connection is gone with it.
    let isLost: Bool
    /// Whether there will be no other connection, however long one tries.
    var isFinal = false

    init(state: String, message: String, isLost: Bool) {
        self.state = state
        self.message = message
        self.isLost = isLost
    }

    init(_ refusal: ConnectionRefusal) {
        self.init(state: refusal.state, message: refusal.message, isLost: true)
        isFinal = refusal.isFinal
    }

    init(result: OpaquePointer, isBroken: Bool) {
        func field(_ code: Character) -> String {
            guard let byte = code.asciiValue else { return "" }
            return PQresultErrorField(result, Int32(byte)).map { String(cString: $0) } ?? ""
        }
        state = field("C")
        constraint = field("n")
        let primary = field("M")
        message = primary.isEmpty ? Session.text(PQresultErrorMessage(result)) : primary
        // A plan or a prepared statement that the server no longer has: a fresh connection makes them anew.
        isLost =
            isBroken || state.hasPrefix("08") || ["57P01", "57P02", "57P03", "57P05", "26000"].contains(state)
            || (state == "0A000" && primary.contains("cached plan"))
    }

    static func lost(_ message: String) -> ServerFailure {
        ServerFailure(state: "", message: message, isLost: true)
    }

    static let cancelled = ServerFailure(state: "57014", message: "cancelled", isLost: false)

    /// What the library's own functions in the database raise where a row is not as it was seen.
    static let notAsSeen = "AS001"

    /// Whether a moment later it may go well: two transactions were in each other's way, or the connection was lost.
    var isPassing: Bool {
        state == "40001" || state == "40P01" || (isLost && !isFinal)
    }

    /// The error that a caller gets.
    var storageError: StorageError {
        let detail = state.isEmpty ? message : "\(message) (SQLSTATE \(state))"
        return switch state {
        case "53100": .full(detail)
        case "25006": .readOnly(detail)
        case "42501": .readOnly("the role lacks a right: \(detail)")
        case "55P03", "57014", "40001", "40P01", "53300", "53400": .busy(detail)
        case "XX001", "XX002", "42P01", "42703": .corrupt(detail)
        default: .unavailable(detail)
        }
    }
}
#endif
