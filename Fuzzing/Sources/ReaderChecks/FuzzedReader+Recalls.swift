import AfterSalesCore
import AfterSalesStorage
import AfterSalesWarranty

extension FuzzedReader {
    /// Recall campaigns: a JSON document, or a table.
    static let recalls = FuzzedReader(name: "recalls") { input in
        let document: RecallDocument
        do throws(Rejection) {
            document =
                input.bytes.first == UInt8(ascii: "{")
                ? try RecallDocument(json: input.bytes, owner: .group)
                : try RecallDocument(csv: input.bytes, owner: .group)
        } catch {
            require(error.findings.contains { $0.severity == .error }, "why nothing was read")
            return
        }
        // What is written of campaigns is read as the same.
        do throws(Rejection) {
            let json = try RecallDocument(json: document.json().utf8, owner: .group)
            requireSame(json.campaigns, document.campaigns, "campaigns as JSON")
            let csv = try RecallDocument(csv: document.csv().utf8, owner: .group)
            requireSame(csv.campaigns, document.campaigns, "campaigns as a table")
        } catch {
            fatalError("campaigns that were written are not read: \(error.findings)")
        }
    }
}
