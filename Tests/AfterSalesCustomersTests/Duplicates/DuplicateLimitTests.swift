import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct DuplicateLimitTests {
    @Test func aTelephoneOfThousandsIsSaidAndStillFindsThoseOfOneName() throws {
        // Names of nothing but their own character.
        var files = (0..<3_000).map { number in
            let character = Unicode.Scalar(0x4E00 + UInt32(number)).map { String($0) } ?? ""
            return SampleFile("T\(number)", character + character).with { $0.mobiles = ["13812343079"] }
        }
        files.append(SampleFile("X1", "Anna Schmidt").with { $0.mobiles = ["13812343079"] })
        files.append(SampleFile("X2", "Schmidt Anna").with { $0.mobiles = ["13812343079"] })
        #expect(try DuplicateSearch.report(files).candidates.isEmpty)
        var points = DuplicateRules.standardPoints
        points[.commonPhone] = 200
        let report = try DuplicateSearch.report(files, by: DuplicateRules(points: points))
        #expect(report.candidates.map(\.first.id) == ["X1"])
        #expect(report.codes == [.swappedName, .commonPhone])
        let finding = try #require(report.findings.first)
        #expect(report.findings.count == 1)
        #expect(finding.code == .duplicateBlockNarrowed)
        #expect(
            finding.inputs == [
                .init("kind", "phone"), .init("count", "3002"), .init("most", "60"), .init("customer", "T0"),
            ])
        #expect(report.comparisons < 100)
    }

    @Test func whatIsTooLargeByNameTooIsLeftOutAndSaid() throws {
        let files = (0..<500).map { number in
            SampleFile("T\(number)", "王伟").with { $0.mobiles = ["13812343079"] }
        }
        let report = try DuplicateSearch.report(files)
        #expect(report.candidates.isEmpty)
        #expect(report.findings.map(\.code) == [.duplicateBlockNarrowed, .duplicateBlockTooLarge])
        #expect(report.findings.last?.severity == .warning)
        #expect(report.comparisons == 0)
    }

    @Test func aBlockAsLargeAsIsAllowedIsCompared() throws {
        let files = (0..<60).map { number in SampleFile("T\(number)", "王伟").with { $0.mobiles = ["13812343079"] } }
        let report = try DuplicateSearch.report(files, by: DuplicateRules(mostSharers: 60))
        #expect(report.candidates.count == 60 * 59 / 2)
        #expect(report.findings.isEmpty)
    }

    @Test func aFileWithThousandsOfNumbersIsReadInPartAndSaid() throws {
        let mobiles = (0..<10_000).map { "138\(10_000_000 + $0)" }
        let one = SampleFile("C1", "王伟").with { $0.mobiles = mobiles }
        let two = SampleFile("C2", "王伟").with { $0.mobiles = [mobiles[49]] }
        let three = SampleFile("C3", "王伟").with { $0.mobiles = [mobiles[50]] }
        let report = try DuplicateSearch.report([one, two, three])
        #expect(report.candidates.map(\.second.id) == ["C2"])
        #expect(report.findings.map(\.code) == [.duplicateValuesLeftOut])
        #expect(report.findings.first?.inputs.first == .init("customer", "C1"))
    }

    @Test func ofThousandsOfFindingsAThousandAreListed() throws {
        var search = DuplicateSearch(by: try DuplicateRules(largestBlock: 2))
        for number in 0..<4_000 {
            let file = SampleFile("T\(number)", "A\(number)b").with { $0.mobiles = ["138\(10_000_000 + number / 3)"] }
            search.add(try file.make())
        }
        let report = search.report()
        #expect(report.findings.count == 1_001)
        #expect(report.findings.last?.code == .tooManyFindings)
        #expect(report.findings.last?.inputs == [.init("count", "333")])
    }

    @Test func nothingAndOneFileHaveNoCandidates() throws {
        #expect(DuplicateSearch().report().candidates.isEmpty)
        #expect(try DuplicateSearch.report([SampleFile("C1", "王伟")]).candidates.isEmpty)
        let twice = try DuplicateSearch.report([SampleFile("C1", "王伟"), SampleFile("C1", "王伟")])
        #expect(twice.customers == 1)
        #expect(twice.candidates.isEmpty)
    }
}
