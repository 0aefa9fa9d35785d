import AfterSales

/// What an employee gets for a month (员工提成单), from the close that the store has.
struct StatementReport: WrittenReport {
    let record: CloseRecord
    let close: CommissionClose
    let statement: CommissionStatement

    /// Reads the close and finds the statement in it.
    init(
        of employee: Identifier<Employee>, dealer: Identifier<Dealer>, month: Month, plan: String?,
        in store: some RecordStore, _ language: Language
    ) async throws {
        record = try await Self.record(dealer, month, plan, in: store, language)
        do throws(Rejection) {
            close = try record.close()
        } catch {
            throw ToolFailure(error, file: record.key.reference.description, language: language)
        }
        guard let statement = close[employee] else {
            throw ToolFailure(
                Problem(
                    code: "noStatement",
                    LocalizedText(
                        "\(employee) has no statement in the close of \(month)", "\(month) 的结算中没有 \(employee) 的提成单"),
                    language))
        }
        self.statement = statement
    }

    private static func record(
        _ dealer: Identifier<Dealer>, _ month: Month, _ plan: String?, in store: some RecordStore, _ language: Language
    ) async throws -> CloseRecord {
        var found: [CloseRecord] = []
        let query = Query<CloseRecord>(of: .dealer(dealer), where: CloseRecord.storedMonth.is(month))
        for try await stored in store.records(query) where plan == nil || stored.record.plan.id == plan {
            found.append(stored.record)
        }
        if found.count == 1 { return found[0] }
        let ids = found.map(\.plan.id).sorted().joined(separator: ", ")
        throw ToolFailure(
            found.isEmpty
                ? .noClose(of: dealer, month, language)
                : Problem(
                    code: "severalPlans",
                    LocalizedText(
                        "\(dealer) has closed \(month) by several plans, say which with --plan: \(ids)",
                        "\(dealer) 的 \(month) 按多个方案结算，请用 --plan 指定：\(ids)"), language))
    }

    func json(_ language: Language) -> String { statement.json(explanations: language) }

    func csv(_ language: Language) throws -> String { StatementCSV(self).text }

    func html(_ language: Language) throws -> String { try StatementPage(self, language).html }
}
