import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Foundation
import Testing

/// The words of open lists are written as they always were: as their names.
typealias StoredWord = FieldConvertible & OpenVocabulary

@Suite struct OpenVocabularyTests {
    static let lists: [any StoredWord.Type] = [
        AccessPurpose.self, AccessRole.self, CampaignTopic.self, CareRole.self, CareTaskKind.self,
        ComplaintCategory.self, ComplaintChannel.self, ConsentPurpose.self, ContactChannel.self, CreditStatus.self,
        DuplicateReason.Code.self, FamilyRelation.self, FieldMask.self, InteractionOutcome.self,
        InteractionPurpose.self, MembershipTier.self, OperatingStatus.self, PlateKind.self, Propulsion.self,
        RegionCode.self, Segment.self, VehicleUse.self,
    ]

    @Test(arguments: lists)
    func aWordIsItsName(_ list: any StoredWord.Type) throws {
        try check(list)
    }

    /// In JSON, as a key, in a field, in print, and also where nobody here knows it.
    private func check<Word: StoredWord>(_ list: Word.Type) throws {
        for name in ["service", "houseWord", "词", ""] {
            let word = Word(rawValue: name)
            let json = try JSONEncoder().encode([word])
            #expect(String(decoding: json, as: UTF8.self) == "[\"\(name)\"]")
            #expect(try JSONDecoder().decode([Word].self, from: json) == [word])
            let object = try JSONEncoder().encode([word: 1])
            #expect(String(decoding: object, as: UTF8.self) == "{\"\(name)\":1}")
            #expect(try JSONDecoder().decode([Word: Int].self, from: object) == [word: 1])
            #expect(word.fieldValue == .text(name))
            #expect(word.description == name)
            #expect(Word(stringLiteral: name) == word)
        }
        #expect(Word.fieldType == .text)
        #expect(Word(rawValue: "B") < Word(rawValue: "a"))
        #expect(Word(rawValue: "z") < Word(rawValue: "词"))
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Word].self, from: Data("[1]".utf8)) }
    }
}
