import AfterSales
import ArgumentParser

/// The reports of each dealership's last month that the demo writes: what `report` writes.
struct DemoReports {
    /// A report as it is named and linked.
    struct Page {
        let file: String
        let title: String
        let html: String
    }

    private let store: any RecordStore
    private let language: Language

    init(_ store: any RecordStore, language: Language) {
        self.store = store
        self.language = language
    }

    /// The reports of a dealership.
    func pages(of dealer: DemoDealer) async throws -> [Page] {
        guard let last = dealer.months.last?.close else { return [] }
        let (id, month) = (dealer.dealer.id, last.period)
        let days = month.lastDay
        let advisor = SampleCrew(of: dealer.dealer, in: month).first("serviceAdvisor")
        let now = try CivilZone.china.timestamp(of: month.next.firstDay, secondsOfDay: 28_800)
        return try await [
            page(.statement, of: id, LocalizedText("Statement of an advisor", "服务顾问提成单")) {
                try await StatementReport(of: advisor, dealer: id, month: month, plan: nil, in: store, language)
            },
            page(.month, of: id, LocalizedText("Month report", "月报")) {
                try await FigureReport(
                    month: month, dealer: id, currency: nil, targets: [], in: store, language)
            },
            page(.daily, of: id, LocalizedText("Daily report", "日报")) {
                try await FigureReport(day: days, dealer: id, currency: nil, targets: [], in: store, language)
            },
            page(.csi, of: id, LocalizedText("Customer satisfaction", "客户满意度")) {
                try await SatisfactionReport(
                    dealer: id, month: month, ReportSurveyOptions.parse([]), in: store, at: now, zone: .china, language)
            },
            page(.receivables, of: id, LocalizedText("Warranty receivables", "索赔应收账款")) {
                try await ReceivablesReport(dealer: id, day: days, in: store, language)
            },
        ]
    }

    private func page(
        _ kind: ReportKind, of dealer: Identifier<Dealer>, _ title: LocalizedText,
        _ report: () async throws -> any WrittenReport
    ) async throws -> Page {
        Page(
            file: "\(dealer)-\(kind.rawValue).html", title: "\(dealer) \(title[language])",
            html: try await report().html(language))
    }
}
