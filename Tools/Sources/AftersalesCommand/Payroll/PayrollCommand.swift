import AfterSales
import ArgumentParser

/// `aftersales payroll`: a month's hand-over to the payroll.
struct PayrollCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "payroll", abstract: "Hand a dealership's posted month over to the payroll.",
        discussion: """
            A row per employee over all plans of the month, and the totals; the base salary stands once. A month of which a \
            close is not posted is refused, with each such close. A close that is held is told with its amounts in the \
            column held, which are not due before somebody releases it.

            In csv a text that begins with =, +, - or @ gets an apostrophe in front, because a spreadsheet would take it for \
            a formula.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "The month, such as 2026-06.")
    var month: Month

    @Option(help: "The dealership's id; may be left out where only one has closed the month.")
    var dealer: String?

    @Option(help: "How the hand-over is written.")
    var format: PayrollFormat = .csv

    @OptionGroup var output: OutputOption

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if dealer?.isEmpty == true { throw ValidationError("--dealer needs an id.") }
    }

    func run(on console: Console) async throws {
        let records = try await store.address.withStore(.read, language: language) { open in
            try await closes(in: open.records)
        }
        let export: PayrollExport?
        do throws(Rejection) {
            export = try PayrollExport(records)
        } catch {
            throw ToolFailure(error, file: store.address.shownName, language: language)
        }
        guard let export else { throw ToolFailure(none) }
        switch format {
        case .csv: try console.write(export.csv(), to: output, language: language)
        case .json: try console.write(export.json(), to: output, language: language)
        }
    }

    /// The closes of the month, of one dealership.
    private func closes(in store: some RecordStore) async throws -> [CloseRecord] {
        let isOfMonth = CloseRecord.storedMonth.is(month)
        var query = Query<CloseRecord>(of: .group, where: isOfMonth)
        query.owner = dealer.map { .dealer(Identifier($0)) }
        var records: [CloseRecord] = []
        for try await stored in store.records(query) { records.append(stored.record) }
        let dealers = Set(records.map(\.dealer)).sorted()
        guard dealers.count > 1 else { return records }
        let list = dealers.map(\.rawValue).joined(separator: ", ")
        throw ToolFailure(
            Problem(
                code: "severalDealers",
                LocalizedText(
                    "several dealerships have closed \(month), say which with --dealer: \(list)",
                    "多家经销商结算了 \(month)，请用 --dealer 指定：\(list)"), language))
    }

    private var none: Problem {
        guard let dealer else {
            return Problem(
                code: "noClose",
                LocalizedText("the store has no close of \(month)", "存储中没有 \(month) 的结算"), language)
        }
        return .noClose(of: Identifier(dealer), month, language)
    }
}

/// How `payroll` writes a month.
enum PayrollFormat: String, CaseIterable, ExpressibleByArgument {
    /// A row per employee.
    case csv
    /// One JSON document.
    case json
}
