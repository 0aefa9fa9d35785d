import Foundation

/// How much is tried where cases are made up by chance: a part at every change, all of it with `scripts/test --thorough`.
package enum Effort {
    /// Whether time does not count.
    package static let isThorough = ProcessInfo.processInfo.environment["AFTERSALES_THOROUGH"] == "1"

    /// As many as there is time for.
    package static func of(_ usual: Int, thorough: Int) -> Int { isThorough ? thorough : usual }
}
