import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import ArgumentParser

/// `aftersales store migrate`: makes a store's tables, or brings them forward to this version.
struct StoreMigrateCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Make a store's tables, or bring them forward to this version.",
        discussion: """
            Everything is done in one transaction: where something fails, the store is as it was. Of a SQLite file that has \
            to change a copy is made first, beside it. Of a PostgreSQL database make one yourself, with pg_dump.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "How the result is written.")
    var format: CheckFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func run(on console: Console) async throws {
        let result: StoreMigrationText
        do throws(StorageError) {
            switch store.address {
            case .sqlite(let path):
                result = StoreMigrationText(try SQLiteStore.migrate(path: path, kinds: StoredKinds.all))
            case .postgreSQL(let address):
                result = StoreMigrationText(try await PostgreSQLStore.migrate(address, kinds: StoredKinds.all))
            }
        } catch {
            throw ToolFailure(error, store: store.address, language: language)
        }
        switch format {
        case .table: try console.print(result.table(language))
        case .json: try console.print(try JSONText.of(result))
        }
    }
}
