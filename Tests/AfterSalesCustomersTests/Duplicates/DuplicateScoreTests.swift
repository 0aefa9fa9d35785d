import AfterSalesCore
import AfterSalesStorage
import Testing

@testable import AfterSalesCustomers

@Suite struct DuplicateScoreTests {
    private let wang = SampleFile("C1", "王小明").with {
        $0.mobiles = ["13812343079"]
        $0.birthday = "1990-02-28"
        $0.street = "浦东新区张江路88号1201室"
    }

    @Test func everythingTheSameIsAStrongCandidateWithAllReasons() throws {
        let report = try DuplicateSearch.report([wang, wang.with { $0.id = "C2" }])
        let pair = try #require(report.candidates.first)
        #expect(pair.score == 1_000)
        #expect(pair.isStrong)
        #expect((pair.first.id, pair.second.id) == ("C1", "C2"))
        #expect(report.codes == [.sameMobile, .sameName, .sameBirthday, .sameAddress])
        #expect(pair.reasons[0].inputs == [.init("number", "138****3079")])
        #expect(pair.reasons[0].text(.simplifiedChinese) == "手机号码相同")
    }

    @Test func noReasonTellsAValue() throws {
        let files = [wang, wang.with { $0.id = "C2" }]
        let text = try DuplicateSearch.report(files).candidates.flatMap(\.reasons).map { "\($0) \($0.inputs)" }.joined()
        for value in ["王小明", "13812343079", "1990", "张江路"] { #expect(!text.contains(value)) }
    }

    @Test func aNameAloneIsNoCandidate() throws {
        let report = try DuplicateSearch.report([SampleFile("C1", "王伟"), SampleFile("C2", "王伟")])
        #expect(report.candidates.isEmpty)
    }

    @Test func anOldPhoneIsNothingAgainstTheSameNameAndAddress() throws {
        let report = try DuplicateSearch.report([
            wang,
            wang.with {
                $0.id = "C2"
                $0.mobiles = ["13900001111"]
                $0.birthday = nil
                $0.street = "上海市浦东新区张江路 88 号 1201 室"
            },
        ])
        #expect(report.codes == [.sameName, .sameAddress])
        #expect(report.candidates.first?.score == 630)
    }

    @Test func aFamilyIsNotOnePerson() throws {
        let wife = SampleFile("C2", "李芳").with {
            $0.mobiles = wang.mobiles
            $0.street = wang.street
            $0.birthday = "1991-07-15"
        }
        let son = wang.with {
            $0.id = "C3"
            $0.name = "王小红"
            $0.birthday = "2010-03-04"
        }
        let report = try DuplicateSearch.report([wang, wife, son])
        #expect(report.candidates.isEmpty)
        let rules = try DuplicateRules(threshold: 1)
        let all = try DuplicateSearch.report([wang, wife, son], by: rules)
        #expect(all.candidates.allSatisfy { !$0.isStrong && $0.score < 500 })
        #expect(all.candidates.map(\.score) == [490, 30, 30])
    }

    @Test func differentBirthdaysMakeTheSameNameAndPhoneDoubtful() throws {
        let report = try DuplicateSearch.report([
            wang,
            wang.with {
                $0.id = "C2"
                $0.birthday = "1962-11-05"
            },
        ])
        #expect(report.candidates.first?.score == 780)
        #expect(report.candidates.first?.isStrong == false)
        #expect(report.codes.last == .differentBirthday)
    }

    @Test(arguments: ["1990-02-28", "1990-03-28", "1990-02-26", "1909-02-28"])
    func aSlipInABirthdaySpeaksForItToo(_ birthday: String) throws {
        let report = try DuplicateSearch.report([
            wang,
            wang.with {
                $0.id = "C2"
                $0.birthday = birthday
            },
        ])
        #expect(!report.codes.contains(.differentBirthday))
        #expect(report.codes.contains(birthday == "1990-02-28" ? .sameBirthday : .similarBirthday))
    }

    @Test func aBirthdayWithoutItsYearCountsLess() throws {
        let report = try DuplicateSearch.report([
            wang,
            wang.with {
                $0.id = "C2"
                $0.birthday = "--02-28"
            },
        ])
        #expect(report.codes.contains(.sameDayOfBirth))
    }

    @Test func aChineseAndALatinNameAreComparedByTheLatinOne() throws {
        let local = wang.with {
            $0.latinName = "Wang Xiaoming"
            $0.street = nil
            $0.birthday = nil
        }
        let latin = SampleFile("C2", "Xiaoming Wang").with { $0.mobiles = wang.mobiles }
        #expect(try DuplicateSearch.report([local, latin]).codes == [.sameMobile, .swappedName])
        // Without it, nothing is said for or against the names.
        let unknown = try DuplicateSearch.report(
            [local.with { $0.latinName = nil }, latin], by: DuplicateRules(threshold: 1))
        #expect(unknown.codes == [.sameMobile])
    }

    @Test func otherMeansOfContactCount() throws {
        let one = SampleFile("C1", "Anna Schmidt").with {
            $0.email = "Anna.S@Example.com"
            $0.account = "anna-s"
            $0.identityNumber = "L01X00T47"
            $0.phones = ["021-62345678"]
        }
        let other = one.with {
            $0.id = "C2"
            $0.email = "anna.s@example.com"
            $0.account = "ANNA-S"
            $0.identityNumber = "L01 X00 T47"
            $0.name = "Anna Schmitt"
        }
        #expect(
            try DuplicateSearch.report([one, other]).codes
                == [.sameIdentityNumber, .sameAccount, .sameEmail, .samePhone, .similarName])
    }

    @Test func mergedAndErasedFilesAndThoseOfOthersAreLeftOut() throws {
        var search = DuplicateSearch()
        search.add(try wang.make())
        search.add(try wang.with { $0.dealer = "D02" }.make())
        for standing in [CustomerStanding.merged(into: "C1"), .erased] {
            var file = try wang.with { $0.id = "\(standing.kind)" }.make()
            file.standing = standing
            search.add(file)
        }
        let report = search.report()
        #expect(report.candidates.isEmpty)
        #expect(report.customers == 2)
        #expect(search.report(on: RecordKey(dealer: "D01", "merged")).comparisons == 0)
    }
}
