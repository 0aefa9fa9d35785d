import AfterSalesCore
import AfterSalesStorage

/// Stands for an order in memory: for whose it is and its number, by a digest, so that nobody can make two orders have one.
struct OrderName: Hashable, Sendable {
    private let word: UInt64

    /// - Parameters:
    ///   - owner: Whose, in words.
    ///   - number: The order's number.
    init(_ owner: String, _ number: String) { word = Self.number(of: "\(owner.utf8.count):\(owner)\(number)") }

    /// A number that stands for a text.
    static func number(of text: String) -> UInt64 {
        UInt64(Digest(of: text.utf8).description.prefix(16), radix: 16) ?? 0
    }
}
