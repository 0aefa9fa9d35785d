public import AfterSalesCore

/// Something that a customer's file may be required to hold (必填项).
public enum CustomerField: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// The name of a person or an organisation.
    case name
    /// The birthday of a person.
    case birthday
    /// The number of a person's identity document.
    case identityNumber
    /// What a person does for a living.
    case occupation
    /// The number an organisation is registered under.
    case registrationNumber
    /// The legal representative of an organisation.
    case legalRepresentative
    /// The registered capital of an organisation.
    case registeredCapital
    /// An organisation's line of business.
    case lineOfBusiness
    /// Whether an organisation is in business.
    case operatingStatus
    /// Whether an organisation may have credit.
    case creditStatus
    /// A bank account of an organisation.
    case bankAccount
    /// A key person of an organisation.
    case keyPerson
    /// A telephone number of a key person.
    case keyPersonPhone
    /// A telephone number, mobile or not.
    case phone
    /// A mobile telephone number.
    case mobile
    /// An e-mail address.
    case email
    /// An address.
    case address
    /// An address with a postal code.
    case postalCode
    /// The language he is spoken to in.
    case language
    /// A word for or against being reached about the service of the car.
    case serviceConsent
    /// Since when he is a customer.
    case since
    /// The service advisor.
    case serviceAdvisor
    /// The customer advisor.
    case customerAdvisor

    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .name: LocalizedText("name", "名称")
        case .birthday: LocalizedText("birthday", "生日")
        case .identityNumber: LocalizedText("number of the identity document", "证件号码")
        case .occupation: LocalizedText("occupation", "职业")
        case .registrationNumber: LocalizedText("registration number", "统一社会信用代码")
        case .legalRepresentative: LocalizedText("legal representative", "法定代表人")
        case .registeredCapital: LocalizedText("registered capital", "注册资本")
        case .lineOfBusiness: LocalizedText("line of business", "经营范围")
        case .operatingStatus: LocalizedText("operating status", "经营状态")
        case .creditStatus: LocalizedText("credit status", "信用状况")
        case .bankAccount: LocalizedText("bank account", "开户银行")
        case .keyPerson: LocalizedText("key person", "关键人")
        case .keyPersonPhone: LocalizedText("telephone of a key person", "关键人电话")
        case .phone: LocalizedText("telephone", "电话")
        case .mobile: LocalizedText("mobile telephone", "手机")
        case .email: LocalizedText("e-mail address", "电子邮箱")
        case .address: LocalizedText("address", "地址")
        case .postalCode: LocalizedText("postal code", "邮政编码")
        case .language: LocalizedText("language", "语言")
        case .serviceConsent: LocalizedText("consent to be reached about service", "售后服务联系授权")
        case .since: LocalizedText("customer since", "成为客户日期")
        case .serviceAdvisor: LocalizedText("service advisor", "服务顾问")
        case .customerAdvisor: LocalizedText("customer advisor", "客户顾问")
        }
    }
}
