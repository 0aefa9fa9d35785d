import AfterSalesInterchange
import Testing

@Suite struct SourcePlaceTests {
    @Test(arguments: [
        (SourcePlace(file: "a.csv", line: 3), "a.csv:3"),
        (SourcePlace(file: "a.csv", line: 3, column: "VIN"), "a.csv:3 VIN"),
        (SourcePlace(file: "a.xml", line: 9, path: "/A/B[2]"), "a.xml:9 /A/B[2]"),
    ])
    func placesReadAsPeopleWriteThem(_ place: SourcePlace, _ text: String) {
        #expect(place.description == text)
    }
}
