import AfterSalesCore
import Testing

@Suite struct VINOriginTests {
    @Test(
        arguments: [
            ("1HG", .northAmerica, "US"), ("2T1", .northAmerica, "CA"), ("3VW", .northAmerica, "MX"),
            ("4T1", .northAmerica, "US"), ("5YJ", .northAmerica, "US"), ("7SA", .oceania, "US"),
            ("7A8", .oceania, "NZ"),
            ("6T1", .oceania, "AU"), ("93H", .southAmerica, "BR"), ("8AG", .southAmerica, "AR"), ("AHT", .africa, "ZA"),
            ("HXM", .africa, "CN"), ("JN1", .asia, "JP"), ("KMH", .asia, "KR"), ("LVS", .asia, "CN"),
            ("L0A", .asia, "CN"),
            ("MA3", .asia, "IN"), ("NMT", .asia, "TR"), ("RFB", .asia, "TW"), ("SAL", .europe, "GB"),
            ("SUD", .europe, "PL"),
            ("TMB", .europe, "CZ"), ("VF1", .europe, "FR"), ("VSS", .europe, "ES"), ("WAU", .europe, "DE"),
            ("W0L", .europe, "DE"), ("XTA", .europe, "RU"), ("YV1", .europe, "SE"), ("ZFF", .europe, "IT"),
            ("0AA", nil, nil), ("GAA", .africa, nil), ("39A", .northAmerica, "PR"), ("30A", .northAmerica, nil),
        ] as [(String, VINRegion?, String?)])
    func isToldByTheFirstCharacters(_ wmi: String, _ region: VINRegion?, _ country: String?) throws {
        let vin = try VIN(wmi + "AAAAAAAA000001")
        #expect(vin.region == region)
        #expect(vin.country?.code == country)
    }

    @Test func noRangesOverlapAndEveryCountryIsNamed() throws {
        let alphabet = Array("ABCDEFGHJKLMNPRSTUVWXYZ1234567890")
        var found: Set<String> = []
        for first in alphabet {
            for second in alphabet {
                guard let country = try VIN("\(first)\(second)AAAAAAAAA000001").country else { continue }
                found.insert(country.code)
            }
        }
        #expect(found.sorted() == VINCountry.all.map(\.code))
        #expect(found.count > 100)
        let names = VINCountry.all.map(\.name) + VINRegion.allCases.map(\.name)
        #expect(Set(names.map(\.english)).count == names.count)
        #expect(Set(names.map(\.simplifiedChinese)).count == names.count)
        #expect(names.allSatisfy { $0.simplifiedChinese.unicodeScalars.allSatisfy { $0.value > 0x2E80 } })
    }
}
