public import AfterSalesCore

/// One line of a manufacturer's list: what it says of one claim.
public struct RemittanceLine: Hashable, Sendable, Codable {
    /// The number of the claim.
    public var claim: String
    /// What it pays; zero where it refuses, below zero where it takes back.
    public var amount: Money
    /// The code by which the manufacturer explains itself.
    public var code: ClaimCode?
    /// The same in words.
    public var text: String?

    /// A line.
    /// - Parameters:
    ///   - claim: The number of the claim.
    ///   - amount: What it pays.
    ///   - code: The code by which the manufacturer explains itself.
    ///   - text: The same in words.
    public init(_ claim: String, _ amount: Money, code: ClaimCode? = nil, text: String? = nil) {
        self.claim = claim
        self.amount = amount
        self.code = code
        self.text = text
    }
}
