import AfterSalesCore

/// Rules about the lines.
extension DocumentRule {
    /// Labour is sold without its hours (工时项目未填工时), so that it counts in nobody's hours. Work that is bought elsewhere
    /// need not have any.
    public static let hoursMissing = DocumentRule(
        .hoursMissing, .warning, LocalizedText("labour has no hours", "工时项目未填工时")
    ) { order, _ in
        order.countedLines.flatMap { line -> [DocumentGap] in
            let labour =
                (line.kind == .labour ? [(line.id, line.hours)] : [])
                + line.components.filter { $0.kind == .labour }.map { ($0.id, $0.hours) }
            return labour.filter { $0.1 == nil }.map { id, _ in
                DocumentGap(
                    at: Place.document.field("lines").element(where: ("id", line.id.rawValue)),
                    inputs: [.init("line", id.rawValue)],
                    LocalizedText("line \(id) is labour without hours", "行 \(id) 为工时项目但未填工时"))
            }
        }
    }
}
