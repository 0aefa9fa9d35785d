import AfterSales
import ArgumentParser
import ServiceDeskHost

/// Gives an employee a token, or takes his back.
struct Token: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give an employee a token, printed once, or take all of his back.")

    @OptionGroup var place: StoreOptions
    @Option(help: "Whose token.") var employee: String
    @Option(help: "As what he works: \(Self.roles).") var role: String?
    @Flag(help: "Take all tokens of the employee back.") var revoke = false

    private static let roles = AccessPolicy.standardWithPay.roles.keys.map(\.rawValue).sorted().joined(separator: ", ")

    func validate() throws {
        guard !revoke else { return }
        guard let role, AccessPolicy.standardWithPay.roles[AccessRole(rawValue: role)] != nil else {
            throw ValidationError("--role is one of \(Self.roles)")
        }
    }

    mutating func run() async throws {
        let settings = DeskSettings()
        let tokens = DeskHost(on: try await place.open(), settings).tokens
        let operating = ActingParty.system("service-desk")
        if revoke {
            print(
                "\(try await tokens.revokeAll(of: Identifier(employee), by: operating, at: settings.now())) taken back")
        } else if let role {
            print(
                try await tokens.issue(
                    to: Identifier(employee), as: AccessRole(rawValue: role), by: operating, at: settings.now()))
        }
    }
}
