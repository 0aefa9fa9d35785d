import AfterSalesCore
import Testing

@Suite struct VINModelYearTests {
    /// A number with these characters at positions 1, 7 and 10.
    private static func vin(_ first: Character, _ seventh: Character, _ tenth: Character) throws -> VIN {
        try VIN("\(first)AAAAA\(seventh)AA\(tenth)A000001")
    }

    @Test(arguments: [
        ("1M8GDM9AXKP042788", 1989), ("5GZCZ43D13S812715", 2003), ("19XFB2F89CE308518", 2012),
        ("5NPEU46FX6H141974", 2006), ("4T1BD1FK5CU061770", 2012), ("1HGBH41JXMN109186", 1991),
        ("1HGCM82633A004352", 2003), ("1HGCV1F30LA100234", 2020), ("11111111111111111", 2001),
    ])
    func isToldByPositionSevenInNorthAmerica(_ text: String, _ year: Int) throws {
        let vin = try VIN(text)
        #expect(vin.modelYear() == year)
        #expect(vin.modelYear(asOf: 1990) == year)
        #expect(vin.possibleModelYears.contains(year))
    }

    @Test func codesRunFromAThroughNineAndReturn() throws {
        for (index, code) in "ABCDEFGHJKLMNPRSTVWXY123456789".enumerated() {
            #expect(try Self.vin("1", "1", code).modelYear() == 1980 + index)
            #expect(try Self.vin("1", "A", code).modelYear() == 2010 + index)
            #expect(try Self.vin("W", "1", code).possibleModelYears == [1980 + index, 2010 + index])
        }
        for code in "UZ0" as String {
            #expect(try Self.vin("1", "1", code).modelYear() == nil)
            #expect(try Self.vin("W", "1", code).modelYear(asOf: 2020) == nil)
            #expect(try Self.vin("W", "1", code).possibleModelYears.isEmpty)
        }
    }

    /// The latest that a vehicle can have had in that year.
    @Test(
        arguments: [
            (2026, 2008), (2008, 2008), (2007, 2008), (2006, nil), (2036, 2008), (2037, 2038), (2066, 2038),
            (2067, 2068),
            (1980, nil), (Int.min, nil), (Int.max, 9988),
        ] as [(Int, Int?)])
    func isToldByAYearElsewhere(_ asOf: Int, _ year: Int?) throws {
        let vin = try VIN("WAUZZZ4L78D067850")
        #expect(vin.modelYear() == nil)
        #expect(vin.modelYear(asOf: asOf) == year)
    }

    @Test func ofAHeavyVehiclePositionSevenSaysNothing() throws {
        let vin = try VIN("1M8GDM9AXKP042788")
        #expect(vin.modelYear(isLightVehicle: false) == nil)
        #expect(vin.modelYear(asOf: 2019, isLightVehicle: false) == 2019)
        #expect(vin.modelYear(asOf: 2000, isLightVehicle: false) == 1989)
    }
}
