import AfterSales
import ArgumentParser

/// The argument STORE, the same for every subcommand that has one.
struct StoreArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("A SQLite file or a postgresql:// address.", valueName: "store"))
    var store: String

    var address: StoreAddress { StoreAddress(store) }

    func validate() throws {
        if store.isEmpty { throw ValidationError("The store needs a name.") }
    }
}
