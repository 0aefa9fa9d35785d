import AfterSalesCore
import Foundation
import Testing

@testable import AfterSalesCustomers
import AfterSalesStorage

@Suite struct DuplicateRulesTests {
    @Test func theStandardRulesAreRules() throws {
        let standard = DuplicateRules.standard
        #expect(try DuplicateRules() == standard)
        #expect(try JSONDecoder().decode(DuplicateRules.self, from: JSONEncoder().encode(standard)) == standard)
        #expect(try JSONDecoder().decode(DuplicateRules.self, from: Data("{}".utf8)) == standard)
    }

    @Test func everyCodeHasPoints() {
        let points = DuplicateRules.standardPoints
        #expect(Set(points.keys.map(\.rawValue)) == Set(Evidence.allCases.map(\.rawValue)))
        for evidence in Evidence.allCases {
            #expect(evidence.isAgainst == ((points[.init(rawValue: evidence.rawValue)] ?? 0) < 0))
            #expect(evidence.message.english != evidence.message.simplifiedChinese)
        }
    }

    @Test func everythingThatIsWrongIsSaid() throws {
        do {
            _ = try DuplicateRules(
                points: ["sameMobil": 10, .sameName: -1, .differentName: 5, .sameAddress: 1_001], threshold: 0,
                strongScore: 1_001, largestBlock: 1, mostSharers: 0, mostValues: 0, handOverDays: -1)
            Issue.record("such rules are none")
        } catch {
            #expect(error.findings.map(\.code).filter { $0 == .ruleOutOfRange }.count == 9)
            #expect(error.findings.count == 10)
            let unknown = error.findings.first { $0.code == .unknownEvidence }
            #expect(unknown?.inputs.contains(.init("nearest", "sameMobile")) == true)
            #expect(error.findings.contains { $0.place.path == "$.points.differentName" })
        }
    }

    @Test func rulesAreData() throws {
        var points = DuplicateRules.standardPoints
        points[.sameName] = 500
        let files = [SampleFile("C1", "王伟"), SampleFile("C2", "王伟")]
        #expect(try DuplicateSearch.report(files, by: DuplicateRules(points: points)).candidates.count == 1)
        points[.sameName] = 0
        let none = try DuplicateSearch.report(files, by: DuplicateRules(points: points))
        #expect(none.candidates.isEmpty)
    }

    @Test func evidenceWithoutPointsIsNoReason() throws {
        let files = ["C1", "C2"].map { SampleFile($0, "王伟").with { $0.mobiles = ["13812343079"] } }
        let rules = try DuplicateRules(points: [.sameMobile: 600])
        #expect(try DuplicateSearch.report(files, by: rules).codes == [.sameMobile])
    }
}
