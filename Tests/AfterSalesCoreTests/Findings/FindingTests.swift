import AfterSalesCore
import Testing

@Suite struct FindingTests {
    private static let missing = Finding(
        .error, "missingMetric", at: Place("$.metrics"), inputs: [.init("metric", "hoursSold")],
        LocalizedText("hoursSold is missing", "缺少 hoursSold"))

    @Test func speaksBothLanguages() {
        #expect(Self.missing.text(.english) == "hoursSold is missing")
        #expect(Self.missing.text(.simplifiedChinese) == "缺少 hoursSold")
        #expect(Self.missing.description == "error missingMetric at $.metrics: hoursSold is missing")
        #expect(Language.allCases.map(\.rawValue) == ["en", "zh-Hans"])
    }

    @Test func comesBackFromJSON() throws {
        let json = try CodingText.encode(Self.missing)
        #expect(json.contains(#""code":"missingMetric""#))
        #expect(json.contains(#""severity":"error""#))
        #expect(try CodingText.decode(json) == Self.missing)
        // A code of a later version is read, a severity that nobody knows is not.
        #expect(
            try CodingText.decode(Finding.self, json.replacing("missingMetric", with: "ofTheFuture")).code
                == "ofTheFuture")
        #expect(throws: DecodingError.self) {
            try CodingText.decode(Finding.self, json.replacing("error", with: "fatal"))
        }
        #expect(throws: DecodingError.self) { try CodingText.decode(Finding.self, "{}") }
    }

    @Test func aRejectionListsEverythingAndKnowsItsErrors() {
        let note = Finding(.warning, "stale", at: .document, LocalizedText("old", "旧"))
        let rejection = Rejection([note, Self.missing])
        #expect(rejection.errors == [Self.missing])
        #expect(
            rejection.description == "warning stale at $: old\nerror missingMetric at $.metrics: hoursSold is missing")
        #expect(Rejection([]).description.isEmpty)
    }
}
