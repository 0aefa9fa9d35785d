extension DuplicateRules {
    /// Rules that hold for most dealerships.
    ///
    /// A name is not enough, as thousands are called Wang Wei; nor is a telephone, as families share one. A name and
    /// one more thing are a candidate. Different birthdays or names take away what a shared telephone and address give,
    /// so that people of one family are none.
    public static let standard = DuplicateRules(
        unchecked: standardPoints, threshold: 500, strongScore: 800, largestBlock: 60, mostSharers: 20, mostValues: 50,
        handOverDays: 31,
        legalForms: standardLegalForms)

    /// The points of ``standard``.
    public static let standardPoints: [DuplicateReason.Code: Int] = [
        .sameIdentityNumber: 900, .sameRegistrationNumber: 900, .differentRegistrationNumber: -500,
        .sameMobile: 450, .sameAccount: 400, .sameEmail: 300, .samePhone: 250, .commonPhone: 100,
        .sameCar: 400, .carHandedOver: 250, .samePlate: 300,
        .sameBirthday: 300, .similarBirthday: 120, .sameDayOfBirth: 120, .differentBirthday: -300,
        .sameName: 350, .swappedName: 330, .similarName: 220, .nearName: 60, .sharedNamePart: -250,
        .differentName: -400,
        .sameOrganisationName: 500, .similarOrganisationName: 250, .differentOrganisationName: -300,
        .sameAddress: 280, .similarAddress: 200,
    ]

    /// The legal forms of ``standard``.
    public static let standardLegalForms = [
        "有限责任公司", "股份有限公司", "有限公司", "公司", "gmbh", "gmbh co kg", "ag", "kg", "ohg", "ltd", "limited", "co",
        "company", "inc", "incorporated", "llc", "corp", "corporation", "plc", "sa", "sarl", "sas", "spa", "srl", "bv",
    ]
}
