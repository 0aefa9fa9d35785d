import AfterSalesCore
import AfterSalesRepairOrders
import Testing

/// The codes by which an order refuses something; it is as it was then.
func codes<Result>(
    _ order: inout RepairOrder, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (inout RepairOrder) throws -> Result
) -> [Finding.Code] {
    let before = order
    do {
        _ = try body(&order)
        Issue.record("nothing was refused", sourceLocation: sourceLocation)
        return []
    } catch let refusal as OrderRefusal {
        #expect(order == before, sourceLocation: sourceLocation)
        for finding in refusal.findings {
            #expect(!finding.text(.english).isEmpty && !finding.text(.simplifiedChinese).isEmpty)
        }
        return refusal.findings.map(\.code)
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
        return []
    }
}
