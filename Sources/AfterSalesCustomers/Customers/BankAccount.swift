/// An account at a bank.
public struct BankAccount: Hashable, Sendable, Codable {
    /// The bank (开户银行).
    public var bank: String
    /// The number of the account (账号).
    public var number: String

    /// An account.
    public init(bank: String, number: String) {
        self.bank = bank
        self.number = number
    }
}
