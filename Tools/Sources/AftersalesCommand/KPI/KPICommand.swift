import AfterSales
import ArgumentParser

/// `aftersales kpi`: the key figures of a dealership's month.
struct KPICommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "kpi", abstract: "Show the key figures of a dealership's month.",
        discussion: """
            Every figure comes with its variant, numerator, denominator, n and source, from the figures that the store keeps \
            by day. Without --kpi those are shown of which there is something; with it, all that were asked for. An id may \
            name a variant, such as effectiveLabourRate/customer; without one it stands for all its variants. Amounts in two \
            currencies are shown apart.

            Teams of advisors and teams of technicians are told apart, for the same sales are in both.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "The dealership's id.")
    var dealer: String

    @Option(help: "The month, such as 2026-06.")
    var month: Month

    @Option(help: "By whom the figures are shown.")
    var by: KPIGrouping = .dealer

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Only these KPIs, by id or id/variant.", valueName: "id"))
    var kpi: [String] = []

    @Option(help: "How the figures are written.")
    var format: KPIFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if dealer.isEmpty { throw ValidationError("--dealer needs an id.") }
    }

    func run(on console: Console) async throws {
        let wanted = try kpis()
        let rows: [KPIRow]
        do {
            let figures = try await store.address.withStore(.read, language: language) { open in
                try await open.records.figures(dealer: Identifier(dealer), month: month)
            }
            rows = try KPIRow.rows(
                of: figures, at: .dealer(Identifier(dealer)), by: by, kpis: wanted ?? KPICatalogue.standard.kpis,
                empty: wanted != nil)
        } catch  where error is ArithmeticError || error is FigureSumsError {
            throw ToolFailure(.dataFault, [Self.overflow(store.address, language)])
        }
        let text = KPIText(dealer: dealer, month: month, by: by, rows: rows, language: language)
        switch format {
        case .table: try console.print(text.table)
        case .json: try console.print(try text.json)
        case .csv: try console.print(text.csv)
        }
    }

    /// The KPIs that were asked for; nil where none was. What is wrong with the ids is said of all of them at once.
    private func kpis() throws(ToolFailure) -> [KPI]? {
        guard !kpi.isEmpty else { return nil }
        let catalogue = KPICatalogue.standard
        var found: [KPI] = []
        var problems: [Problem] = []
        for text in kpi {
            let name = KPIName(text)
            let variants = name == nil ? catalogue.variants(of: text) : []
            if !variants.isEmpty {
                found += variants
                continue
            }
            do throws(Rejection) {
                found.append(try catalogue.kpi(name?.id ?? text, name?.variant ?? ""))
            } catch {
                problems += error.errors.map { Problem($0, file: nil, language: language) }
            }
        }
        guard problems.isEmpty else { throw ToolFailure(.usage, problems) }
        return found
    }

    private static func overflow(_ store: StoreAddress, _ language: Language) -> Problem {
        let message = LocalizedText("a sum is larger than can be computed with", "合计超出可计算的范围")
        return Problem(code: "overflow", message: message[language], file: store.shownName)
    }
}
