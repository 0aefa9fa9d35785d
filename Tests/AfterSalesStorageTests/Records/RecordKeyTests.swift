import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Foundation
import Testing

@Suite struct RecordKeyTests {
    @Test(arguments: [
        (RecordOwner.dealer("D01"), #"{"dealer":"D01","id":"e\u0301"}"#), (.group, #"{"dealer":"","id":"e\u0301"}"#),
    ])
    func aKeyIsAnObjectOfTwoTexts(owner: RecordOwner, json: String) throws {
        let key = RecordKey<SamplePart>(owner, "e\u{301}")
        #expect(try JSONDecoder().decode(RecordKey<SamplePart>.self, from: Data(json.utf8)) == key)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(key), as: UTF8.self)
        #expect(text == #"{"dealer":""# + owner.column + #"","id":""# + "e\u{301}" + #""}"#)
    }

    @Test func aKeyWithoutAnOwnerIsNotRead() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(RecordKey<SamplePart>.self, from: Data(#"{"id":"1"}"#.utf8))
        }
    }
}
