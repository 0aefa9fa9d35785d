public import AfterSalesCore

/// What is known of a customer that is an organisation.
public struct Organisation: Hashable, Sendable, Codable {
    /// The registered name (单位名称).
    public var name: String
    /// What it is called for short.
    public var shortName: String?
    /// Names it had before.
    public var formerNames: [String]
    /// The number it is registered under (统一社会信用代码).
    public var registrationNumber: String?
    /// The legal representative (法定代表人).
    public var legalRepresentative: String?
    /// The registered capital (注册资本).
    public var registeredCapital: Money?
    /// The line of business (经营范围).
    public var lineOfBusiness: String?
    /// Whether it is in business (经营状态).
    public var operatingStatus: OperatingStatus?
    /// Whether it may have credit (信用状况).
    public var creditStatus: CreditStatus?
    /// Its bank accounts (开户银行).
    public var bankAccounts: [BankAccount]
    /// The people who decide or influence there (关键人).
    public var keyPeople: [KeyPerson]

    /// An organisation.
    public init(
        name: String, shortName: String? = nil, formerNames: [String] = [], registrationNumber: String? = nil,
        legalRepresentative: String? = nil, registeredCapital: Money? = nil, lineOfBusiness: String? = nil,
        operatingStatus: OperatingStatus? = nil, creditStatus: CreditStatus? = nil, bankAccounts: [BankAccount] = [],
        keyPeople: [KeyPerson] = []
    ) {
        self.name = name
        self.shortName = shortName
        self.formerNames = formerNames
        self.registrationNumber = registrationNumber
        self.legalRepresentative = legalRepresentative
        self.registeredCapital = registeredCapital
        self.lineOfBusiness = lineOfBusiness
        self.operatingStatus = operatingStatus
        self.creditStatus = creditStatus
        self.bankAccounts = bankAccounts
        self.keyPeople = keyPeople
    }
}
