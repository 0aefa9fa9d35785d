import AfterSalesCSI
import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// Documents that are read as a whole, a hundred thousand deep.
@Suite struct DeepDocumentTests {
    private static let depth = 100_000

    @Test(arguments: ["[", "{\"order\": ", "{\"format\": [{\"a\":"])
    func documents(_ part: String) throws {
        let text = Array(String(repeating: part, count: Self.depth).utf8)
        #expect(Self.codes { () throws(Rejection) in _ = try OrderMapping(json: text) } == [.tooDeep])
        #expect(Self.codes { () throws(Rejection) in _ = try RecallDocument(json: text, owner: .group) } == [.tooDeep])
        #expect(Self.codes { () throws(Rejection) in _ = try SurveyMapping(json: text) } == [.tooDeep])
    }

    private static func codes(_ read: () throws(Rejection) -> Void) -> [Finding.Code] {
        do throws(Rejection) {
            try read()
            return []
        } catch {
            return error.findings.map(\.code)
        }
    }
}
