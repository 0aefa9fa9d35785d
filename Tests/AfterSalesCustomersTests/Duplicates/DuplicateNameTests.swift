import Testing

@testable import AfterSalesCustomers

@Suite struct DuplicateNameTests {
    @Test(arguments: [
        ("wang wei", "wang wei", NameMatch.same), ("wang xiao ming", "wang xiaoming", .same),
        ("wei wang", "wang wei", .swapped), ("xiao ming wang", "wang xiaoming", .swapped),
        ("maria da silva", "silva maria da", .swapped), ("da maria silva", "silva maria da", .swapped),
        ("anna schmidt", "anna schmitt", .similar), ("schmidt anna", "anna schmitt", .similar),
        ("jon smith", "john smith", .similar), ("j smith", "john smith", .similar),
        ("john smith", "john paul smith", .similar), ("jonh smith", "john smith", .similar),
        ("anna muller", "anna mueller", .similar),
        ("wei wang", "lei wang", .sharedPart), ("john smith", "mary smith", .sharedPart),
        ("smith", "john smith", .near), ("jon smyth", "john smith", .near),
        ("john smith", "mary jones", .different),
        ("王小明", "王小明", .same), ("王小明", "王明小", .similar), ("王伟", "伟王", .similar),
        ("王小明", "王晓明", .near), ("王小明", "王明", .near), ("王伟", "王芳", .sharedPart), ("王伟", "李娜", .different),
        ("王伟", "wang wei", .unknown), ("田中", "タナカ", .unknown), ("김민수", "金民秀", .unknown), ("김민수", "김민주", .near),
        ("محمد علي", "สมชาย ใจดี", .unknown), ("محمد علي", "علي محمد", .swapped),
        ("иван петров", "ivan petrov", .unknown),
        ("иван петров", "петров иван", .swapped),
    ])
    func namesAgreeAsFarAs(_ one: String, _ other: String, _ match: NameMatch) {
        #expect(NameMatch(one, other) == match)
        #expect(NameMatch(other, one) == match)
    }

    @Test func similarNamesHaveASignatureInCommon() {
        let names = [
            "wang wei", "wei wang", "wang xiaoming", "xiao ming wang", "anna schmidt", "anna schmitt", "jon smith",
            "john smith", "j smith", "john paul smith", "王小明", "王明小", "王伟", "伟王", "silva maria da", "da maria silva",
        ]
        for one in names {
            for other in names where NameMatch(one, other) <= .similar {
                #expect(!Set(one.nameSignatures).isDisjoint(with: other.nameSignatures), "\(one), \(other)")
            }
        }
    }

    @Test func theBestOfAllNamesCounts() {
        #expect(NameMatch.best(["王伟", "wang wei"], ["wei wang"]) == .swapped)
        #expect(NameMatch.best(["anna meier", "anna schmidt"], ["anna schmidt"]) == .same)
        #expect(NameMatch.best(["王伟"], ["wang wei"]) == .unknown)
        #expect(NameMatch.best([], ["wang wei"]) == .unknown)
    }

    @Test(arguments: [
        ("abcd", "abcd", 0), ("abcd", "abdc", 1), ("abcd", "abc", 1), ("abcd", "xbcd", 1), ("abcd", "abxcd", 1),
        ("ca", "abc", 3), ("kitten", "sitting", 3), ("", "ab", 2),
    ])
    func mistakesAreCounted(_ one: String, _ other: String, _ count: Int) {
        let (left, right) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        #expect(EditDistance.between(left, right, atMost: 5) == count)
        #expect(EditDistance.between(right, left, atMost: 5) == count)
        #expect(EditDistance.between(left, right, atMost: count) == count)
        if count > 0 { #expect(EditDistance.between(left, right, atMost: count - 1) == nil) }
    }
}
