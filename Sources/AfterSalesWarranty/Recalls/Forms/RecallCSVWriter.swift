import AfterSalesCore
import AfterSalesStorage

/// Writes campaigns as rows.
struct RecallCSVWriter {
    let text: String

    init(_ campaigns: [RecallCampaign]) {
        let used = campaigns.reduce(into: Set<RecallColumn>()) { $0.formUnion(Self.used(by: $1)) }
        // The numbers always: without both columns a reader takes the id for one.
        let always: Set<RecallColumn> = Set(
            [.campaign, .manufacturerNumber, .authorityNumber] + RecallColumn.basic)
        let columns = RecallColumn.allCases.filter { always.contains($0) || used.contains($0) }
        var csv = CSVText()
        csv.add(columns.map { .plain($0.rawValue) })
        for campaign in campaigns {
            let count = max(campaign.scopes.count, campaign.vins.count, campaign.remedy.parts.count)
            for row in 0..<max(1, count) { csv.add(columns.map { Self.cell($0, row, of: campaign) }) }
        }
        text = csv.text
    }

    private static func used(by campaign: RecallCampaign) -> [RecallColumn] {
        RecallColumn.allCases.filter { column in
            let rows =
                RecallColumn.scope.contains(column)
                ? campaign.scopes.count
                : column == .vin
                    ? campaign.vins.count : column == .part || column == .quantity ? campaign.remedy.parts.count : 1
            return (0..<rows).contains { cell(column, $0, of: campaign) != .plain("") }
        }
    }

    /// The cell of a column in one of a campaign's rows.
    private static func cell(_ column: RecallColumn, _ row: Int, of campaign: RecallCampaign) -> CSVText.Cell {
        switch column {
        case .campaign: return .text(campaign.key.id.rawValue)
        case .vin: return .plain(row < campaign.vins.count ? campaign.vins[row].description : "")
        case .part, .quantity:
            guard row < campaign.remedy.parts.count else { return .plain("") }
            let part = campaign.remedy.parts[row]
            return column == .part ? .text(part.number) : .plain(part.quantity.description)
        default: break
        }
        if RecallColumn.scope.contains(column) {
            return row < campaign.scopes.count ? cell(column, of: campaign.scopes[row]) : .plain("")
        }
        return row == 0 ? cell(column, of: campaign) : .plain("")
    }

    private static func cell(_ column: RecallColumn, of scope: RecallScope) -> CSVText.Cell {
        switch column {
        case .wmi: .plain(scope.wmi ?? "")
        case .vdsPrefix: .plain(scope.vdsPrefix)
        case .yearFrom: .plain(scope.modelYears.from.map(String.init) ?? "")
        case .yearTo: .plain(scope.modelYears.through.map(String.init) ?? "")
        case .plants: .plain(scope.plants)
        case .serialFrom: .plain(scope.serials.from ?? "")
        case .serialTo: .plain(scope.serials.through ?? "")
        case .make: scope.make.map { .text($0) } ?? .plain("")
        case .model: scope.model.map { .text($0) } ?? .plain("")
        case .producedFrom: .plain(scope.produced.from?.description ?? "")
        case .producedTo: .plain(scope.produced.through?.description ?? "")
        case .lightVehicles: .plain(scope.areLightVehicles ? "true" : "")
        default: .plain("")
        }
    }

    private static func cell(_ column: RecallColumn, of campaign: RecallCampaign) -> CSVText.Cell {
        func text(_ text: String?) -> CSVText.Cell { text.map { $0.isEmpty ? .plain("") : .text($0) } ?? .plain("") }
        func flag(_ flag: Bool) -> CSVText.Cell { .plain(flag ? "true" : "") }
        return switch column {
        case .manufacturer: text(campaign.manufacturer?.rawValue)
        case .manufacturerNumber: text(campaign.manufacturerNumber)
        case .authority: text(campaign.authority?.rawValue)
        case .authorityNumber: text(campaign.authorityNumber)
        case .component: text(ColonPath.text(campaign.component))
        case .defect: text(campaign.defect)
        case .consequence: text(campaign.consequence)
        case .remedy: text(campaign.remedy.text)
        case .operation: text(campaign.remedy.operation)
        case .hours: .plain(campaign.remedy.hours?.description ?? "")
        case .doNotDrive: flag(campaign.safety.doNotDrive)
        case .parkOutside: flag(campaign.safety.parkOutside)
        case .overTheAir: flag(campaign.safety.overTheAir)
        case .publishedOn: .plain(campaign.publishedOn?.description ?? "")
        case .closedOn: .plain(campaign.closedOn?.description ?? "")
        default: .plain("")
        }
    }
}
