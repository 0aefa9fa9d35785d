import AfterSalesCore
import Testing

@Suite struct PlaceTests {
    @Test func readsAsAPath() {
        let scheme = Place.document.field("schemes").element(3)
        #expect(scheme.field("amount").path == "$.schemes[3].amount")
        #expect(scheme.field("amount").column(12).description == "$.schemes[3].amount:12")
        #expect(scheme.column(1).field("amount").column == nil)
        #expect(Place("").description == "")
        let metric = Place.document.field("metrics").element(where: (name: "metric", value: "hoursSold"))
        #expect(metric.path == #"$.metrics[?(@.metric=="hoursSold")]"#)
        let pair = Place.document.element(where: (name: "a", value: #"x"y"#), (name: "b", value: "é"))
        #expect(pair.path == #"$[?(@.a=="x\"y" && @.b=="é")]"#)
    }

    @Test(arguments: [
        ("amount", "$.amount"), ("Amount_2", "$.Amount_2"), ("_", "$._"), ("z9", "$.z9"), ("A", "$.A"), ("Z", "$.Z"),
        ("9a", "$.9a"),
        ("", #"$[""]"#), ("a b", #"$["a b"]"#), ("a.b", #"$["a.b"]"#), ("a-b", #"$["a-b"]"#), ("工时", #"$["工时"]"#),
        ("a\"b", #"$["a\"b"]"#), ("a\\b", #"$["a\\b"]"#), ("a\nb", #"$["a\nb"]"#), ("a]b", #"$["a]b"]"#),
        ("é", #"$["é"]"#),
        ("@", #"$["@"]"#), ("[", #"$["["]"#), ("`", #"$["`"]"#), ("{", #"$["{"]"#), ("a\0", #"$["a\u0000"]"#),
        ("１", #"$["１"]"#),
    ])
    func quotesWhatIsNoPlainWord(name: String, path: String) {
        #expect(Place.document.field(name).path == path)
    }

    @Test(arguments: [
        ("$.a", "$.a", true), ("$.a.b", "$.a", true), ("$.a[0]", "$.a", true), ("$.a[0].b", "$", true),
        ("$", "$", true),
        (#"$["a b"].c"#, #"$["a b"]"#, true), ("$.a", "$.a.b", false), ("$.ab", "$.a", false), ("$.a1", "$.a", false),
        ("$.b", "$.a", false), ("$.a[10]", "$.a[1]", false), ("$", "$.a", false), (#"$["a b"]"#, #"$["a"]"#, false),
    ])
    func containsItsParts(part: String, whole: String, isInside: Bool) {
        #expect(Place(part).isInside(Place(whole)) == isInside)
        #expect(Place(part, column: 3).isInside(Place(whole)) == isInside)
    }

    @Test func comesBackFromJSON() throws {
        for place in [Place("$.a"), Place("$.a", column: 7), Place("")] {
            #expect(try CodingText.decode(CodingText.encode(place)) == place)
        }
        #expect(try CodingText.encode(Place("$.a", column: 7)) == #"{"column":7,"path":"$.a"}"#)
        #expect(throws: DecodingError.self) { try CodingText.decode(Place.self, #"{"column":7}"#) }
    }
}
