import AfterSales
import HTTPTypes
public import Hummingbird

/// What a request carries on its way: who sent it, and in which language he reads.
public struct DeskContext: RequestContext {
    /// What Hummingbird keeps.
    public var coreContext: CoreRequestContextStorage
    /// The most bytes of a body; set by the host's settings.
    public var maxUploadSize = DeskSettings().largestBody
    /// Who sent it; nil for somebody who is not signed in.
    var employee: SignedIn?
    /// In which language he reads.
    var language = Language.english
    /// Where he sent it from.
    let peer: String

    /// A request's context.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }

    /// Who sent it.
    /// - Throws: ``Refusal`` where nobody is signed in.
    func signedIn() throws -> SignedIn {
        guard let employee else { throw Refusal(.unauthorized, "notSignedIn", "sign in first", "请先登录") }
        return employee
    }
}

/// An employee whose token was shown, and as what he works.
struct SignedIn: Sendable {
    let employee: Identifier<Employee>
    let role: AccessRole
    /// Whether the browser sent it by itself, as it does for whatever page asks it to.
    let isByCookie: Bool

    /// As he reads records.
    func reading(_ purpose: AccessPurpose) -> Reader { Reader(employee, role, for: purpose) }
    var party: ActingParty { .employee(employee) }
}
