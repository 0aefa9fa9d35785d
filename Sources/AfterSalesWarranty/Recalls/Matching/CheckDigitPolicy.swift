/// What is done about numbers with a wrong check digit when a car park is held against campaigns.
public enum CheckDigitPolicy: String, Hashable, Sendable, Codable, CaseIterable {
    /// Where a check digit is mandatory, in North America, such a number is set aside; elsewhere it is matched and noted.
    case northAmerica
    /// Such a number is set aside wherever it comes from.
    case everywhere
    /// Nobody looks at check digits.
    case off
}
