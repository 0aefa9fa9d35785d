import AfterSalesCore

/// What two files are compared by; the raw values are the codes of ``DuplicateReason``.
enum Evidence: String, CaseIterable {
    case sameMobile, samePhone, commonPhone, sameEmail, sameAccount
    case sameIdentityNumber, sameRegistrationNumber, differentRegistrationNumber
    case sameCar, carHandedOver, samePlate
    case sameBirthday, similarBirthday, sameDayOfBirth, differentBirthday
    case sameName, swappedName, similarName, nearName, sharedNamePart, differentName
    case sameOrganisationName, similarOrganisationName, differentOrganisationName
    case sameAddress, similarAddress

    /// Whether it speaks against one customer.
    var isAgainst: Bool {
        switch self {
        case .differentRegistrationNumber, .differentBirthday, .sharedNamePart, .differentName,
            .differentOrganisationName:
            true
        default: false
        }
    }

    var message: LocalizedText {
        switch self {
        case .sameMobile: LocalizedText("same mobile number", "手机号码相同")
        case .samePhone: LocalizedText("same telephone number", "电话号码相同")
        case .commonPhone: LocalizedText("same telephone number, which many others have", "电话号码相同，但多人共用")
        case .sameEmail: LocalizedText("same e-mail address", "电子邮箱相同")
        case .sameAccount: LocalizedText("same messaging account", "即时通讯账号相同")
        case .sameIdentityNumber: LocalizedText("same identity document", "证件号码相同")
        case .sameRegistrationNumber: LocalizedText("same registration number", "统一社会信用代码相同")
        case .differentRegistrationNumber: LocalizedText("different registration numbers", "统一社会信用代码不同")
        case .sameCar: LocalizedText("the same car belongs to both at the same time", "同一车辆同时属于双方")
        case .carHandedOver: LocalizedText("a car went from one file to the other", "车辆由一方档案转至另一方")
        case .samePlate: LocalizedText("cars of both have the same plate", "双方车辆的车牌号相同")
        case .sameBirthday: LocalizedText("same birthday", "生日相同")
        case .similarBirthday: LocalizedText("birthdays that differ by a slip of the pen", "生日仅有笔误之差")
        case .sameDayOfBirth: LocalizedText("same day and month of birth", "出生月日相同")
        case .differentBirthday: LocalizedText("different birthdays", "生日不同")
        case .sameName: LocalizedText("same name", "姓名相同")
        case .swappedName: LocalizedText("same name in another order", "姓名相同但顺序不同")
        case .similarName: LocalizedText("similar name", "姓名相似")
        case .nearName: LocalizedText("name that might be the same", "姓名相近")
        case .sharedNamePart: LocalizedText("only part of the name is the same", "姓名仅部分相同")
        case .differentName: LocalizedText("different names", "姓名不同")
        case .sameOrganisationName: LocalizedText("same name of the organisation", "单位名称相同")
        case .similarOrganisationName: LocalizedText("similar name of the organisation", "单位名称相似")
        case .differentOrganisationName: LocalizedText("different names of organisations", "单位名称不同")
        case .sameAddress: LocalizedText("same address", "地址相同")
        case .similarAddress: LocalizedText("similar address", "地址相似")
        }
    }
}
