import AfterSalesCore
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// A file takes time by its length and not by its square, whatever is wrong with it.
@Suite struct LargeRecallFileTests {
    private static let header = "campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to"

    @Test(.timeLimit(.minutes(1))) func everyRowIsWrong() throws {
        let count = 30_000
        var text = Self.header + ",published_on\n"
        for row in 0..<count { text += "K\(row),LSV,,,,,000001,,2026-13-01\n" }
        do throws(Rejection) {
            _ = try RecallDocument(csv: text.utf8, owner: .group)
            Issue.record("a file of wrong days was read")
        } catch {
            // A reader stops listing at some point, which its last error says.
            let errors = error.findings.filter { $0.severity == .error }.dropLast()
            #expect(errors.count >= 100 && errors.allSatisfy { $0.code == "malformedDate" })
            #expect(errors.last?.place == Place("line \(errors.count + 1).published_on"))
        }
    }

    @Test(.timeLimit(.minutes(1))) func aCampaignOfManyScopesWithoutSerialNumbers() throws {
        let letters = Array("ABCDEFGHJK")
        var text = Self.header + "\n"
        for row in 0..<10_000 {
            let prefix = [row / 1_000, row / 100 % 10, row / 10 % 10, row % 10].map { String(letters[$0]) }.joined()
            text += "K1,LSV,A\(prefix),2018,2019,,,\n"
        }
        let document = try RecallDocument(csv: text.utf8, owner: .group)
        #expect(document.campaigns.first?.scopes.count == 10_000 && document.findings == [])
    }

    /// What is told of overlaps is what holding every scope against every other tells.
    @Test func overlapsAreThoseOfAnyPair() throws {
        func scope(_ vds: String, _ years: ClosedRange<Int>?, _ plants: String, _ from: String?, _ to: String?)
            -> RecallScope
        {
            RecallScope(
                wmi: "LSV", vdsPrefix: vds, modelYears: years.map { RecallRange($0) } ?? .any, plants: plants,
                serials: RecallRange(from: from, through: to))
        }
        let scopes = [
            scope("A", 2018...2019, "AB", "1", "10"), scope("AB", 2019...2020, "B", "10", "20"),
            scope("B", nil, "", nil, nil), scope("A", 2020...2021, "C", "1", "10"), scope("", nil, "", "21", "999999"),
            scope("BX", nil, "C", "900000", "A00000"),
        ]
        let campaign = try RecallCampaign(RecordKey(.group, "K1"), manufacturerNumber: "M", scopes: scopes)
        let pairs = campaign.findings.filter { $0.code == .overlappingScopes }.map { finding in
            finding.inputs.map(\.value).joined(separator: "-")
        }
        #expect(Set(pairs) == ["0-1", "2-4", "2-5", "4-5"] && pairs.count == 4)
    }
}
