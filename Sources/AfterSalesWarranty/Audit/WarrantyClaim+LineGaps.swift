import AfterSalesCore
import AfterSalesRepairOrders

extension WarrantyClaim {
    /// What is wrong with single lines.
    func lineGaps(
        _ gap: (ClaimLine) -> (inputs: [Finding.Input], text: LocalizedText)?
    ) -> [DocumentGap] {
        details.lines.enumerated().compactMap { index, line in
            gap(line).map { found in
                DocumentGap(
                    at: Place.document.field("details").field("lines").element(index),
                    inputs: [.init("line", line.id.rawValue)] + found.inputs, found.text)
            }
        }
    }
}
