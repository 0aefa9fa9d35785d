import AfterSalesCore
import AfterSalesStorage

/// What speaks for two files being one customer's, or against it.
extension DuplicateReason.Code {
    /// The same mobile phone.
    public static let sameMobile: Self = "sameMobile"
    /// The same telephone, which may be that of a household or an office.
    public static let samePhone: Self = "samePhone"
    /// The same telephone, which so many files have that it is nobody's own.
    public static let commonPhone: Self = "commonPhone"
    /// The same e-mail address.
    public static let sameEmail: Self = "sameEmail"
    /// The same account of a messaging service.
    public static let sameAccount: Self = "sameAccount"
    /// The same number of an identity document.
    public static let sameIdentityNumber: Self = "sameIdentityNumber"
    /// The same number under which an organisation is registered.
    public static let sameRegistrationNumber: Self = "sameRegistrationNumber"
    /// Two organisations are registered under different numbers.
    public static let differentRegistrationNumber: Self = "differentRegistrationNumber"
    /// One car is said to be both customers' on the same day.
    public static let sameCar: Self = "sameCar"
    /// One car went from the one file to the other.
    public static let carHandedOver: Self = "carHandedOver"
    /// Cars of both have the same plate.
    public static let samePlate: Self = "samePlate"
    /// The same birthday, with its year.
    public static let sameBirthday: Self = "sameBirthday"
    /// Birthdays of which one is the other with a digit wrong, two digits swapped, or day and month swapped.
    ///
    /// It counts where two files have something else in common; it does not bring them together.
    public static let similarBirthday: Self = "similarBirthday"
    /// The same day and month, where a year is not known.
    public static let sameDayOfBirth: Self = "sameDayOfBirth"
    /// Birthdays that no slip of the pen explains.
    public static let differentBirthday: Self = "differentBirthday"
    /// The same name, in any script.
    public static let sameName: Self = "sameName"
    /// The same words of a name in another order.
    public static let swappedName: Self = "swappedName"
    /// A name with a typing mistake, an initial, or one word more.
    public static let similarName: Self = "similarName"
    /// A name that might be the same: one character of a Chinese name differs, or every word of a Latin one a little.
    public static let nearName: Self = "nearName"
    /// Names with a word or a family name in common, otherwise different.
    public static let sharedNamePart: Self = "sharedNamePart"
    /// Different names of the same script.
    public static let differentName: Self = "differentName"
    /// The same name of an organisation, its legal form aside.
    public static let sameOrganisationName: Self = "sameOrganisationName"
    /// A name of an organisation that differs by typing mistakes.
    public static let similarOrganisationName: Self = "similarOrganisationName"
    /// Different names of organisations.
    public static let differentOrganisationName: Self = "differentOrganisationName"
    /// The same address.
    public static let sameAddress: Self = "sameAddress"
    /// The same city and numbers, with other words that are nearly the same.
    public static let similarAddress: Self = "similarAddress"
}
