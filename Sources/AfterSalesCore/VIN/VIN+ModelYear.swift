extension VIN {
    /// The two model years that position 10 can mean in 1980–2039: `[1989, 2019]` for K. Empty where the character is no
    /// model-year code: U, Z and 0 are none, and makers outside North America need not use the position for the year.
    public var possibleModelYears: [Int] {
        guard let first = firstModelYear else { return [] }
        return [first, first + 30]
    }

    /// The model year (年型), if it can be told.
    ///
    /// The codes return every thirty years. Of North American cars, multipurpose vehicles and light trucks position 7
    /// tells which time it is: a digit in 1980–2009, a letter in 2010–2039 (49 CFR 565.15, from model year 2010 on). Of
    /// all others a year has to be known in which the vehicle was there, such as that of its first registration: it is
    /// the latest model year that a vehicle could have had by then, which may be the year after.
    ///
    /// A maker outside North America who keeps something else at position 10 is not told apart.
    /// - Parameters:
    ///   - year: A year in which the vehicle existed; not needed where position 7 decides.
    ///   - isLightVehicle: False for heavy trucks, buses, motorcycles and trailers, whose position 7 says nothing.
    /// - Returns: The year; nil where the character is no code, where a year is needed and none is given, and where the
    ///   vehicle would have to be older than the first of these codes, 1980.
    public func modelYear(asOf year: Int? = nil, isLightVehicle: Bool = true) -> Int? {
        guard let first = firstModelYear else { return nil }
        if isLightVehicle, region == .northAmerica {
            return byte(at: 7) <= UInt8(ascii: "9") ? first : first + 30
        }
        guard let year else { return nil }
        let latest = min(year, Gregorian.years.upperBound) + 1
        return latest < first ? nil : latest - (latest - first) % 30
    }

    /// The year of position 10 in 1980–2009.
    private var firstModelYear: Int? {
        VINAlphabet.modelYearCodes.firstIndex(of: byte(at: 10)).map { 1980 + $0 }
    }
}
