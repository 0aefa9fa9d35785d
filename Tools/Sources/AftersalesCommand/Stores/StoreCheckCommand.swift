import AfterSales
import ArgumentParser

/// `aftersales store check`: whether everything in a store holds together.
struct StoreCheckCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check that everything in a store holds together.",
        discussion: """
            Reads every record and every audit entry, and writes nothing: tables sound, columns as the records say, audit \
            trails without a gap or an altered link, contents as they were written, commits and audit entries naming each \
            other, posted closes computed again to the cent, figures kept by day counted again from their orders. What is \
            wrong is listed, and the exit status is 65. Others may go on working with the store meanwhile. Who rewrites a \
            record, its whole trail and its receipts can still make it vanish; compare with a copy where that matters.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "How the result is written.")
    var format: CheckFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func run(on console: Console) async throws {
        let report = try await store.address.withStore(.read, language: language) { open in
            var report = try await open.records.check(StoredKinds.all)
            report.add(try await open.integrityProblems())
            report.add(try await Self.closesThatDoNotReproduce(open.records))
            report.add(try await open.records.figureProblems())
            return report
        }
        let text = StoreReportText(report, language: language)
        switch format {
        case .table: try console.print(text.table)
        case .json: try console.print(try text.json)
        }
        guard report.isClean else {
            throw ToolFailure(
                .dataFault,
                report.findings.map { Problem($0, file: store.address.shownName, language: language) })
        }
    }

    /// Closes that cannot be read have been told of; the others are computed again.
    private static func closesThatDoNotReproduce(_ store: some RecordStore) async throws -> [Finding] {
        var findings: [Finding] = []
        do {
            for try await stored in store.records(Query<CloseRecord>(ofEverybodyWhere: .everything), pageSize: 50) {
                findings += Self.problems(of: stored.record)
            }
        } catch {
            guard error.code == .unreadable else { throw error }
        }
        return findings
    }

    private static func problems(of close: CloseRecord) -> [Finding] {
        do throws(Rejection) {
            _ = try close.close()
            return []
        } catch {
            return error.errors
        }
    }
}
